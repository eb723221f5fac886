"""Offices mined from the user's own dated reports: who was called what, from when to when, with the words that say so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from verbale.knowledge.folding import fold, sound
from verbale.knowledge.offices import read_role
from verbale.record import Actor, Reading, Span

__all__ = ["Evidence", "MinedOffice", "mine_offices", "mined_country"]

_STALE: Final = 366  # days after which the last report that says so no longer speaks for a person
_FULL: Final = 2  # words of a name in full


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a report that give somebody an office: the id of the document, its day (ISO 8601), the span."""

    document: str
    day: str
    span: Span


@dataclass(frozen=True, slots=True)
class MinedOffice:
    """An office that dated reports give a person; true bounds lie outside `first_seen` and `last_seen` (ISO 8601 days)."""

    person: str
    office: str
    country: str
    first_seen: str
    last_seen: str
    evidence: tuple[Evidence, ...]


def mine_offices(readings: Iterable[Reading]) -> tuple[MinedOffice, ...]:
    """Give the offices that reports name with a person's full name, its country and a day, in the order of names.

    Called for by: "British Prime Minister Keir Starmer". Past offices ("former"), roles without a country and reports without
    a date give none.
    """
    found: dict[tuple[tuple[str, ...], str, str], list[tuple[Actor, Evidence]]] = {}
    for actor, evidence in (one for reading in readings for one in _offices(reading)):
        key = (sound(actor.name), fold(actor.role or ""), actor.country or "")
        found.setdefault(key, []).append((actor, evidence))
    return tuple(_mined(found[key]) for key in sorted(found))


def mined_country(name: str, day: str | None, mined: Sequence[MinedOffice]) -> str | None:
    """Give the country that all offices mined for a full name agree on; None beside the years that they speak for."""
    words = sound(name)
    if day is None or len(words) < _FULL:
        return None
    fits = [one for one in mined if sound(one.person) == words and _speaks_for(one, day)]
    countries = {one.country for one in fits}
    return countries.pop() if len(countries) == 1 else None


def _offices(reading: Reading) -> Iterator[tuple[Actor, Evidence]]:
    day = reading.document.day
    if day is None:
        return
    for actor in reading.actors:
        titles = [mention.span for mention in actor.mentions if mention.form == "title"]
        role = read_role(actor.role or "")
        is_told = actor.kind == "person" and actor.country and role.office and not role.former
        if is_told and titles and len(sound(actor.name)) >= _FULL:
            yield actor, Evidence(reading.document.id, day.isoformat(), titles[0])


def _mined(told: Sequence[tuple[Actor, Evidence]]) -> MinedOffice:
    actor = told[0][0]
    days = sorted(evidence.day for _, evidence in told)
    every = tuple(sorted({evidence for _, evidence in told}, key=lambda one: (one.day, one.document, one.span)))
    return MinedOffice(actor.name, actor.role or "", actor.country or "", days[0], days[-1], every)


def _speaks_for(one: MinedOffice, day: str) -> bool:
    """Whether a day lies between the reports, or within a year of the nearest of them."""
    near = (abs((date.fromisoformat(day) - date.fromisoformat(seen)).days) for seen in (one.first_seen, one.last_seen))
    return one.first_seen <= day <= one.last_seen or min(near) <= _STALE
