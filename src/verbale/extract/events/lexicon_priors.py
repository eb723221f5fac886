"""What the lexicons say of a trigger's or a cue's words, as weights on the model's shares.

The project's corpus is small: a verb that it does not have is known to the model by its neighbours alone.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from verbale.extract.chains import head_word
from verbale.extract.events.endings import ends_harm
from verbale.extract.events.vocabulary import acts_of, event_types_of
from verbale.record import Analysis, WordRange

TYPE_WEIGHT: Final = 15.0  # of a type that the words commonly name against one that they do not
ACT_WEIGHT: Final = 6.0
CONTENT_WEIGHT: Final = 6.0
_NO_THREAT: Final = 1e-4  # "said it would end its tariff once the ships were at sea"
_MUST: Final = frozenset({"must", "should", "ought"})
_SPEAKER: Final = frozenset({"i", "we"})
_PARTICLES: Final = frozenset({"ADP", "ADV", "PART"})


def type_weights(analysis: Analysis, first: int, last: int) -> Mapping[str, float]:
    """Weights of event types for some words, as they stand in the report; types that are left out weigh 1."""
    after = last < analysis.words and analysis.upos[last] in _PARTICLES
    words = list(analysis.forms[first : last + 1 if after else last])
    return dict.fromkeys(event_types_of(*words, upos=analysis.upos[first]) or event_types_of(*words), TYPE_WEIGHT)


def act_weights(analysis: Analysis, cue: Sequence[WordRange], content: WordRange) -> Mapping[str, float]:
    """Weights of acts for the words of a cue, and where they decide nothing for those of a content; others weigh 1."""
    words = [analysis.text(word) for first, last in cue for word in range(first, last)]
    plain = acts_of(*words)
    if _finds_none(analysis, cue, content):
        return {"deny": _NO_DENIAL}
    if plain:
        return dict.fromkeys(plain, ACT_WEIGHT)
    if ends_harm(analysis, head_word(analysis, *content)):
        return {"threaten": _NO_THREAT}
    return dict.fromkeys(_of_content(analysis, content), CONTENT_WEIGHT)


def _finds_none(analysis: Analysis, cue: Sequence[WordRange], content: WordRange) -> bool:
    """Tell whether somebody tells what is not there, not that it is denied: "Doctors found no injuries", "reported no losses"."""
    found = any(analysis.lemma[word].lower() in _FINDING for first, last in cue for word in range(first, last))
    return found and analysis.text(content[0]).lower() == "no"


_FINDING: Final = frozenset({"find", "report", "record", "see", "detect", "register", "count", "observe"})
_NO_DENIAL: Final = 1e-4


def _of_content(analysis: Analysis, content: WordRange) -> frozenset[str]:
    """The acts that a content names itself.

    Called for by: "underscored its condemnation of the attacks", "“We reject the charge,” he said", "“They must leave,” …".
    """
    head = head_word(analysis, *content)
    under = analysis.children(head)
    if any(analysis.deprel[word].startswith("aux") and analysis.text(word).lower() in _MUST for word in under):
        return frozenset({"demand"})
    speaks = any(analysis.deprel[word] == "nsubj" and analysis.text(word).lower() in _SPEAKER for word in under)
    if analysis.upos[head] == "NOUN" or (speaks and analysis.xpos[head] == "VBP"):
        return acts_of(analysis.text(head), upos=analysis.upos[head]) - {"assert"}
    return frozenset()
