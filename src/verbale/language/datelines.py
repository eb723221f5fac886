"""Datelines: "LOMNIC, Brenovia (Transmere) — Three guards were killed": where a report was written, before its first sentence."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["behind_datelines"]

_DASHES: Final = frozenset({"—", "–", "-", "--"})
_BETWEEN: Final = frozenset({",", ".", "(", ")", "/", ";"}) | {"de", "del", "la", "of", "al", "el"}
_LONGEST: Final = 14  # words
_LEAST: Final = 3  # letters of a city in capitals
_REST: Final = 3  # words of what is told behind it


def behind_datelines(forms: Sequence[str], gaps: NDArray[np.int64], lines: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Mark the first word behind each dateline (W,).

    A dateline opens a line with a city in capitals, has names, marks and days alone, and ends with a dash between blanks.

    >>> forms = "BAGHDAD ( AP ) - Three men were held .".split()
    >>> behind_datelines(forms, np.ones(len(forms), np.int64), np.arange(len(forms)) == 0).nonzero()[0].tolist()
    [5]
    """
    marked = np.zeros(len(forms), np.bool_)
    for first, last in pairwise([*np.flatnonzero(lines).tolist(), len(forms)]):
        if forms[first].isupper() and len(forms[first]) >= _LEAST:
            dash = _dash(forms, gaps, first + 1, min(last - _REST, first + _LONGEST))
            marked[dash + 1 : dash + 2] = dash > 0
    return marked


def _dash(forms: Sequence[str], gaps: NDArray[np.int64], first: int, last: int) -> int:
    """The dash that ends a dateline; 0 where there is none."""
    for word in range(first, last):
        form = forms[word]
        if form in _DASHES and gaps[word] and gaps[word + 1]:
            return word
        if not (form[:1].isupper() or form[:1].isdigit() or form in _BETWEEN):
            return 0
    return 0
