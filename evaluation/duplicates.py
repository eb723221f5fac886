"""Are copies of one report found, and only those? `evaluation/newsroom.yaml`, our own reports and edits.

The adjusted Rand index (Hubert and Arabie 1985) between the groups found and the reports that the copies were made of: 100 where
the groups are the same, 0 where they agree no more than by chance. NEWS-COPY (Silcock et al. 2023) is measured the same way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from math import comb
from pathlib import Path

from evaluation.counts import Counts, Figure, f1_figure
from evaluation.newsroom import FILE, TEST, TUNE, Printed, load
from evaluation.system import System
from verbale.corpus import find_copies

FILES = (FILE,)


def adjusted_rand(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """The adjusted Rand index of two labellings of the same things, in their order; 1 where both say the same.

    >>> adjusted_rand("aabb", "xxyy"), adjusted_rand("aabb", "xyxy")
    (1.0, -0.5)
    """
    both, ours, theirs = (_pairs(Counter(labels)) for labels in (zip(gold, found, strict=True), gold, found))
    expected = ours * theirs / max(comb(len(gold), 2), 1)
    most = (ours + theirs) / 2
    return (both - expected) / (most - expected) if most != expected else 1.0


def pair_counts(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Counts:
    """Pairs of copies that both labellings put together, that the found one does, that the gold one does."""
    both, ours, theirs = (_pairs(Counter(labels)) for labels in (zip(gold, found, strict=True), found, gold))
    return Counts.of(both, ours, theirs)


def measure(root: Path, system: System) -> tuple[Figure, ...]:  # noqa: ARG001 - copies are found before anything is read
    """Figures `duplicates.*`: of the whole set, of its two parts, and of the copies where the report itself is not among them."""
    printed = load(root)
    gold, found = [one.report for one in printed], _labels(printed)
    whole = _ari("duplicates.ari", gold, found)
    parts = (_part(name, printed, found) for name in (TUNE, TEST))
    copies = [one for one in printed if one.is_copy]
    alone = _ari("duplicates.ari_copies_alone", [one.report for one in copies], _labels(copies))
    return (whole, *parts, alone, f1_figure("duplicates.pairs", pair_counts(gold, found)))


def _labels(printed: Sequence[Printed]) -> list[int]:
    """The number of the group in which each was found."""
    groups = find_copies(one.document for one in printed)
    of = {copy.document: number for number, group in enumerate(groups) for copy in group.copies}
    return [of[one.document.id] for one in printed]


def _part(name: str, printed: Sequence[Printed], found: Sequence[Hashable]) -> Figure:
    held = [(one.report, label) for one, label in zip(printed, found, strict=True) if one.part == name]
    return _ari(f"duplicates.ari_{name}", *zip(*held, strict=True))


def _ari(name: str, gold: Sequence[Hashable], found: Sequence[Hashable]) -> Figure:
    return Figure(name, round(100 * adjusted_rand(gold, found), 2), len(gold))


def _pairs(counts: Counter[Hashable]) -> int:
    return sum(comb(count, 2) for count in counts.values())
