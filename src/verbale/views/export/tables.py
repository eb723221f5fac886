"""The records as tables: what columns each has, and how a record fills them; CSV and Parquet write the same ones.

A table is one kind of record. Ids join them: `document` is that of the report, `speaker`, `actors` and their like are ids of
actors. Names and dates that a reader wants beside a record are given again with it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from verbale.errors import UsageError
from verbale.record import Event, Participant, Reading, Span, Statement
from verbale.views.export.outcome import Tally
from verbale.views.index import Index

__all__ = ["TABLES", "Cell", "Column", "Table", "rows_of", "table_named"]

Cell: TypeAlias = str | int | float | bool | tuple[str, ...] | tuple[Span, ...] | None
"""What a column holds of one record: a plain value, several texts, or the report's words; None where the report does not say."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds (text, integer, number, flag, texts, spans), and how a record fills it."""

    name: str
    kind: str
    cell: Callable[[Index, Any], Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what one row is called, its columns, and the records of a reading that are its rows."""

    name: str
    noun: str
    records: Callable[[Reading], Iterable[Any]]
    columns: tuple[Column, ...]


def table_named(name: str) -> Table:
    """Give the table of that name; raises UsageError where there is none."""
    table = TABLES.get(name)
    if table is None:
        raise UsageError(f"there is no table {name!r}", "export", f"there are: {', '.join(TABLES)}")
    return table


def rows_of(table: Table, readings: Iterable[Reading], tally: Tally) -> Iterator[tuple[Cell, ...]]:
    """Give the rows of a table one by one, and count them."""
    for reading in readings:
        index, records = Index(reading), tuple(table.records(reading))
        for record in records:
            yield tuple(column.cell(index, record) for column in table.columns)
        tally.add(rows=len(records), records=len(records))


def _field(name: str, kind: str = "text") -> Column:
    """A column that is a field of the record, under its own name."""
    return Column(name, kind, lambda _, record: getattr(record, name))


def _words(name: str) -> Column:
    """A column of the report's words that is a field of the record; empty where the record has none."""
    return Column(name, "spans", lambda _, record: getattr(record, name) or ())


def _of_report(name: str) -> Column:
    """A column that says the same of every record of a report."""
    return Column(name, "text", lambda index, _: getattr(index.document, name))


_DOCUMENT: Final = Column("document", "text", lambda index, _: index.document.id)
_WHERE: Final = (_DOCUMENT, *map(_of_report, ("outlet", "published", "url")))
_SPAN: Final = Column("words", "spans", lambda _, record: (record.span,))


def _name(index: Index, actor: str | None) -> str | None:
    return index.actors[actor].name if actor else None


def _time_value(index: Index, record: Statement | Event) -> str | None:
    time = index.time(record)
    return time.value if time else None


def _place_name(index: Index, record: Statement | Event) -> str | None:
    place = index.place(record)
    return place.name if place else None


def _teller(index: Index, event: Event) -> str | None:
    """The name of the one whose claim an event is."""
    statement = index.teller(event)
    return index.speakers.of(statement) if statement else None


def _named(index: Index, participants: Iterable[Participant]) -> tuple[str, ...]:
    """Each by the name of the actor, or by the report's words for one who is none."""
    return tuple(_name(index, one.actor) or (one.span.text if one.span else "") for one in participants)


def _taking_part(name: str) -> tuple[Column, ...]:
    """Three columns of those who take part: ids ("" for one who is no actor), names, words."""
    return (
        Column(name, "texts", lambda _, event: tuple(one.actor or "" for one in getattr(event, name))),
        Column(f"{name}_names", "texts", lambda index, event: _named(index, getattr(event, name))),
        Column(f"{name}_words", "spans", lambda _, event: tuple(one.span for one in getattr(event, name) if one.span)),
    )


_SETTING: Final = (
    _field("within"),
    _field("time"),
    Column("time_value", "text", _time_value),
    _field("place"),
    Column("place_name", "text", _place_name),
    _field("score", "number"),
)

_DOCUMENTS: Final = (
    *(_field(name) for name in ("id", "path", "url", "title", "outlet")),
    _field("authors", "texts"),
    *(_field(name) for name in ("published", "language", "sha256")),
    _field("chars", "integer"),
)

_STATEMENTS: Final = (
    _field("id"),
    *_WHERE,
    *(_words(name) for name in ("content", "cue", "source")),
    _field("speaker"),
    Column("speaker_name", "text", lambda index, statement: _name(index, statement.speaker)),
    _field("addressee"),
    Column("addressee_name", "text", lambda index, statement: _name(index, statement.addressee)),
    *(_field(name) for name in ("form", "act")),
    *(_words(name) for name in ("condition", "consequence")),
    _field("negated", "flag"),
    *(_field(name) for name in ("certainty", "stance")),
    Column("disputed_by", "text", lambda _, one: one.disputed.by if one.disputed else None),
    Column("disputed_cue", "spans", lambda _, one: one.disputed.cue if one.disputed else ()),
    Column("disputed_target", "spans", lambda _, one: one.disputed.target if one.disputed else ()),
    *_SETTING,
)

_EVENTS: Final = (
    _field("id"),
    *_WHERE,
    Column("trigger", "spans", lambda _, event: (event.trigger,)),
    *(_field(name) for name in ("type", "mode")),
    _field("contexts", "texts"),
    *_taking_part("actors"),
    *_taking_part("recipients"),
    _field("status"),
    _field("scheduled", "flag"),
    Column("quantity", "number", lambda _, event: event.quantity.value if event.quantity else None),
    Column("quantity_unit", "text", lambda _, event: event.quantity.unit if event.quantity else None),
    Column("quantity_words", "spans", lambda _, event: (event.quantity.span,) if event.quantity else ()),
    Column("claimed_by", "text", _teller),
    *_SETTING,
)

_ACTORS: Final = (
    _field("id"),
    _DOCUMENT,
    *(_field(name) for name in ("name", "kind", "role", "country", "sector", "wikidata")),
    Column("mentions", "spans", lambda _, actor: tuple(mention.span for mention in actor.mentions)),
    Column("forms", "texts", lambda _, actor: tuple(mention.form for mention in actor.mentions)),
)

_TIMES: Final = (_field("id"), _DOCUMENT, _SPAN, *(_field(name) for name in ("type", "value", "precision")))

_PLACES: Final = (
    *(_field("id"), _DOCUMENT, _SPAN, _field("name")),
    _field("geonameid", "integer"),
    *(_field(name, "number") for name in ("lat", "lon")),
    *(_field(name) for name in ("country", "use")),
)

TABLES: Final = {
    table.name: table
    for table in (
        Table("documents", "document", lambda reading: (reading.document,), _DOCUMENTS),
        Table("statements", "statement", lambda reading: reading.statements, _STATEMENTS),
        Table("events", "event", lambda reading: reading.events, _EVENTS),
        Table("actors", "actor", lambda reading: reading.actors, _ACTORS),
        Table("times", "time", lambda reading: reading.times, _TIMES),
        Table("places", "place", lambda reading: reading.places, _PLACES),
    )
}
"""The tables by their names."""
