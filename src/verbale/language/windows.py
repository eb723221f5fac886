"""Windows: runs of whole lines (whole sentences where a line is too long) that fit the encoder."""

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

LIMIT: Final = 254  # wordpieces of a window, without the two marks that frame it


def _cut(first: int, last: int, total: NDArray[np.int64], stops: NDArray[np.intp], limit: int) -> list[int]:
    """Cut words first..last-1 into units of at most ``limit`` pieces, at the last stop that fits or, failing that, anywhere."""
    cuts = [first]
    while total[last] - total[cuts[-1]] > limit:
        at = cuts[-1]
        reach = int(np.searchsorted(total, total[at] + limit, side="right")) - 1
        inside = stops[(stops > at) & (stops <= reach)]
        cuts.append(int(inside[-1]) if len(inside) else max(reach, at + 1))
    return cuts


def plan_windows(
    pieces: NDArray[np.int64], lines: NDArray[np.bool_], stops: NDArray[np.bool_], limit: int = LIMIT
) -> list[tuple[int, int]]:
    """Return word ranges, in order and without gaps, each of at most ``limit`` wordpieces (or one word).

    ``pieces`` (W,) counts the wordpieces of each word, ``lines`` (W,) marks the words that open a line, ``stops`` (W,) those
    that may open a sentence. Whole lines go together; a line over the limit is cut at a stop, else between two words.
    """
    if not len(pieces):
        return []
    total = np.concatenate(([0], np.cumsum(pieces)))
    edges = [*np.flatnonzero(lines).tolist(), len(pieces)]
    edges = edges if edges[0] == 0 else [0, *edges]
    at_stop = np.flatnonzero(stops)
    units = [cut for first, last in pairwise(edges) for cut in _cut(first, last, total, at_stop, limit)]
    windows, start = [], 0
    for unit, following in zip(units, [*units[1:], len(pieces)], strict=True):
        if total[following] - total[start] > limit and unit > start:
            windows.append((start, unit))
            start = unit
    windows.append((start, len(pieces)))
    return windows
