"""Which record of a reading a ruling is about: the one it was made on, or after another model has read, the one in its place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from verbale.record import Document, Event, Reading, Span, Statement
from verbale.review.decision import EVENT, STATEMENT, Record
from verbale.review.quote import located_all
from verbale.review.rulings import Ruling

__all__ = ["Anchored", "anchored", "records_of", "words_of"]

LEAST: Final[Mapping[str, float]] = {STATEMENT: 0.5, EVENT: 0.0, "added": 0.8}
"""Share of their characters that two records must have in common to be one.

A statement within another shares characters with it, events stand side by side; what a person adds stands beside a record that
it may overlap, which the person saw.
"""


@dataclass(frozen=True, slots=True)
class Anchored:
    """Rulings by the id of the record that they are about, those that no record answers to, and those whose words are gone."""

    records: Mapping[str, Ruling]
    alone: tuple[Ruling, ...]
    lost: tuple[Ruling, ...]


@dataclass(frozen=True, slots=True, order=True)
class _Fit:
    """How well a ruling and a record fit: the best is the greatest."""

    same: bool
    exact: bool
    alike: bool
    shared: float
    before: int
    record: str


def anchored(reading: Reading, rulings: Iterable[Ruling]) -> Anchored:
    """Give each ruling its record: the one with its id, else on the same words, else the one that shares most with it.

    A record answers to one ruling. Where the very version that was decided on has read the report, only ids count: what is not
    there was decided away.
    """
    given = tuple(rulings)
    places = {one.subject: located_all(reading.document, one.anchor) for one in given}
    fits = [(fit, one) for number, one in enumerate(given) for fit in _fits(reading, one, places[one.subject], -number)]
    records: dict[str, Ruling] = {}
    settled: set[str] = set()
    for fit, ruling in sorted(fits, key=lambda pair: pair[0], reverse=True):
        if fit.record not in records and ruling.subject not in settled:
            records[fit.record] = ruling
            settled.add(ruling.subject)
    loose = tuple(one for one in given if one.subject not in settled)
    alone = tuple(one for one in loose if places[one.subject])
    return Anchored(records, alone, tuple(one for one in loose if not places[one.subject]))


def records_of(reading: Reading, kind: str) -> tuple[Record, ...]:
    """Give the records of a kind."""
    return reading.events if kind == EVENT else reading.statements


def words_of(record: Record) -> tuple[Span, ...]:
    """Give the words that a record stands on: a statement's content, an event's trigger."""
    return record.content if isinstance(record, Statement) else (record.trigger,)


def _fits(reading: Reading, ruling: Ruling, spans: tuple[Span, ...], before: int) -> Iterator[_Fit]:
    names = {ruling.subject, ruling.persons_id(reading.document)}
    by_id = _is_of(ruling, reading)
    for record in records_of(reading, ruling.kind) if spans else ():
        same, shared = record.id in names, _shared(words_of(record), spans)
        if same or (not by_id and shared > 0 and shared >= _least(ruling)):
            yield _Fit(same, words_of(record) == spans, _alike(record, ruling, reading.document), shared, before, record.id)


def _is_of(ruling: Ruling, reading: Reading) -> bool:
    """Tell whether the reading is that on which the ruling was made."""
    return ruling.provenance == reading.provenance and ruling.document == reading.document.id


def _least(ruling: Ruling) -> float:
    return LEAST["added" if ruling.machine is None and ruling.kind == STATEMENT else ruling.kind]


def _alike(record: Record, ruling: Ruling, document: Document) -> bool:
    """Tell whether the machine's old record has the same cue, or the same type: of two on the same words it is the likelier."""
    old = ruling.machine.record if ruling.machine else None
    if isinstance(record, Event):
        return record.type == (old.type if isinstance(old, Event) else ruling.change.type)
    cue = [span.text for span in old.cue] if isinstance(old, Statement) else _quotes(ruling, document)
    return [span.text for span in record.cue] == cue


def _quotes(ruling: Ruling, document: Document) -> list[str]:
    return [span.text for span in located_all(document, ruling.change.words("cue") or ())]


def _shared(one: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    """Give the characters that two records have in common, as a share of those of both (Jaccard)."""
    common = sum(max(min(a.end, b.end) - max(a.start, b.start), 0) for a in one for b in other)
    return common / (sum(len(span.text) for span in (*one, *other)) - common)
