"""One statement as several reports word it: what a speaker says, gathered by the words, so that they can stand side by side."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

__all__ = ["Wording", "merge_wordings"]

ALIKE: Final = 0.5
"""Share of the shorter one's stems that two wordings must have in common; chosen on `examples/corpus`."""

FEWEST: Final = 2
"""Stems in common at least, unless all are."""

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Wording(Generic[_Key]):
    """A statement to be compared: what it is called, who makes it (only those of one speaker are compared) and its stems."""

    key: _Key
    speaker: str
    stems: frozenset[str]


def merge_wordings(said: Iterable[Wording[_Key]]) -> tuple[tuple[_Key, ...], ...]:
    """Gather statements that say the same, in the order in which these come; each group holds its wordings likewise.

    A statement joins the first group of its speaker of which one wording is like it; one without a stem stays alone.

    >>> one = Wording(1, "Lee", frozenset({"ferri", "sank", "fog"}))
    >>> other = Wording(2, "Lee", frozenset({"ferri", "sank", "night"}))
    >>> merge_wordings([one, other, Wording(3, "Marsh", frozenset({"ferri", "sank"}))])
    ((1, 2), (3,))
    """
    groups: list[list[Wording[_Key]]] = []
    by_speaker: dict[str, list[list[Wording[_Key]]]] = {}
    for one in said:
        held = by_speaker.setdefault(one.speaker, [])
        home = next((group for group in held if _fits(one, group)), None) if one.speaker else None
        if home is None:
            home = []
            held.append(home)
            groups.append(home)
        home.append(one)
    return tuple(tuple(one.key for one in group) for group in groups)


def _fits(one: Wording[_Key], group: Sequence[Wording[_Key]]) -> bool:
    return any(_alike(one.stems, other.stems) for other in group)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared, shorter = len(one & other), min(len(one), len(other))
    return 0 < shared >= min(FEWEST, shorter) and shared >= ALIKE * shorter
