"""What the uncased encoder does not see of a word: its shape and the white space around it, as small integers."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

SHAPES: Final = (
    "none", "lower", "title", "upper", "initial", "mixed", "digits", "alphanumeric", "mark", "quote", "currency", "other",
)  # fmt: skip
LAYOUTS: Final = 8  # (nothing, blank, line break, paragraph break before) x (nothing, white space after)
_QUOTES: Final = frozenset("\"'“”‘’«»‹›„‚`") | {"``", "''"}
_CURRENCY: Final = frozenset("$€£¥%")


def _cased_shape(form: str) -> str:
    if form.islower():
        return "lower"
    if form.isupper():
        return "initial" if len(form.rstrip(".")) == 1 else "upper"
    return "title" if form[0].isupper() and form[1:].islower() else "mixed"


@lru_cache(maxsize=200_000)
def shape_of(form: str) -> int:
    """Return the index in SHAPES of a word's shape.

    >>> SHAPES[shape_of("Kyiv")], SHAPES[shape_of("NATO")], SHAPES[shape_of("”")]
    ('title', 'upper', 'quote')
    """
    if form in _QUOTES:
        name = "quote"
    elif form in _CURRENCY:
        name = "currency"
    elif form.isdecimal():
        name = "digits"
    elif any(letter.isdecimal() for letter in form):
        name = "alphanumeric"
    elif any(letter.isalpha() for letter in form):
        name = _cased_shape(form)
    else:
        name = "mark" if len(form) == 1 and form.isascii() else "other"
    return SHAPES.index(name)


def shapes(forms: Sequence[str]) -> NDArray[np.int64]:
    """Return the shape of each word, int64 (W,)."""
    return np.array(list(map(shape_of, forms)), np.int64)


def gap_kinds(text: str, start: NDArray[np.int32], end: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return what stands before each word, int64 (W,).

    0 is nothing, 1 blanks, 2 one line break, 3 a blank line or the text's start.
    """
    before = np.concatenate(([0], end[:-1])) if len(end) else end
    kinds = np.zeros(len(start), np.int64)
    for index in np.flatnonzero(start > before):
        breaks = text.count("\n", before[index], start[index])
        breaks = breaks or text.count("\r", before[index], start[index])
        kinds[index] = 1 + min(breaks, 2)
    if len(kinds):
        kinds[0] = 3
    return kinds


def layouts(gaps: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the layout feature of each word, int64 (W,) below LAYOUTS, from the gaps before the words."""
    if not len(gaps):
        return gaps
    after = np.append(gaps[1:] > 0, True)
    layout: NDArray[np.int64] = gaps * 2 + after
    return layout
