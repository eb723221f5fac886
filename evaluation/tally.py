"""Counts by measure, pooled over documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from evaluation.counts import Counts

Tally: TypeAlias = dict[str, Counts]


def merge(tallies: Iterable[Mapping[str, Counts]]) -> Tally:
    """The sum of the documents' counts, measure by measure, in the order they first appear."""
    total: Tally = {}
    for tally in tallies:
        for name, counts in tally.items():
            total[name] = total.get(name, Counts()) + counts
    return total
