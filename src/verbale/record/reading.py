"""A reading: everything that Verbale says about one document, each part tied to its exact words."""

from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from functools import lru_cache
from itertools import pairwise
from typing import cast

from verbale.errors import RecordError
from verbale.record.actors import Actor
from verbale.record.document import Document
from verbale.record.events import Event
from verbale.record.places import Place
from verbale.record.provenance import Provenance
from verbale.record.sentences import Sentence
from verbale.record.span import Span
from verbale.record.statements import Statement
from verbale.record.times import Time

__all__ = ["Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """The record of one document (`verbale/1`).

    Raises RecordError unless every span of every record is `document.text[start:end]`, ids are unique, every id that is
    referred to exists, sentences are in order, and no statement is within itself.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    provenance: Provenance = field(kw_only=True)

    def __post_init__(self) -> None:
        """Refuse words that are not the report's, and ids that lead nowhere."""
        for span in self.spans():
            self._check_span(span)
        self._check_sentences()
        _check_unique(self)
        _check_references(self)
        _check_nesting(self.statements)

    def spans(self) -> Iterator[Span]:
        """Give every span of every record."""
        for part in (self.actors, self.statements, self.events, self.times, self.places):
            yield from _spans(part)

    def _repr_html_(self) -> str:
        """Show the reading in a notebook: its headline, and tables of what was said, done, is ahead and is disputed."""
        # Notebooks look for this on the class, so the one import against the order of the rooms is here, and in the contract.
        from verbale.views.notebook import notebook  # noqa: PLC0415 - when a notebook asks, not when a record is made

        return notebook(self)

    def _check_span(self, span: Span) -> None:
        if self.document.text[span.start : span.end] != span.text:
            what = f"{span.text[:40]!r} does not stand at {span.start}:{span.end}"
            raise RecordError(what, self._where(), "cut spans with Document.span")

    def _check_sentences(self) -> None:
        for before, after in pairwise(self.sentences):
            if before.end > after.start:
                raise RecordError(f"the sentences at {before.start} and {after.start} are out of order", self._where())
        if self.sentences and self.sentences[-1].end > self.document.chars:
            raise RecordError("a sentence leaves the text", self._where())

    def _where(self) -> str:
        return self.document.path or f"document {self.document.id}"


def _spans(value: object) -> Iterator[Span]:
    """Walk a record to its spans, whatever fields it has, so that no new field can escape the check."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Span):
            yield one
        elif isinstance(one, tuple):
            waiting.extend(reversed(one))
        else:
            waiting.extend([getattr(one, name) for name in _field_names(cast("Hashable", type(one)))])


@lru_cache(maxsize=64)
def _field_names(kind: Hashable) -> tuple[str, ...]:
    """The fields of a dataclass, from the last to the first; none of any other class."""
    if not is_dataclass(kind):
        return ()
    return tuple(field.name for field in reversed(fields(kind)))


def _check_unique(reading: Reading) -> None:
    records = (reading.actors, reading.statements, reading.events, reading.times, reading.places)
    counts = Counter(record.id for part in records for record in part)
    twice = [name for name, count in counts.items() if count > 1]
    if twice:
        raise RecordError(f"id {twice[0]!r} stands for two records", "Reading")


def _check_references(reading: Reading) -> None:
    known = {
        name: frozenset(record.id for record in getattr(reading, name)) for name in ("actors", "statements", "times", "places")
    }
    for statement in reading.statements:
        _refer(statement.id, known["actors"], statement.speaker, statement.addressee)
    for event in reading.events:
        _refer(event.id, known["actors"], *(part.actor for part in (*event.actors, *event.recipients)))
    told: tuple[Statement | Event, ...] = (*reading.statements, *reading.events)
    for record in told:
        _refer(record.id, known["statements"], record.within)
        _refer(record.id, known["times"], record.time)
        _refer(record.id, known["places"], record.place)


def _refer(record: str, known: frozenset[str], *names: str | None) -> None:
    for name in names:
        if name is not None and name not in known:
            raise RecordError(f"refers to {name!r}, which is not there", f"record {record!r}")


def _check_nesting(statements: tuple[Statement, ...]) -> None:
    outer = {statement.id: statement.within for statement in statements}
    for statement in statements:
        seen, at = {statement.id}, statement.within
        while at is not None:
            if at in seen:
                raise RecordError("is within itself", f"Statement {statement.id!r}")
            seen.add(at)
            at = outer[at]
