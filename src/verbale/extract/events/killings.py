"""Killings that no other word of the sentence tells: the model, which learned deaths as the number of an attack, points at none.

Called for by: "Gunmen killed a soldier along the fence on Friday", where no attack is named.
"""

import tomllib
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from importlib import resources
from typing import Final

from verbale.extract.events.tree import ACTING, agents, under
from verbale.extract.phrases import Phrases
from verbale.record import Analysis, Argument, Kind, Trigger

_SCORE: Final = 0.6  # of what is told in so many words, and by no model
_STATUSES: Final = (
    ("actual", 0.8),
    ("planned", 0.04),
    ("proposed", 0.04),
    ("conditional", 0.04),
    ("possible", 0.04),
    ("negated", 0.04),
)


def killings(phrases: Phrases, violent: Container[int]) -> Iterator[Trigger]:
    """Give a trigger for each verb of killing with its two sides, but in sentences (numbers) that tell of other violence."""
    analysis = phrases.analysis
    for word in range(analysis.words):
        if analysis.upos[word] != "VERB" or analysis.lemma[word].lower() not in _verbs() or analysis.sentence_of(word) in violent:
            continue
        passive = under(analysis, word, "nsubj:pass")
        killers = agents(analysis, word) if passive else under(analysis, word, "nsubj")
        killed = passive or under(analysis, word, "obj")
        if any(phrases.kind(one) in ACTING for one in killers) and any(phrases.kind(one) == "person" for one in killed):
            yield Trigger(word, word + 1, (Kind("ASSAULT", None, 1.0),), _STATUSES, _counted(analysis, killed), _SCORE)


def _counted(analysis: Analysis, killed: Sequence[int]) -> tuple[Argument, ...]:
    """How many were killed, where the words say it."""
    return tuple(Argument("quantity", word, 1.0) for head in killed for word in under(analysis, head, "nummod"))


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    text = resources.files("verbale.extract").joinpath("lexicon", "killing.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)["verbs"])
