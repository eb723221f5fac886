"""A part of a reading: the records of some kinds, of some people, or since some day."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from verbale.errors import UsageError
from verbale.record import Actor, Event, Participant, Reading, Statement
from verbale.views.dating import days_of
from verbale.views.index import Index
from verbale.views.parts import PARTS, is_ahead, is_done

__all__ = ["Selection"]

Record: TypeAlias = Statement | Event


@dataclass(frozen=True, slots=True)
class Selection:
    """What to keep: `parts` by name (said, done, ahead, disputed), records by those whose `names` are given, and `since` a day.

    What is left empty keeps everything. Raises UsageError where a part is not one of the four or a name has no letter.
    """

    parts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    since: date | None = None

    def __post_init__(self) -> None:
        """Refuse parts that there are not, and names that would fit everybody."""
        for part in self.parts:
            if part not in PARTS:
                raise UsageError(f"{part!r} is no part of a record", "selection", f"choose among {', '.join(PARTS)}")
        for name in self.names:
            if not _words(name):
                raise UsageError(f"{name!r} is no name", "selection", "give a word of the name")

    def apply(self, reading: Reading) -> Reading:
        """Cut a reading to what is kept, and to the records that this refers to; the text and its sentences stay.

        A record is by somebody who says it or acts in it. A record without a time counts with the day of the report, but
        what has happened on a day that is not told is of no day.
        """
        if not (self.parts or self.names or self.since):
            return reading
        index = Index(reading)
        statements = [one for one in reading.statements if self._has_said(one) and self._keeps(index, one)]
        events = [one for one in reading.events if self._has_event(index, one) and self._keeps(index, one)]
        return _cut(reading, statements, events)

    def _has_said(self, statement: Statement) -> bool:
        return not self.parts or "said" in self.parts or ("disputed" in self.parts and statement.disputed is not None)

    def _has_event(self, index: Index, event: Event) -> bool:
        done, ahead = "done" in self.parts and is_done(index, event), "ahead" in self.parts and is_ahead(index, event)
        return not self.parts or done or ahead

    def _keeps(self, index: Index, record: Record) -> bool:
        return self._is_by(index, record) and self._is_since(index, record)

    def _is_by(self, index: Index, record: Record) -> bool:
        if not self.names:
            return True
        called = [_words(name) for name in _called(index, record)]
        return any(_holds(words, _words(name)) for name in self.names for words in called)

    def _is_since(self, index: Index, record: Record) -> bool:
        if self.since is None:
            return True
        days = days_of(index.time(record))
        undated = isinstance(record, Event) and is_done(index, record)
        day = days.last if days else None if undated else index.document.day
        return day is not None and day >= self.since


def _called(index: Index, record: Record) -> Iterator[str]:
    """Every name and phrase for those who say it or act in it, without pronouns."""
    if isinstance(record, Event):
        takers = record.actors
    else:
        takers = tuple(Participant(record.speaker, span) for span in record.source or ())
        takers = (*takers, Participant(record.speaker, None)) if record.speaker else takers
    for participant in takers:
        yield from _named(index, participant)


def _named(index: Index, participant: Participant) -> Iterator[str]:
    mentions = index.actors[participant.actor].mentions if participant.actor else ()
    pronouns = {mention.span for mention in mentions if mention.form == "pronoun"}
    if participant.span and participant.span not in pronouns:
        yield participant.span.text
    if participant.actor:
        yield from _names_of(index.actors[participant.actor])


def _names_of(actor: Actor) -> Iterator[str]:
    yield actor.name
    yield from (mention.span.text for mention in actor.mentions if mention.form != "pronoun")


def _words(name: str) -> tuple[str, ...]:
    """The words of a name without case and accents: "Toskic" finds "Toskić"."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return tuple(re.findall(r"\w+", plain.casefold()))


def _holds(words: tuple[str, ...], sought: tuple[str, ...]) -> bool:
    return any(words[start : start + len(sought)] == sought for start in range(len(words) - len(sought) + 1))


def _cut(reading: Reading, statements: Iterable[Statement], events: Iterable[Event]) -> Reading:
    """Keep the records and, of the others, those that they refer to."""
    happened = tuple(events)
    told = _with_tellers(reading, {one.id for one in statements} | {one.within for one in happened if one.within})
    records: tuple[Record, ...] = (*told, *happened)
    actors = {name for one in told for name in (one.speaker, one.addressee)}
    actors |= {part.actor for one in happened for part in (*one.actors, *one.recipients)}
    times, places = {one.time for one in records}, {one.place for one in records}
    return replace(
        reading,
        actors=tuple(actor for actor in reading.actors if actor.id in actors),
        statements=told,
        events=happened,
        times=tuple(time for time in reading.times if time.id in times),
        places=tuple(place for place in reading.places if place.id in places),
    )


def _with_tellers(reading: Reading, names: set[str]) -> tuple[Statement, ...]:
    """The statements of these ids and those that they are told in, in order."""
    outer = {one.id: one.within for one in reading.statements}
    waiting, kept = list(names), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in kept:
            kept.add(name)
            waiting += [within] if (within := outer[name]) else []
    return tuple(one for one in reading.statements if one.id in kept)
