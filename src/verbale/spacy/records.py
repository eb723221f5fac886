"""Records on a Doc: the reading behind `doc._.verbale`, and its words as span groups.

The reading is kept as JSON in `doc.user_data`, so that a Doc with records can be pickled, sent between processes and stored.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, TypeAlias

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from verbale.errors import UsageError
from verbale.record import Actor, Event, Place, Reading, Span, Statement, Time, decode, encode

__all__ = ["GROUPS", "attach", "attached", "extend", "record_of"]

Record: TypeAlias = Actor | Statement | Event | Time | Place

_KEY: Final = "verbale"
GROUPS: Final = tuple(
    f"verbale.{part}"
    for part in (
        "mentions sources cues contents conditions consequences disputes triggers actors recipients quantities times places"
    ).split()
)
"""Keys of `doc.spans`; each is there once records are attached, with nothing in it where nothing was found."""

_Marked: TypeAlias = tuple[str, Span, str, str]
"""Group, words, label, id of the record."""


def attach(doc: Doc, reading: Reading) -> None:
    """Put the records of a reading on a Doc: `doc._.verbale`, and the span groups of `GROUPS`.

    Each span bears the id of its record (`span.id_`) and takes in every token that it touches. Raises UsageError where the
    reading is of another text.
    """
    if reading.document.text != doc.text:
        raise UsageError(f"the Doc holds another text than document {reading.document.id}", "verbale.spacy", "read doc.text")
    doc.user_data[_KEY] = encode(reading)
    groups: dict[str, list[DocSpan]] = {group: [] for group in GROUPS}
    for part, span, label, record in _marked(reading):
        placed = doc.char_span(span.start, span.end, label=label, alignment_mode="expand", span_id=record)
        groups[f"verbale.{part}"].append(placed)
    for group, spans in groups.items():
        doc.spans[group] = spans


def attached(doc: Doc) -> Reading | None:
    """Give the reading on a Doc; None where none was attached."""
    line = doc.user_data.get(_KEY)
    return None if line is None else _decoded(line)


def record_of(span: DocSpan) -> Record | None:
    """Give the record that a span of a group belongs to; None for any other span."""
    line = span.doc.user_data.get(_KEY)
    return None if line is None else _by_id(line).get(span.id_)


def extend() -> None:
    """Make `doc._.verbale`, `doc._.statements`, `doc._.events`, `doc._.published` and `span._.verbale` known to spaCy.

    A name that another package has taken already stays with it.
    """
    for name, extension in _DOC.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, **extension)
    if not DocSpan.has_extension(_KEY):
        DocSpan.set_extension(_KEY, getter=record_of)


def _statements(doc: Doc) -> tuple[Statement, ...]:
    reading = attached(doc)
    return reading.statements if reading else ()


def _events(doc: Doc) -> tuple[Event, ...]:
    reading = attached(doc)
    return reading.events if reading else ()


_DOC: Final[Mapping[str, Mapping[str, object]]] = MappingProxyType(
    {
        _KEY: {"getter": attached, "setter": attach},
        "statements": {"getter": _statements},
        "events": {"getter": _events},
        "published": {"default": None},
    }
)


# A getter runs at each access; a loop over `doc._.statements` must not read the JSON anew each time.
@lru_cache(maxsize=32)
def _decoded(line: bytes) -> Reading:
    return decode(line)


@lru_cache(maxsize=32)
def _by_id(line: bytes) -> Mapping[str, Record]:
    reading = _decoded(line)
    parts: tuple[tuple[Record, ...], ...] = (
        reading.actors,
        reading.statements,
        reading.events,
        reading.times,
        reading.places,
    )
    return MappingProxyType({record.id: record for part in parts for record in part})


def _marked(reading: Reading) -> Iterator[_Marked]:
    kinds = {actor.id: actor.kind for actor in reading.actors}
    for actor in reading.actors:
        yield from (("mentions", mention.span, actor.kind, actor.id) for mention in actor.mentions)
    for statement in reading.statements:
        yield from _of_statement(statement, kinds)
    for event in reading.events:
        yield from _of_event(event, kinds)
    yield from (("times", time.span, time.type, time.id) for time in reading.times)
    yield from (("places", place.span, place.use, place.id) for place in reading.places)


def _of_statement(statement: Statement, kinds: Mapping[str, str]) -> Iterator[_Marked]:
    disputed = statement.disputed
    marked = (
        ("sources", statement.source or (), kinds.get(statement.speaker or "", "")),
        ("cues", statement.cue, statement.form),
        ("contents", statement.content, statement.act or ""),
        ("conditions", statement.condition, "condition"),
        ("consequences", statement.consequence, "consequence"),
        ("disputes", disputed.cue if disputed else (), disputed.by if disputed else ""),
    )
    for part, spans, label in marked:
        yield from ((part, span, label, statement.id) for span in spans)


def _of_event(event: Event, kinds: Mapping[str, str]) -> Iterator[_Marked]:
    yield "triggers", event.trigger, event.type, event.id
    for part, participants in (("actors", event.actors), ("recipients", event.recipients)):
        for one in participants:
            if one.span:
                yield part, one.span, kinds.get(one.actor or "", ""), event.id
    if event.quantity:
        yield "quantities", event.quantity.span, event.quantity.unit or "", event.id
