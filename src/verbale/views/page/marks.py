"""What each stretch of the text belongs to: marks of all records, cut so that no two stretches overlap."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from verbale.record import Event, Span, Statement
from verbale.views.index import Index

__all__ = ["EVENT_ROLES", "STATEMENT_ROLES", "Mark", "Stretch", "marks_of", "stretches"]

STATEMENT_ROLES: Final = {"t": "content", "s": "source", "q": "cue", "i": "condition", "z": "dispute"}
EVENT_ROLES: Final = {"v": "event", "w": "part", "y": "time"}
"""A class of the text is one of these letters and the number of the record; the style sheet says how each role looks."""

_REST: Final = {"z": "d", "v": "e"}
"""A letter without a number marks words whatever record is meant: those that dispute, and triggers where they are asked for."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Code points `start` up to `end` that play a role in the record with this number; `extent` is the record's size."""

    start: int
    end: int
    role: str
    number: int
    extent: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Code points `start` up to `end` that carry the same classes (none: the text is bare)."""

    start: int
    end: int
    classes: tuple[str, ...]


def marks_of(index: Index) -> tuple[Mark, ...]:
    """Give every mark of a reading, in the order of the text."""
    marks: list[Mark] = []
    for number, statement in enumerate(index.reading.statements, 1):
        marks += _marks(_roles_of_statement(statement), number)
    for number, event in enumerate(index.reading.events, 1):
        marks += _marks(_roles_of_event(index, event), number)
    marks += [Mark(time.span.start, time.span.end, "x", 0, 0) for time in index.reading.times]
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end, mark.role, mark.number)))


def stretches(marks: Iterable[Mark], start: int, end: int) -> tuple[Stretch, ...]:
    """Cut the code points `start` up to `end` wherever a mark begins or ends; together the stretches are all of them."""
    clipped = [(max(mark.start, start), min(mark.end, end), mark) for mark in marks if mark.start < end and start < mark.end]
    opening: defaultdict[int, list[Mark]] = defaultdict(list)
    closing: defaultdict[int, list[Mark]] = defaultdict(list)
    for first, last, mark in clipped:
        opening[first].append(mark)
        closing[last].append(mark)
    active: dict[Mark, None] = {}
    cut: list[Stretch] = []
    for here, after in pairwise(sorted({start, end, *opening, *closing})):
        for mark in closing[here]:
            active.pop(mark, None)
        active |= dict.fromkeys(opening[here])
        cut.append(Stretch(here, after, _classes(tuple(active))))
    return tuple(cut)


def _marks(roles: Sequence[tuple[str, Span]], number: int) -> Iterator[Mark]:
    extent = max((span.end for _, span in roles), default=0) - min((span.start for _, span in roles), default=0)
    return (Mark(span.start, span.end, role, number, extent) for role, span in roles)


def _roles_of_statement(statement: Statement) -> list[tuple[str, Span]]:
    dispute = statement.disputed.cue if statement.disputed else ()
    parts = {
        "t": statement.content,
        "s": statement.source or (),
        "q": statement.cue,
        "i": statement.condition,
        "z": dispute,
    }
    return [(role, span) for role, spans in parts.items() for span in spans]


def _roles_of_event(index: Index, event: Event) -> list[tuple[str, Span]]:
    named = [part.span for part in (*event.actors, *event.recipients) if part.span]
    named += [event.quantity.span] if event.quantity else []
    place, time = index.place(event), index.time(event)
    named += [place.span] if place else []
    when = [("y", time.span)] if time else []
    return [("v", event.trigger), *(("w", span) for span in named), *when]


def _classes(active: tuple[Mark, ...]) -> tuple[str, ...]:
    """The roles of all records here, the marks at rest, and the one record that the pointer means: the innermost."""
    roles = {f"{mark.role}{mark.number}" if mark.number else mark.role for mark in active}
    rest = {_REST[mark.role] for mark in active if mark.role in _REST}
    return tuple(sorted(roles | rest | _meant(active)))


def _meant(active: tuple[Mark, ...]) -> set[str]:
    for letter, roles in (("k", STATEMENT_ROLES), ("h", EVENT_ROLES)):
        # What disputes a statement stands in another one, which is what the pointer means there.
        here = [mark for mark in active if mark.role in roles and mark.role != "z"]
        if here:
            return {f"{letter}{min(here, key=lambda mark: (mark.extent, -mark.number)).number}"}
    return {f"k{mark.number}" for mark in active if mark.role == "z"}
