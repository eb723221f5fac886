"""What words name: words that name a happening of some type, and words that make the act of saying plain.

``lexicon/happenings.toml`` and ``lexicon/cues.toml`` list lemmas; one that commonly means two things stands under both.
A phrase is its words without articles and pronouns ("give word"), and is found with other words between ("gave his word").
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from itertools import combinations, product
from types import MappingProxyType
from typing import Final, TypeAlias

from verbale.knowledge.inflection import noun_bases, verb_bases

__all__ = ["acts_of", "event_types_of", "is_neutral_cue", "phrase_of", "word_lists"]

Phrase: TypeAlias = tuple[str, ...]
_HAPPENINGS, _CUES, _NEUTRAL = "happenings", "cues", "neutral"
_PARTS: Final = MappingProxyType({"VERB": ("verbs",), "AUX": ("verbs",), "NOUN": ("nouns",), "PROPN": ("nouns",)})
_BASES: Final = MappingProxyType({"verbs": verb_bases, "nouns": noun_bases})
_LONGEST: Final = 4  # words of a phrase
_WORDS: Final = 12  # words of a trigger or a cue that are looked at


def event_types_of(*words: str, upos: str = "", least: int = 1) -> frozenset[str]:
    """Give the PLOVER types that some words of a text, in their order, commonly name; none where no list has them.

    Words may be lemmas or forms. The longest phrase decides: "turn down" over "turn". `upos` (of the head word) narrows to
    verbs or nouns. Phrases of fewer words than `least` are left out.

    >>> sorted(event_types_of("struck")), sorted(event_types_of("air", "strikes"))
    (['ASSAULT', 'PROTEST'], ['ASSAULT'])
    >>> sorted(event_types_of("accepted", "demands", least=2)), sorted(event_types_of("struck", least=2))
    (['CONCEDE'], [])
    """
    return _meanings(_HAPPENINGS, words, upos, least)


def acts_of(*words: str, upos: str = "") -> frozenset[str]:
    """Give the acts that a cue makes plain, by its words in their order; none for neutral and unlisted cues.

    >>> sorted(acts_of("ruled", "it", "out")), sorted(acts_of("said"))
    (['deny', 'refuse'], [])
    """
    return _meanings(_CUES, words, upos) - {_NEUTRAL}


def is_neutral_cue(*words: str, upos: str = "") -> bool:
    """Tell whether a cue says only that something is said, which leaves its act to the content.

    >>> is_neutral_cue("according", "to"), is_neutral_cue("denied")
    (True, False)
    """
    return _meanings(_CUES, words, upos) == {_NEUTRAL}


def phrase_of(words: str) -> Phrase:
    """Give the words of a phrase, lower case; a hyphen parts words as a blank does.

    >>> phrase_of("hunger-strike")
    ('hunger', 'strike')
    """
    return tuple(words.lower().replace("-", " ").split())


@lru_cache(maxsize=4)
def word_lists(name: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Give one lexicon of the package as it is written: what is meant, then "verbs" and "nouns"."""
    text = resources.files("verbale.extract").joinpath("lexicon", f"{name}.toml").read_text("utf-8")
    return {meaning: {part: tuple(words) for part, words in parts.items()} for meaning, parts in tomllib.loads(text).items()}


@lru_cache(maxsize=8)
def _by_phrase(name: str, part: str) -> Mapping[Phrase, frozenset[str]]:
    """What each phrase of one part of a lexicon means."""
    found: dict[Phrase, set[str]] = {}
    for meaning, lists in word_lists(name).items():
        for words in lists[part]:
            found.setdefault(phrase_of(words), set()).add(meaning)
    return {phrase: frozenset(meanings) for phrase, meanings in found.items()}


@lru_cache(maxsize=8)
def _known(name: str, part: str) -> frozenset[str]:
    """All words that stand in the phrases of one part of a lexicon."""
    return frozenset(word for phrase in _by_phrase(name, part) for word in phrase)


@lru_cache(maxsize=50_000)
def _meanings(name: str, words: Phrase, upos: str, least: int = 1) -> frozenset[str]:
    """What the longest listed phrases among the words mean."""
    cut = phrase_of(" ".join(words))[:_WORDS]
    parts = _PARTS.get(upos, tuple(_BASES))
    choices = {part: [bases for word in cut if (bases := _BASES[part](word) & _known(name, part))] for part in parts}
    for size in range(_LONGEST, least - 1, -1):
        found = [meant for part in parts for meant in _listed(_by_phrase(name, part), choices[part], size)]
        if found:
            return frozenset().union(*found)
    return frozenset()


def _listed(listed: Mapping[Phrase, frozenset[str]], choices: Sequence[frozenset[str]], size: int) -> Iterator[frozenset[str]]:
    """What the listed phrases of so many words mean, each word by any of its bases, in the order of the text."""
    for chosen in combinations(choices, size):
        yield from (listed[phrase] for phrase in product(*chosen) if phrase in listed)
