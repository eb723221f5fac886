"""Hypothesis strategy: readings with every kind of record, over texts that are hard on offsets and on terminals."""

from dataclasses import replace

from hypothesis import strategies as st

from tests.strategies import readings, span_lists, spans, terms
from verbale.record import Dispute, Document, Event, Participant, Place, Quantity, Reading, Statement, Time

VALUES = [
    "2029-10-15",
    "2029-10-16T09:00",
    "2029-W42",
    "2029-08",
    "2031",
    "XXXX-03-06",
    "P2D",
    "2029-02-31",
    "FUTURE_REF",
    "0000",
]


@st.composite
def full_readings(draw: st.DrawFn) -> Reading:
    """Draw a reading whose statements and events use all of their fields."""
    bare = draw(readings())
    document = replace(bare.document, published=draw(st.sampled_from([None, "2029-10-15"])))
    count = st.integers(0, 2)
    times = tuple(draw(drawn_times(document, number)) for number in range(draw(count)))
    places = tuple(draw(drawn_places(document, number)) for number in range(draw(count)))
    based = replace(bare, document=document, times=times, places=places)
    told = tuple(draw(told_more(based, statement)) for statement in bare.statements)
    return replace(based, statements=told, events=tuple(draw(drawn_events(based, number)) for number in range(draw(count))))


@st.composite
def drawn_times(draw: st.DrawFn, document: Document, number: int) -> Time:
    """Draw a time, its value among those that are hard to say."""
    return Time(f"t{number}", draw(spans(document)), draw(terms("time_type")), draw(st.sampled_from(VALUES)))


@st.composite
def drawn_places(draw: st.DrawFn, document: Document, number: int) -> Place:
    """Draw a place."""
    span = draw(spans(document))
    return Place(id=f"p{number}", span=span, name=span.text)


@st.composite
def told_more(draw: st.DrawFn, reading: Reading, statement: Statement) -> Statement:
    """Give a statement conditions, a dispute, a stance, a time and a place."""
    cue = draw(span_lists(reading.document, smallest=1))
    return replace(
        statement,
        condition=draw(span_lists(reading.document)),
        certainty=draw(terms("certainty")),
        stance=draw(terms("stance")),
        disputed=draw(st.none() | st.builds(Dispute, terms("dispute_by"), st.just(cue))),
        time=draw(one_of_ids(reading.times)),
        place=draw(one_of_ids(reading.places)),
    )


@st.composite
def drawn_events(draw: st.DrawFn, reading: Reading, number: int) -> Event:
    """Draw an event with participants of all kinds."""
    document = reading.document
    quantity = st.builds(Quantity, st.just(4.0), st.none(), spans(document))
    return Event(
        id=f"e{number}",
        trigger=draw(spans(document)),
        type=draw(terms("event_type")),
        actors=tuple(draw(st.lists(participants(reading), max_size=2))),
        recipients=tuple(draw(st.lists(participants(reading), max_size=2))),
        status=draw(terms("event_status")),
        time=draw(one_of_ids(reading.times)),
        place=draw(one_of_ids(reading.places)),
        quantity=draw(st.none() | quantity),
        within=draw(one_of_ids(reading.statements)),
        scheduled=draw(st.booleans()),
        score=draw(st.floats(0, 1)),
    )


def participants(reading: Reading) -> st.SearchStrategy[Participant]:
    """Draw a participant with words there, with an actor, or with both."""
    words = st.builds(Participant, one_of_ids(reading.actors), spans(reading.document))
    known = [st.builds(Participant, st.sampled_from([actor.id for actor in reading.actors]), st.none())] if reading.actors else []
    return st.one_of(words, *known)


def one_of_ids(records: tuple[object, ...]) -> st.SearchStrategy[str | None]:
    """Draw the id of one of the records, or none."""
    return st.sampled_from([None, *(record.id for record in records)])
