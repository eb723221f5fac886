"""A capital's name: the city itself, or those who govern there (``in Kyiv``; ``Kyiv said``, ``assistance to Kyiv``)."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

from verbale.extract.chains import head_word
from verbale.record import Analysis

_JOINED: Final = "conj"
_MODIFIES: Final = ("compound", "amod", "nmod:desc", "nmod:unmarked", "flat")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    inside: frozenset[str]
    motion: frozenset[str]
    reach: frozenset[str]
    things: frozenset[str]
    parts: frozenset[str]


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    made = tomllib.loads(resources.files("verbale.extract").joinpath("lexicon", "metonymy.toml").read_text("utf-8"))
    return _Lexicon(**{name: frozenset(words.split()) for name, words in made.items()})


def is_literal(analysis: Analysis, first: int, last: int) -> bool:
    """Whether the name of a city at words ``first`` to ``last`` (half-open) stands for the city and not for a government."""
    word = head_word(analysis, first, last)
    kind = analysis.sentence_kind[analysis.sentence_of(word)]
    return kind == "dateline" or _is_city(analysis, _first_joined(analysis, word))


def names_a_part(analysis: Analysis, first: int, last: int) -> bool:
    """Whether words name a part of a state, not the state: ``occupied eastern Ukraine``."""
    return any(analysis.text(word).lower() in _lexicon().parts for word in range(first, last))


def _first_joined(analysis: Analysis, word: int) -> int:
    """The first of names joined by "and": it alone carries the preposition. Called for by: "in Moscow and Kyiv"."""
    while analysis.deprel[word] == _JOINED and not _preposition(analysis, word):
        word = int(analysis.head[word])
    return word


def _is_city(analysis: Analysis, word: int) -> bool:
    words, relation, above = _lexicon(), analysis.deprel[word], int(analysis.head[word])
    governor = analysis.lemma[above].lower() if above >= 0 else ""
    preposition = _preposition(analysis, word)
    if preposition in {"to", "for", "toward", "towards"}:
        return governor in words.motion
    if preposition == "from":
        return above >= 0 and analysis.upos[above] == "VERB"
    if preposition:
        return preposition in words.inside
    if relation in {"obj", "obl", "nsubj:pass"}:
        return governor in words.reach
    if relation == "nmod:poss":
        return governor in words.things
    return relation.startswith(_MODIFIES)


def _preposition(analysis: Analysis, word: int) -> str:
    """The preposition before a noun, lower case; empty where there is none."""
    cases = (analysis.text(one).lower() for one in analysis.children(word) if analysis.deprel[one] == "case" and one < word)
    return next(cases, "")
