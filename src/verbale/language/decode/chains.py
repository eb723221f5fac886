"""Viterbi decoding of several tag chains at once (linear-chain CRF; Lafferty et al. 2001)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Chain:
    """A trained chain: ``move`` (T, T) scores from tag to tag, ``begin`` (T,) of the first; what is illegal is far below zero."""

    move: NDArray[np.float32]
    begin: NDArray[np.float32]


def _segments(lines: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """First words and lengths of the runs between line starts."""
    starts = np.flatnonzero(lines)
    if not len(starts) or starts[0] != 0:
        starts = np.concatenate(([0], starts))
    return starts, np.diff(np.append(starts, len(lines)))


def viterbi(scores: NDArray[np.float32], chains: tuple[Chain, ...], lines: NDArray[np.bool_]) -> NDArray[np.int8]:
    """Return the best tags of K chains over W words, int8 (K, W).

    ``scores`` (K, W, T): all chains have the same number of tags. Chains restart where ``lines`` (W,) is true. All runs of all
    chains go side by side, longest first, so the loop is as long as the longest line and shrinks as short ones end.
    """
    count, words, tags = scores.shape
    if not words:
        return np.zeros((count, 0), np.int8)
    starts, lengths = _segments(lines)
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    runs, longest = len(starts), int(lengths[0])
    move = np.stack([chain.move for chain in chains])[:, None].transpose(0, 1, 3, 2)  # (K, 1, to, from)
    best = scores[:, starts] + np.stack([chain.begin for chain in chains])[:, None]
    back = np.zeros((longest, count, runs, tags), np.int8)
    last = best.copy()
    for at in range(1, longest):
        alive = int(np.searchsorted(-lengths, -at, side="left"))
        total = best[:, :alive, None, :] + move
        back[at, :, :alive] = total.argmax(-1)
        best = total.max(-1) + scores[:, starts[:alive] + at]
        last[:, :alive] = best
    return _trace(back, last.argmax(-1), starts, lengths, words)


def _trace(
    back: NDArray[np.int8], final: NDArray[np.intp], starts: NDArray[np.intp], lengths: NDArray[np.intp], words: int
) -> NDArray[np.int8]:
    """Walk the back pointers of all runs together, from the last word of the longest to the first."""
    count, runs = final.shape
    out = np.zeros((count, words), np.int8)
    tag = final.copy()
    rows, columns = np.arange(count)[:, None], np.arange(runs)[None]
    for at in range(len(back) - 1, -1, -1):
        alive = int(np.searchsorted(-lengths, -at, side="left"))
        out[:, starts[:alive] + at] = tag[:, :alive]
        if at:
            tag[:, :alive] = back[at, rows, columns[:, :alive], tag[:, :alive]]
    return out


def spans(tags: NDArray[np.int8]) -> list[tuple[int, int, int]]:
    """Return (first, last + 1, kind) of BIO tags (W,): tag 2k + 1 begins and 2k + 2 continues kind k."""
    found = []
    begins = np.flatnonzero(tags % 2 == 1)
    for first in begins.tolist():
        inside = int(tags[first]) + 1
        last = first + 1
        while last < len(tags) and tags[last] == inside:
            last += 1
        found.append((first, last, int(tags[first]) // 2))
    return found
