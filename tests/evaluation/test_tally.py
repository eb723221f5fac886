"""Counts pooled over documents."""

from evaluation.counts import Counts
from evaluation.tally import merge


def test_merging_adds_measure_by_measure() -> None:
    merged = merge([{"cue": Counts.of(1, 1, 2)}, {"cue": Counts.of(0, 1, 1), "link": Counts.of(1, 1, 1)}])
    assert merged == {"cue": Counts.of(1, 2, 3), "link": Counts.of(1, 1, 1)}
