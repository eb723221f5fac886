"""Decisions drawn at random on the statements of a reading, each made on what those before it have left."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import strategies as st

from tests.strategies import readings, span_lists, terms
from verbale.record import Actor, Document, Reading, Sentence, Span, Statement
from verbale.review import (
    NOBODY,
    RIGHT,
    STATEMENT,
    WRONG,
    Change,
    Decision,
    Moved,
    Quote,
    added,
    apply,
    decided,
    quoted_all,
    who_is,
)


@st.composite
def changes(draw: st.DrawFn, reading: Reading) -> Change:
    """Draw a change of a statement."""
    known = [NOBODY, *(who_is(reading.document, actor) for actor in reading.actors)]
    content = draw(st.just(()) | span_lists(reading.document))
    return Change(
        moved=(Moved("content", quoted_all(reading.document, content)),) if content else (),
        who=draw(st.none() | st.sampled_from(known)),
        act=draw(st.none() | terms("act")),
    )


@st.composite
def judged(draw: st.DrawFn) -> tuple[Reading, tuple[Decision, ...]]:
    """Draw a reading, and decisions on it."""
    reading = draw(readings())
    made: list[Decision] = []
    for _ in range(draw(st.integers(0, 4))):
        shown = apply(reading, made)
        change = draw(changes(shown.reading))
        if change.words("content") and change.act and draw(st.booleans()):
            made.append(added(shown.reading, STATEMENT, change, by="Ann"))
        elif shown.reading.statements:
            record = draw(st.sampled_from(shown.reading.statements))
            verdict = draw(st.sampled_from([RIGHT, WRONG]))
            made.append(decided(shown, record.id, by="Ann", verdict=verdict, change=change))
    return reading, tuple(made)


def quotes(decisions: tuple[Decision, ...]) -> Iterator[Quote]:
    """Give the quotes by which decisions find their words."""
    for one in decisions:
        yield from one.anchor
        yield from (quote for moved in one.change.moved for quote in moved.words)
        named = [one.change.who, *(who for _, who in one.machine.actors)] if one.machine else [one.change.who]
        yield from (who.mention for who in named if who and who.mention)


def prefixed(reading: Reading, paragraph: str) -> Reading:
    """Give the same reading of the same report with a paragraph before it; ids are left as they are."""
    document, by = Document.from_text(paragraph + reading.document.text), len(paragraph)

    def span(one: Span) -> Span:
        return document.span(one.start + by, one.end + by)

    def spans(given: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(map(span, given))

    def actor(one: Actor) -> Actor:
        return replace(one, mentions=tuple(replace(mention, span=span(mention.span)) for mention in one.mentions))

    def statement(one: Statement) -> Statement:
        return replace(one, content=spans(one.content), cue=spans(one.cue), source=spans(one.source) if one.source else None)

    return Reading(
        document,
        (Sentence(0, by), *(Sentence(one.start + by, one.end + by, one.kind) for one in reading.sentences)),
        tuple(map(actor, reading.actors)),
        tuple(map(statement, reading.statements)),
        provenance=replace(reading.provenance, verbale="0.0.1"),
    )
