"""Offices: what the words of a role say, and whether somebody held an office on a day."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

from verbale.knowledge.folding import surface_words

__all__ = ["Office", "RoleWords", "may_mean", "office_of", "office_words", "read_role"]

CERTAIN, PROBABLE, LAST_KNOWN, UNKNOWN, FORMER, NOT_YET = "certain", "probable", "last known", "unknown", "former", "not yet"
_GAPS: Final = frozenset({"successor_start_gap", "superseded_gap", "superseded"})
_SNAPSHOT: Final = frozenset({"open_at_snapshot", "scheduled_end"})


@dataclass(frozen=True, slots=True)
class Office:
    """A term in an office, as a source gives it.

    `concept` is a key of `data/offices.toml` or empty, `rank` the source's class (HOS, HOG, MINISTER …), `code` an ISO 3166
    alpha-3 or PLOVER code; dates are ISO 8601 and may lack day and month; `basis` tells how the end is known, `as_of` is the
    last day that the source speaks for, `seen` the last day that it names the holder.
    """

    text: str
    concept: str
    rank: str
    sector: str
    code: str
    start: str = ""
    end: str = ""
    basis: str = ""
    as_of: str = ""
    seen: str = ""

    def standing(self, day: str) -> str:
        """Tell how sure it is that the office was held on a day (ISO 8601): after `as_of` it is last known, never certain.

        A gap between two holders is unknown; a day of a month or year in which the term began or ended is probable.

        >>> Office("President", "president", "HOS", "GOV", "NRL", "2031-05-02", "", "open_at_snapshot", "2033-01-01").standing(
        ...     "2034-02-01")
        'last known'
        """
        if self.start and day < self.start:
            return PROBABLE if self.start.startswith(day[: len(self.start)]) and len(day) > len(self.start) else NOT_YET
        if self.end and day[: len(self.end)] >= self.end:
            return PROBABLE if len(self.end) < len(day) and day.startswith(self.end) else FORMER
        if self.start and len(self.start) < len(day) and day.startswith(self.start):
            return PROBABLE
        return self._within(day)

    def _within(self, day: str) -> str:
        """The standing on a day after the start and before the end, as far as these are known."""
        last = self.seen or self.as_of
        if self.basis == "memory" or not (self.start or self.seen):
            return UNKNOWN
        if self.basis in _GAPS:
            return CERTAIN if day <= last else UNKNOWN
        if self.basis in _SNAPSHOT:
            return CERTAIN if day <= self.as_of else LAST_KNOWN
        if self.basis == "last_seen":
            return CERTAIN if day <= last else UNKNOWN
        return CERTAIN


@dataclass(frozen=True, slots=True)
class RoleWords:
    """What role words say: an office (a key of `data/offices.toml`), and whether it is a past one; None where no office."""

    office: str | None
    former: bool


def office_of(words: str) -> str | None:
    """Give the office that words name, the first in `data/offices.toml` that fits; None where none does.

    >>> office_of("Minister of Foreign Affairs"), office_of("Kremlin spokesman"), office_of("goalkeeper")
    ('foreign-minister', 'spokesperson', None)
    """
    there = _forms(words)
    return next((office for office, ways in _lexicon().offices if any(way <= there for way in ways)), None)


def read_role(words: str) -> RoleWords:
    """Give the office that a report's role words name, and whether they say it is past ("the former defence minister")."""
    return RoleWords(office_of(words), bool(_forms(words) & _lexicon().former))


def may_mean(said: str, held: str) -> bool:
    """Tell whether an office as a report says it may be the one that somebody holds ("leader" may be a president)."""
    return said == held or held in _lexicon().means.get(said, frozenset())


@lru_cache(maxsize=1)
def office_words() -> frozenset[str]:
    """Give every word that offices are written with, lower case."""
    ways = (way for _, every in _lexicon().offices for way in every)
    return frozenset(word for way in ways for word in way) | _lexicon().former


@dataclass(frozen=True, slots=True)
class _Lexicon:
    offices: tuple[tuple[str, tuple[frozenset[str], ...]], ...]
    former: frozenset[str]
    means: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    made = tomllib.loads(resources.files(__package__).joinpath("data", "offices.toml").read_text("utf-8"))
    return _Lexicon(
        tuple((office, tuple(_forms(way) for way in ways)) for office, ways in made["offices"].items()),
        frozenset(made["former"].split()),
        {said: frozenset(held.split()) for said, held in made["means"].items()},
    )


def _forms(words: str) -> frozenset[str]:
    """The words in lower case, those with hyphens whole and in parts."""
    lowered = words.lower()
    return frozenset(surface_words(lowered)) | frozenset(word.strip(",.;’'") for word in lowered.split())
