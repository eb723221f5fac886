"""Words that may open a sentence, by their looks alone: where a window too long for the encoder may be cut."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

_ENDS: Final = frozenset({".", "!", "?", "…", "...", ";"})
_LINE: Final = 2  # the kind of gap that is one line break
_ANNOUNCING: Final = frozenset({":", ",", "—", "–", "--"})
_OPENERS: Final = frozenset({'"', "“", "„", "‘", "'", "``", "''", "«", "(", "["})
_CLOSERS: Final = frozenset({'"', "”", "’", "'", "''", "»", ")", "]"})


def may_open_sentence(forms: Sequence[str]) -> NDArray[np.bool_]:
    """Return (W,) true for words after a full stop, a question or exclamation mark and any closing quotation marks."""
    out = np.zeros(len(forms), np.bool_)
    ended = True
    for at, form in enumerate(forms):
        out[at] = ended and form not in _CLOSERS
        ended = form in _ENDS or (ended and form in _CLOSERS and at > 0)
    return out


def goes_on(forms: Sequence[str], gaps: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return (W,) true for words before which a line break may end no sentence.

    After a mark that announces more (``He said:``), and where one line break (``gaps`` (W,) is 2) parts two lines of one
    sentence: no mark before it that ends one, a small letter behind it.
    """
    out = np.zeros(len(forms), np.bool_)
    out[1:] = [
        before in _ANNOUNCING or (gap == _LINE and form[:1].islower() and before[-1].isalnum())
        for before, form, gap in zip(forms[:-1], forms[1:], gaps[1:].tolist(), strict=True)
    ]
    return out


def after_mark(forms: Sequence[str], gaps: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return (W,) true for the first word and for words after a mark that may end a sentence.

    An opening mark, which nothing parts from the word behind it (``gaps`` (W,) is 0 there), ends none.
    """
    out = np.ones(len(forms), np.bool_)
    for at, form in enumerate(forms[:-1], 1):
        is_mark = form[-1] == "." or not any(letter.isalnum() for letter in form)
        out[at] = is_mark and not (form in _OPENERS and gaps[at] == 0)
    return out
