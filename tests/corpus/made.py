"""Reports and readings for the tests of this room."""

from collections.abc import Sequence

from verbale.corpus import Quotation
from verbale.record import Actor, Document, Event, Place, Quantity, Reading, Statement, Time, record_id
from verbale.testing import PROVENANCE, find, reading


def report(text: str, published: str | None = None, outlet: str | None = None) -> Document:
    return Document(text, published=published, outlet=outlet)


def quotation(words: str, record: str = "s1", **fields: object) -> Quotation:
    """A quotation of all the words of a report that holds nothing else."""
    document = Document(words)
    return Quotation(document=document.id, record=record, spans=(document.span(0, document.chars),), **fields)


def counted(document: Document, trigger: str, number: str, value: float, unit: str | None, **fields: object) -> Event:
    """An event with a number of whom it befell."""
    spans = (find(document, trigger), find(document, number))
    return Event(
        id=record_id(document.id, "event", spans, "test"),
        trigger=spans[0],
        type=fields.pop("type", "ASSAULT"),
        quantity=Quantity(value, unit, spans[1]),
        score=1.0,
        **fields,
    )


def told(
    document: Document,
    events: Sequence[Event] = (),
    statements: Sequence[Statement] = (),
    actors: Sequence[Actor] = (),
    settings: tuple[Sequence[Time], Sequence[Place]] = ((), ()),
) -> Reading:
    """A reading with events."""
    sentences = reading(document).sentences
    times, places = (tuple(part) for part in settings)
    parts = (sentences, tuple(actors), tuple(statements), tuple(events), times, places)
    return Reading(document, *parts, provenance=PROVENANCE)
