"""Names from their tags: a name does not end at a hyphen inside it (``Salah al-Obaidi``)."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.language.decode.chains import spans
from verbale.language.prepared import Prepared

_HYPHENS: Final = frozenset("-‐‑")
_PARTICLES: Final = frozenset("al el ul ad an ar as at ibn bin ben abu".split())


def whole_names(tags: NDArray[np.int8], prepared: Prepared) -> list[tuple[int, int, int]]:
    """Return (first, last + 1, kind) of the names in BIO tags (W,), grown over hyphens that touch a capital on the other side.

    The sets of names that train the tags keep such names in one word; our words part at hyphens.
    """
    grown: list[tuple[int, int, int]] = []
    for begin, end, kind in spans(tags):
        first, last = begin, end
        while _follows(tags, last) and _joins(prepared, last) and _capital(prepared, last + 1):
            last += 2
        while _free(tags, first, grown) and _joins(prepared, first - 1) and _leads(prepared, first - 2):
            first -= 2
        grown.append((first, last, kind))
    return _merged(grown, prepared)


def _follows(tags: NDArray[np.int8], last: int) -> bool:
    """Whether two words stand behind a name that are of no other."""
    return last + 1 < len(tags) and not tags[last : last + 2].any()


def _free(tags: NDArray[np.int8], first: int, before: list[tuple[int, int, int]]) -> bool:
    """Whether the two words before a name are of no other name, grown ones included."""
    edge = before[-1][1] if before else 0
    return first - 2 >= edge and not tags[first - 2 : first].any()


def _joins(prepared: Prepared, word: int) -> bool:
    """Whether a word is a hyphen that touches both neighbours."""
    start, end = prepared.words.start, prepared.words.end
    touches = start[word] == end[word - 1] and start[word + 1] == end[word]
    return prepared.forms[word] in _HYPHENS and bool(touches)


def _capital(prepared: Prepared, word: int) -> bool:
    return prepared.forms[word][:1].isupper()


def _leads(prepared: Prepared, word: int) -> bool:
    return prepared.forms[word].lower() in _PARTICLES


def _merged(names: list[tuple[int, int, int]], prepared: Prepared) -> list[tuple[int, int, int]]:
    """Names of one kind that a hyphen or a particle before it parts are one: ``Salah al`` ``-`` ``Obaidi``."""
    out: list[tuple[int, int, int]] = []
    for first, last, kind in names:
        if out and out[-1][2] == kind and first - out[-1][1] == 1 and _joins(prepared, first - 1) and _leads(prepared, first - 2):
            out[-1] = (out[-1][0], last, kind)
        else:
            out.append((first, last, kind))
    return out
