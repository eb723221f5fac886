"""Positions: what an actor has said on a topic, the latest words first, and where it shifted."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from verbale.corpus.quotations import Quotation, acts_of
from verbale.corpus.stems import lexicon
from verbale.corpus.topics import Topic

__all__ = ["Position", "Shift", "positions", "side_of"]


@dataclass(frozen=True, slots=True)
class Shift:
    """A turn: `before` are the last words on one side, `after` the first on the other, or with, or without, a condition.

    To be read as: until the day of `before` it refused, since the day of `after` it offers if …
    """

    before: Quotation
    after: Quotation


@dataclass(frozen=True, slots=True)
class Position:
    """An actor (the merged actor's id) on a topic (its name): its quotations, the latest first, and its shifts in their order."""

    actor: str
    name: str
    topic: str
    quotations: tuple[Quotation, ...]
    shifts: tuple[Shift, ...]


def positions(topics: Iterable[Topic]) -> tuple[Position, ...]:
    """Give the position of every known actor on every topic, topic by topic, actors in the order in which they first speak."""
    return tuple(_position(topic, held) for topic in topics for held in _by_actor(topic))


def side_of(quotation: Quotation) -> str:
    """Say on which side of its matter a quotation stands: "for", "against", or "" where its act takes no side.

    >>> from verbale.record import Span
    >>> side_of(Quotation(document="d", record="s", spans=(Span(0, 4, "talk"),), act="refuse"))
    'against'
    """
    sides = lexicon("stances")
    acts = acts_of(quotation)
    return next((side for side in ("against", "for") if any(act in sides[side] for act in acts)), "")


def _by_actor(topic: Topic) -> list[list[Quotation]]:
    held: dict[str, list[Quotation]] = {}
    for quotation in topic.quotations:
        if quotation.actor:
            held.setdefault(quotation.actor, []).append(quotation)
    return list(held.values())


def _position(topic: Topic, held: list[Quotation]) -> Position:
    ordered = sorted(held, key=lambda quotation: quotation.order)
    actor = ordered[0].actor or ""
    return Position(actor, ordered[-1].name, topic.name, tuple(reversed(ordered)), _shifts(ordered))


def _shifts(ordered: list[Quotation]) -> tuple[Shift, ...]:
    """Only dated words that take a side can shift, and not on one day, where their order is not known."""
    taken = [quotation for quotation in ordered if quotation.day and side_of(quotation)]
    return tuple(Shift(before, after) for before, after in pairwise(taken) if _turns(before, after))


def _turns(before: Quotation, after: Quotation) -> bool:
    """Another side; or one that binds itself, with a condition before and without one after, or the reverse."""
    if before.day == after.day:
        return False
    if side_of(before) != side_of(after):
        return True
    binding = all(act in lexicon("stances")["binding"] for one in (before, after) for act in acts_of(one))
    return binding and bool(before.condition) != bool(after.condition)
