"""What is ended tells what ending it is: to end aid may be a threat, to end a blockade is none."""

from collections.abc import Iterator
from typing import Final

from verbale.extract.events.vocabulary import event_types_of
from verbale.record import Analysis

__all__ = ["ends_harm"]

_HARM: Final = frozenset({"PROTEST", "SANCTION", "COERCE", "ASSAULT", "ACCUSE", "MOBILIZE", "THREATEN"})
_ENDS: Final = frozenset(
    "abandon abolish cancel cease discontinue drop ease end halt lapse lift relax remove repeal rescind scrap stop suspend"
    " terminate waive withdraw".split()
)
_OF_ITSELF: Final = frozenset({"cease", "end", "lapse", "stop"})


def ends_harm(analysis: Analysis, verb: int) -> bool:
    """Tell whether a verb ends what by the lexicon is done against somebody.

    Called for by: "would suspend its protests if …", "charges would lapse once …", which are no threats.
    """
    lemma = analysis.lemma[verb].lower()
    if lemma not in _ENDS or analysis.upos[verb] != "VERB":
        return False
    ended = (event_types_of(analysis.text(noun), upos=analysis.upos[noun]) for noun in _nouns(analysis, verb, lemma))
    return any(types and types <= _HARM for types in ended)


def _nouns(analysis: Analysis, verb: int, lemma: str) -> Iterator[int]:
    roles = {"obj", "nsubj:pass", "nsubj"} if lemma in _OF_ITSELF else {"obj", "nsubj:pass"}
    return (word for word in analysis.children(verb) if analysis.deprel[word] in roles)
