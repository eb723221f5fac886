"""Are reports on one happening gathered? `evaluation/newsroom.yaml`, our own reports, in the order in which they were printed.

B-cubed F1 (Bagga and Baldwin 1998): for each report, the share of its found story that belongs to it, and of its true story that
was found. One printing of each report counts; what the installed reader says of it is what the stories are made of.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from pathlib import Path

from evaluation.counts import Counts, Figure, f1_figure
from evaluation.newsroom import FILE, TEST, TUNE, Printed, load
from evaluation.system import System
from verbale.corpus import find_stories

FILES = (FILE,)


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Counts:
    """The shares of two labellings of the same things, in their order, summed over the things.

    >>> b_cubed("aab", "xxx").precision
    0.5555555555555556
    """
    return sum(_each(gold, found), Counts())


def _each(gold: Sequence[Hashable], found: Sequence[Hashable]) -> list[Counts]:
    """What each thing adds."""
    pairs = list(zip(gold, found, strict=True))
    return [Counts(pairs.count(pair) / found.count(pair[1]), pairs.count(pair) / gold.count(pair[0]), 1, 1) for pair in pairs]


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `stories.*`: of the whole set and of its two parts."""
    printed = sorted((one for one in load(root) if not one.is_copy), key=lambda one: one.document.published or "")
    stories = find_stories(system.readings(one.document for one in printed))
    of = {document: story.id for story in stories for document in story.documents}
    labels = [of[one.document.id] for one in printed]
    each = _each([one.story for one in printed], labels)
    whole = f1_figure("stories.b_cubed", sum(each, Counts()))
    return (whole, *(_part(name, printed, each) for name in (TUNE, TEST)))


def _part(name: str, printed: Sequence[Printed], each: Sequence[Counts]) -> Figure:
    """The reports of one part, among all: what joins a story from the other part is wrong in it."""
    held = (counts for one, counts in zip(printed, each, strict=True) if one.part == name)
    return f1_figure(f"stories.b_cubed_{name}", sum(held, Counts()))
