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
    longest = int(lengths[0])
    alive = np.searchsorted(-lengths, -np.arange(longest), side="left").tolist()  # runs that have a word at each step
    places = np.minimum(starts + np.arange(longest)[:, None], words - 1)  # (longest, runs)
    emitted = scores.transpose(1, 0, 2)[places].transpose(0, 2, 1, 3)  # (longest, K, runs, T)
    move = np.stack([chain.move for chain in chains])[:, None].transpose(0, 1, 3, 2)  # (K, 1, to, from)
    best = emitted[0] + np.stack([chain.begin for chain in chains])[:, None]
    back = np.zeros((longest, count, len(starts), tags), np.int8)
    last = best.copy()
    for at in range(1, longest):
        running = alive[at]
        total = best[:, :running, None, :] + move
        back[at, :, :running] = total.argmax(-1)
        best = total.max(-1) + emitted[at, :, :running]
        last[:, :running] = best
    chosen = _trace(back, last.argmax(-1), alive)
    out = np.empty((count, words), np.int8)
    inside = np.arange(longest)[:, None] < lengths
    out[:, places[inside]] = chosen.transpose(1, 0, 2)[:, inside]
    return out


def _trace(back: NDArray[np.int8], final: NDArray[np.intp], alive: list[int]) -> NDArray[np.int8]:
    """Walk the back pointers of all runs together, from the last word of the longest: tags (longest, K, runs)."""
    count, runs = final.shape
    tag = final.copy()
    out = np.zeros((len(back), count, runs), np.int8)
    rows, columns = np.arange(count)[:, None], np.arange(runs)[None]
    for at in range(len(back) - 1, 0, -1):
        running = alive[at]
        out[at, :, :running] = tag[:, :running]
        tag[:, :running] = back[at, rows, columns[:, :running], tag[:, :running]]
    out[0] = tag
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
