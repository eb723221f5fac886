"""Words that may open a sentence, by their looks alone: where a window too long for the encoder may be cut."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

_ENDS: Final = frozenset({".", "!", "?", "…", "...", ";"})
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


def goes_on(forms: Sequence[str]) -> NDArray[np.bool_]:
    """Return (W,) true for words after a mark that announces more (``He said:``): a line break there may end no sentence."""
    out = np.zeros(len(forms), np.bool_)
    out[1:] = [form in _ANNOUNCING for form in forms[:-1]]
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
