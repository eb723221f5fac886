"""What a word names by what hangs on it, where its lemma alone says too little: "called the president", "sent peacekeepers"."""

from collections.abc import Mapping
from typing import Final

from verbale.extract.events.lexicon_priors import TYPE_WEIGHT, type_weights
from verbale.extract.events.vocabulary import event_types_of
from verbale.extract.phrases import Phrases
from verbale.record import Analysis, Trigger

_ACTING: Final = frozenset({"person", "organization"})
_RINGING: Final = frozenset({"call", "phone", "telephone"})
_PREDICATES: Final = frozenset({"xcomp", "ccomp", "compound:prt"})
_KEEPING: Final = ("peacekeep", "peace-keep")
_DEPTH: Final = 4  # relations between "sent" and the peacekeeping that it was for


def types_by_frame(phrases: Phrases, trigger: Trigger) -> Mapping[str, float]:
    """Weights of event types for a trigger: of its frame where it has one of these, else of its words; others weigh 1.

    Called for by: "The president called his Velmarkan counterpart on Friday", who is called nothing; "Orsk sent 200 soldiers to
    the peacekeeping force", which CAMEO counts as aid (074).
    """
    analysis = phrases.analysis
    if analysis.lemma[trigger.start].lower() in _RINGING and _rings(phrases, trigger.start):
        return {"CONSULT": TYPE_WEIGHT}
    if trigger.kinds[0].type == "MOBILIZE" and _keeps_peace(analysis, trigger):
        return {"AID": TYPE_WEIGHT**2}
    return _with_object(analysis, trigger) or type_weights(analysis, trigger.start, trigger.end)


def _with_object(analysis: Analysis, trigger: Trigger) -> Mapping[str, float]:
    """Weights by a phrase of the lexicon that a verb and the noun it governs make: "accepted their demands"."""
    if analysis.upos[trigger.start] != "VERB":
        return {}
    nouns = (word for word in analysis.children(trigger.start) if analysis.deprel[word] == "obj" and word >= trigger.end)
    found = (
        event_types_of(*analysis.forms[trigger.start : trigger.end], analysis.text(noun), upos="VERB", least=2) for noun in nouns
    )
    return dict.fromkeys(next(iter(found), ()), TYPE_WEIGHT)


def _rings(phrases: Phrases, verb: int) -> bool:
    """Whether somebody is called on the telephone: a verb whose object is a person, of whom nothing is predicated."""
    analysis = phrases.analysis
    under = {analysis.deprel[word]: word for word in analysis.children(verb)}
    called = under.get("obj")
    return (
        analysis.upos[verb] == "VERB"
        and called is not None
        and phrases.kind(called) in _ACTING
        and _PREDICATES.isdisjoint(under)
        and "nsubj" in under
    )


def _keeps_peace(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a word of peacekeeping hangs on the trigger."""
    level = list(range(trigger.start, trigger.end))
    for _ in range(_DEPTH):
        level = [
            word
            for one in level
            for word in analysis.children(one)
            if analysis.deprel[word].split(":")[0] not in {"conj", "parataxis"}
        ]
        if any(analysis.lemma[word].lower().startswith(_KEEPING) for word in level):
            return True
    return False
