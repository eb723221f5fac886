"""Right, asked and answered: what precision, recall and F1 are made of, and the figure that a report shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Better: TypeAlias = Literal["higher", "lower"]
Unit: TypeAlias = Literal["percent", "count"]


@dataclass(frozen=True, slots=True)
class Counts:
    """Items of a system and of a gold standard: `right` of `system` are right, `found` of `gold` are found.

    The two differ only where each side is matched against another set (see attribution's forms). They may be
    fractions (B3 counts parts of mentions).
    """

    right: float = 0
    found: float = 0
    system: float = 0
    gold: float = 0

    @classmethod
    def of(cls, right: float, system: float, gold: float) -> Counts:
        """One-to-one matches: what is right on one side is found on the other.

        >>> Counts.of(1, 2, 2).f1
        0.5
        """
        return cls(right, right, system, gold)

    def __add__(self, other: Counts) -> Counts:
        """Pooled counts (micro average)."""
        return Counts(self.right + other.right, self.found + other.found, self.system + other.system, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Share of the system's items that are right; 0 where it has none."""
        return self.right / self.system if self.system else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold items that are found; 0 where there are none."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 where both are 0."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a report: a measure, its value (percent, or a plain count) and how many gold items it rests on.

    `better` is "lower" where the value counts faults.
    """

    name: str
    value: float
    base: int
    unit: Unit = "percent"
    better: Better = "higher"


def macro_f1(gold: Sequence[str], answers: Sequence[str | None]) -> float:
    """The mean F1 of the classes that the gold answers have; an answer of None is wrong and counts for no class.

    `gold` and `answers` are of equal length. 0 where there are none.

    >>> macro_f1(["AID", "AID", "AGREE"], ["AID", "AGREE", "AGREE"])
    0.6666666666666666
    """
    right = Counter(asked for asked, answer in zip(gold, answers, strict=True) if asked == answer)
    answered, wanted = Counter(answers), Counter(gold)
    scores = [Counts.of(right[name], answered[name], wanted[name]).f1 for name in wanted]
    return sum(scores) / len(scores) if scores else 0.0


def f1_figure(name: str, counts: Counts) -> Figure:
    """The F1 of pooled counts, in percent with two decimals.

    >>> f1_figure("names.uner", Counts.of(1, 2, 2)).value
    50.0
    """
    return Figure(name, round(100 * counts.f1, 2), round(counts.gold))


def share_figure(name: str, right: float, base: float) -> Figure:
    """The share of `base` items that are right, in percent with two decimals; 0 where there are none."""
    return Figure(name, round(100 * right / base, 2) if base else 0.0, round(base))
