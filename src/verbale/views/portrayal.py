"""An actor as its page and its dossier tell it: who it is, what it holds, said, was told, did, and who says otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from verbale.store import (
    CastLine,
    EventScope,
    FacedLine,
    FacedScope,
    Portrait,
    PositionLine,
    PositionScope,
    SaidScope,
    Store,
    cast,
    discrepancies,
    happenings,
    keys_of,
    portrait,
    positions,
    said_by,
    said_to,
)
from verbale.views.telling import Scene, Told, scenes, tell

__all__ = ["IN_PRINT", "Most", "Portrayed", "Position", "Turn", "portrayed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Most:
    """How much is told at the most.

    Topics on which an actor spoke `least` times (all, where there is none) and words on each, what it said, was told, did or
    had done to it, pairs of quotations, namesakes.
    """

    topics: int
    least: int
    words: int
    said: int
    heard: int
    deeds: int
    faced: int
    namesakes: int


IN_PRINT: Final = Most(topics=30, least=2, words=4, said=60, heard=20, deeds=20, faced=12, namesakes=8)
"""How much a dossier tells."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a position turned: the last words before and the first after, each with its day."""

    before: Told
    before_day: str | None
    after: Told
    after_day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What the actor holds on a topic: its latest words first, each with its day, and where it turned."""

    topic: str
    name: str
    statements: int
    said: tuple[tuple[str | None, Told], ...]
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrayed:
    """One actor across reports, the latest of everything first.

    `latest` is what it said, `heard` what was said to it, `did` and `met` what it did and had done to it; `face` are pairs of
    quotations of which one is the actor's, `namesakes` others whom its name finds.
    """

    actor: CastLine
    portrait: Portrait
    positions: tuple[Position, ...]
    latest: tuple[Told, ...]
    heard: tuple[Told, ...]
    did: tuple[Scene, ...]
    met: tuple[Scene, ...]
    face: tuple[FacedLine, ...]
    namesakes: tuple[CastLine, ...]


def portrayed(store: Store, actor: CastLine, most: Most = IN_PRINT) -> Portrayed:
    """Look up what a store has of an actor."""
    held = _held(store, actor, most, most.least) or _held(store, actor, most, 1)
    drawn = portrait(store, actor.id)
    said = said_by(store, SaidScope(actor=actor.id), limit=most.said, of=drawn.statements) if drawn.statements else ()
    return Portrayed(
        actor=actor,
        portrait=drawn,
        positions=_told(store, held),
        latest=tell(store, said),
        heard=tell(store, said_to(store, actor.id, most.heard)),
        did=_deeds(store, EventScope(by=actor.id), most.deeds),
        met=_deeds(store, EventScope(to=actor.id), most.deeds),
        face=discrepancies(store, FacedScope(actor=actor.id), limit=most.faced),
        namesakes=_namesakes(store, actor, most.namesakes),
    )


def _namesakes(store: Store, actor: CastLine, most: int) -> tuple[CastLine, ...]:
    found = cast(store, actor.name, limit=most + 1) if most else ()
    return tuple(one for one in found if one.id != actor.id)[:most]


def _held(store: Store, actor: CastLine, most: Most, least: int) -> tuple[PositionLine, ...]:
    return positions(store, PositionScope(actor=actor.id, least=least), words=most.words, limit=most.topics)


def _deeds(store: Store, scope: EventScope, most: int) -> tuple[Scene, ...]:
    return scenes(store, happenings(store, scope, limit=most)) if most else ()


def _told(store: Store, held: tuple[PositionLine, ...]) -> tuple[Position, ...]:
    """Look the words of all positions up at once."""
    sayings = [saying for line in held for saying in line.said]
    sayings += [saying for line in held for shift in line.shifts for saying in (shift.before, shift.after)]
    keys = keys_of(store, {(one.said.report.id, one.said.id) for one in sayings})
    told = {(one.said.report.id, one.said.id): one for one in tell(store, tuple(keys.values()))}
    return tuple(_position(line, told) for line in held)


def _position(line: PositionLine, told: dict[tuple[str, str], Told]) -> Position:
    found = [(one.day, told.get((one.said.report.id, one.said.id))) for one in line.said]
    return Position(
        topic=line.topic,
        name=line.topic_name,
        statements=line.statements,
        said=tuple((day, one) for day, one in found if one),
        turns=tuple(_turns(line, told)),
    )


def _turns(line: PositionLine, told: dict[tuple[str, str], Told]) -> Iterable[Turn]:
    for shift in line.shifts:
        before, after = (told.get((one.said.report.id, one.said.id)) for one in (shift.before, shift.after))
        if before and after:
            yield Turn(before, shift.before.day, after, shift.after.day)
