"""Positions changed: one actor, two days, opposite acts or opposite polarity on the same matter."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import TypeAlias

from verbale.corpus.discrepancies import POSITION_CHANGED, Discrepancy
from verbale.corpus.matters import Alike, Matters
from verbale.corpus.quotations import Quotation, acts_of
from verbale.corpus.stems import lexicon, stems

__all__ = ["changed_positions"]

_Act: TypeAlias = tuple[str | None, bool, tuple[str, ...]]
"""An act, whether it is negated, and what that comes to."""


def changed_positions(said: Iterable[Quotation]) -> tuple[Discrepancy, ...]:
    """Give what actors have said against their own earlier words, in the order of the later ones.

    A matter is told once for every later quotation: against the latest words before it that it turns on. What was put forward
    as likely or possible is no position.
    """
    held = [quotation for quotation in said if quotation.certainty == "certain"]
    matters = Matters(held)
    found = (change for own in _by_actor(held) for change in _changes(own, matters))
    return tuple(sorted(found, key=lambda change: change.second.order))


def _by_actor(said: Iterable[Quotation]) -> list[list[Quotation]]:
    """The dated quotations of each known actor, in order of time."""
    held: dict[str, list[Quotation]] = {}
    for quotation in said:
        if quotation.actor and quotation.day:
            held.setdefault(quotation.actor, []).append(quotation)
    return [sorted(own, key=lambda quotation: quotation.order) for own in held.values()]


def _changes(own: list[Quotation], matters: Matters) -> Iterator[Discrepancy]:
    earlier: dict[_Act, Alike] = {}
    for second in own:
        against = [one for act, held in earlier.items() if _opposed(act, _act(second)) for one in held.near(second)]
        for first in sorted(against, key=lambda quotation: quotation.order, reverse=True):
            shared = matters.shared(first, second)
            if shared and first.day != second.day and not _same_condition(first, second):
                yield Discrepancy(POSITION_CHANGED, first, second, " ".join(shared))
                break
        earlier.setdefault(_act(second), Alike(matters)).add(second)


def _act(quotation: Quotation) -> _Act:
    return quotation.act, quotation.negated, acts_of(quotation)


def _opposed(first: _Act, second: _Act) -> bool:
    """Opposite acts; or one act, of which only one says "not"."""
    if first[0] == second[0]:
        return first[0] in lexicon("stances")["polar"] and first[1] != second[1]
    return any(frozenset(pair) in _opposites() for pair in product(first[2], second[2]))


@cache
def _opposites() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in lexicon("stances")["opposite"])


def _same_condition(first: Quotation, second: Quotation) -> bool:
    """Tell whether both hang on the same: "not unless the ban is lifted" and "yes, if the ban is lifted" are one position."""
    one, other = (frozenset(stems(" ".join(span.text for span in part.condition))) for part in (first, second))
    return bool(one & other)
