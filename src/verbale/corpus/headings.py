"""Names of topics: a phrase that quotations share, a noun's where there is one, as it is mostly written."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, TypeAlias

from verbale.corpus.quotations import Quotation
from verbale.corpus.stems import WORD, common_words, lexicon, stem

__all__ = ["heading"]

LONGEST: Final = 3
"""Words of a name at most."""

SHARE: Final = 1 / 3
"""Share of the quotations that must have a phrase, two of them at least."""

_BREAK: Final = re.compile(r"[^\w\s'’.,-]|(?<!\d)[.,]|[.,](?!\d)")
"""Marks between words, without those within a number."""
_NO_NOUN: Final = re.compile(r"(?<!e)ed$|ly$")
"""How words end that are hardly ever the last of a noun phrase: "loaded", "early"."""

_SHORTENED: Final = re.compile(r"['’](?:re|ve|ll|m|d)$|n['’]t$", re.IGNORECASE)
"""How a verb ends that stands with another word: "they're", "we've"."""

_Key: TypeAlias = tuple[str, ...]


@dataclass(slots=True)
class _Phrase:
    """A phrase by its stems: how many quotations have it, how it is written, and how often as a noun's and as a verb's."""

    members: int = 0
    nominal: int = 0
    verbal: int = 0
    written: Counter[str] = field(default_factory=Counter)
    opening: Counter[str] = field(default_factory=Counter)
    """How it is written where a sentence begins: its capital may be the sentence's."""

    @property
    def name(self) -> str:
        """The words as they are written most often within a sentence, of equals as they were first."""
        return (self.written or self.opening).most_common(1)[0][0]

    @property
    def is_noun(self) -> bool:
        """Tell whether it stands more often as a noun does than as a verb does, and ends as one may."""
        return self.nominal > self.verbal and not _NO_NOUN.search(self.name)


@dataclass(frozen=True, slots=True)
class _Found:
    """A run of words as the text has it, the words before and behind it, and whether it ends where what says something ends."""

    words: tuple[str, ...]
    written: str
    before: str | None
    behind: str
    ends: bool


def heading(members: Sequence[Quotation], rarity: Mapping[str, float]) -> str:
    """Give the phrase by which quotations are named: one that a third of them share, the longer and the rarer the better.

    Where none of these is a noun's, one that two share is taken, and where there is none, any that is shared. `rarity` tells
    how rare a stem is; "" where no quotation has a word that says something.
    """
    found = _phrases(members)
    least = max(2, math.ceil(len(members) * SHARE))
    twice = {key: one for key, one in found.items() if one.members > 1}
    shared = {key: one for key, one in twice.items() if one.members >= least}
    pools = (_nouns(shared), _nouns(twice), _named(shared), _named(twice), shared, twice, found)
    pool = next((one for one in pools if one), {})
    best = max(pool, key=lambda key: math.sqrt(pool[key].members) * sum(rarity.get(word, 0.0) for word in key), default=None)
    return pool[best].name if best else ""


def _nouns(phrases: Mapping[_Key, _Phrase]) -> dict[_Key, _Phrase]:
    return {key: one for key, one in _named(phrases).items() if one.is_noun}


def _named(phrases: Mapping[_Key, _Phrase]) -> dict[_Key, _Phrase]:
    return {key: one for key, one in phrases.items() if len(key) > 1 or _is_name(one.name)}


def _is_name(word: str) -> bool:
    return len(word) > 1 and word.lower() not in _words("nameless")


def _phrases(members: Sequence[Quotation]) -> dict[_Key, _Phrase]:
    """Every phrase of the quotations."""
    phrases: dict[_Key, _Phrase] = {}
    for member in members:
        keys = set()
        for found in (one for span in member.spans for one in _runs(span.text)):
            key = tuple(stem(_lowered(word)) for word in found.words)
            keys.add(key)
            _count(phrases.setdefault(key, _Phrase()), found)
        for key in keys:
            phrases[key].members += 1
    return phrases


def _count(phrase: _Phrase, found: _Found) -> None:
    name, before = found.written, found.before
    (phrase.opening if before is None else phrase.written)[name] += 1
    phrase.nominal += found.behind == "of"
    if before is None:
        return
    is_proper = all(word[0].isupper() for word in found.words)
    told = _lowered(before)
    phrase.nominal += found.ends and (is_proper or told in _words("nominal") or told.endswith("'s") or told[0].isdigit())
    phrase.verbal += told in _words("verbal") and not is_proper


def _runs(text: str) -> Iterator[_Found]:
    """Give every run of up to three words without a common word or a mark among them, and no number first or last."""
    for stretch in _BREAK.split(text):
        places = list(WORD.finditer(stretch))
        words = [place.group() for place in places]
        telling = [_lowered(word) not in common_words() and not _SHORTENED.search(word) for word in words]
        for first in (number for number, word in enumerate(words) if not word[0].isdigit()):
            for end in range(first + 1, min(first + LONGEST, len(words)) + 1):
                if not telling[end - 1]:
                    break
                if words[end - 1].isalpha():
                    ends = end == len(words) or not telling[end]
                    behind = words[end] if end < len(words) else ""
                    written = " ".join(stretch[places[first].start() : places[end - 1].end()].split())
                    yield _Found(tuple(words[first:end]), written, words[first - 1] if first else None, behind, ends)


def _lowered(word: str) -> str:
    return word.lower().replace("’", "'")


@cache
def _words(name: str) -> frozenset[str]:
    words: str = lexicon("headings")[name]
    return frozenset(words.split())
