"""Words that may open a sentence, by their looks alone: where a window too long for the encoder may be cut."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

_ENDS: Final = frozenset({".", "!", "?", "…", "...", ";"})
_ANNOUNCING: Final = frozenset({":", ",", "—", "–", "--"})
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
    """Return (W,) true for words after a mark that announces more (``He said:``), where a line break need not end the sentence."""
    out = np.zeros(len(forms), np.bool_)
    out[1:] = [form in _ANNOUNCING for form in forms[:-1]]
    return out
