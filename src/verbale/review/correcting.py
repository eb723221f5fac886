"""Decisions applied to a reading: what is wrong is gone, what was changed is as the person says, what was added is there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from verbale.record import Event, Reading, Span, Statement
from verbale.review.anchoring import Anchored, anchored, records_of, words_of
from verbale.review.decision import EVENT, STATEMENT, Decision, Record
from verbale.review.people import People
from verbale.review.quote import located_all
from verbale.review.rulings import Ruling, is_persons, rulings
from verbale.review.versions import version

__all__ = ["ALONE", "KEPT", "Corrected", "apply", "corrected"]

KEPT = "kept"
"""Marks a record that was right, and that a later model reads in another way."""

ALONE = "alone"
"""Marks a record that was decided on, and that a later model does not have."""

_R = TypeVar("_R", Statement, Event)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A reading with the decisions on it.

    `marks` are right, changed, added, kept or alone, by the id of each record that was decided on, `rulings` likewise;
    `removed` are the words of the records that are wrong; `lost` are the rulings whose words are not in this text.
    """

    reading: Reading
    marks: Mapping[str, str]
    rulings: Mapping[str, Ruling]
    removed: tuple[Span, ...] = ()
    lost: tuple[Ruling, ...] = ()


def corrected(reading: Reading, decisions: Iterable[Decision]) -> Reading:
    """Give a reading as decisions have it; applied twice they do what they do once.

    Records that differ from the machine's have ids of their own (`is_persons`) and the score 1.
    """
    return apply(reading, decisions).reading


def apply(reading: Reading, decisions: Iterable[Decision]) -> Corrected:
    """Give a reading as decisions have it, with the mark and the ruling of each record."""
    standing = rulings(decisions)
    if not standing:
        return Corrected(reading=reading, marks={}, rulings={})
    return _Correcting(reading, anchored(reading, standing)).done()


class _Correcting:
    """One reading on its way to its corrected form."""

    def __init__(self, reading: Reading, found: Anchored) -> None:
        self._reading = reading
        self._found = found
        self._people = People(reading)
        self._renamed: dict[str, str | None] = {}  # the statements that others stand in: by their new ids, None where they went
        self._marks: dict[str, str] = {}
        self._rulings: dict[str, Ruling] = {}

    def done(self) -> Corrected:
        statements = [one for one in self._records(STATEMENT) if isinstance(one, Statement)]
        events = [one for one in self._records(EVENT) if isinstance(one, Event)]
        made = replace(
            self._reading,
            actors=self._people.actors,
            statements=tuple(map(self._nested, statements)),
            events=tuple(map(self._nested, events)),
        )
        gone = [one for one in (*self._found.records.values(), *self._found.alone) if one.wrong]
        removed = tuple(span for one in gone for span in located_all(self._reading.document, one.anchor))
        return Corrected(reading=made, marks=self._marks, rulings=self._rulings, removed=removed, lost=self._found.lost)

    def _records(self, kind: str) -> list[Record]:
        """The records of a kind, each in its place; those that stand alone go to theirs in the order of the text."""
        made: list[Record] = []
        for record in records_of(self._reading, kind):
            ruling = self._found.records.get(record.id)
            made += [record] if ruling is None else self._decided(record, ruling)
        for ruling in self._found.alone:
            if ruling.kind == kind and not ruling.wrong:
                _put(made, self._alone(ruling))
        return made

    def _decided(self, record: Record, ruling: Ruling) -> list[Record]:
        found = None if ruling.wrong else version(ruling, record, self._reading, self._people)
        if found is None:
            self._renamed[record.id] = record.within
            return []
        if found.id != record.id:
            self._renamed[record.id] = found.id
        kept = ruling.mark == "right" and is_persons(found.id)
        self._take_down(found, ruling, KEPT if kept else ruling.mark)
        return [found]

    def _alone(self, ruling: Ruling) -> list[Record]:
        found = version(ruling, None, self._reading, self._people)
        if found is None:
            return []
        self._take_down(found, ruling, "added" if ruling.machine is None else ALONE)
        return [found]

    def _take_down(self, record: Record, ruling: Ruling, mark: str) -> None:
        self._marks[record.id] = mark
        self._rulings[record.id] = ruling

    def _nested(self, record: _R) -> _R:
        """A record within the statement that stands where its own stood."""
        within = record.within
        while within in self._renamed:
            within = self._renamed[within]
        return record if within == record.within else replace(record, within=within)


def _put(records: list[Record], found: list[Record]) -> None:
    for record in found:
        start = words_of(record)[0].start
        place = next((number for number, one in enumerate(records) if words_of(one)[0].start > start), len(records))
        records.insert(place, record)
