"""Word ranges under the words of a tree: the words of a mention from its head."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

_NOT_OF_THE_MENTION: Final = frozenset(
    {
        "conj", "cc", "punct", "parataxis", "cop", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "aux",
        "aux:pass", "advcl", "mark", "discourse", "advmod", "orphan", "ccomp", "xcomp", "obl", "obl:unmarked",
        "dislocated", "list", "vocative", "expl", "obj", "appos",
    }
)  # fmt: skip


def extents(head: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First and last word of every word's subtree, (W,) each; ``head`` (W,) holds word numbers, -1 for roots."""
    count = len(head)
    first, last = np.arange(count), np.arange(count)
    below = np.flatnonzero(head >= 0)
    above = head[below]
    for _ in range(count):
        before = (first.copy(), last.copy())
        np.minimum.at(first, above, first[below])
        np.maximum.at(last, above, last[below])
        if (before[0] == first).all() and (before[1] == last).all():
            break
    return first, last


def mention_ranges(
    heads: NDArray[np.int64], head: NDArray[np.int32], deprel: Sequence[str], upos: Sequence[str]
) -> list[tuple[int, int]]:
    """Return half-open word ranges of the mentions with these head words (M,).

    A mention is its head with the subtrees that belong to a noun phrase (OntoGUM's spans, 90 % exact on gold trees): no
    coordination, apposition or clause above it, no preposition before it, but the possessive ``'s`` after it.
    """
    first, last = extents(head)
    left, right = np.arange(len(head)), np.arange(len(head))
    words = np.arange(len(head))
    out = np.fromiter((label in _NOT_OF_THE_MENTION for label in deprel), np.bool_, len(head))
    case = np.fromiter((label == "case" for label in deprel), np.bool_, len(head))
    part = np.flatnonzero((head >= 0) & ~out & ~(case & (words < head)))
    np.minimum.at(left, head[part], first[part])
    np.maximum.at(right, head[part], last[part])
    return [_trim(word, int(left[word]), int(right[word]), upos) for word in heads.tolist()]


def _trim(word: int, left: int, right: int, upos: Sequence[str]) -> tuple[int, int]:
    while left < word and upos[left] == "PUNCT":
        left += 1
    while right > word and upos[right] == "PUNCT":
        right -= 1
    return left, right + 1
