"""Words of an analysis on tokens that somebody else has cut: which word a token stands for, and which token is its head.

A token that is exactly one word stands for it. A token of several words stands for the one nearest to the root. Of several
tokens that are pieces of one word the last is its token, and the others hang on it. White space hangs on the token before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.record import Analysis

__all__ = ["BLANK", "Alignment", "align"]

BLANK: Final = -1
"""Stands for no word: the token is white space."""


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """T tokens beside the words of an analysis, as int32 arrays.

    `word` (T,) is the word that each token stands for, or `BLANK`; `head` (T,) the token that it hangs on, itself for a root;
    `piece` (T,) tells tokens that are a lesser piece of a word, `whole` (T,) those that are exactly their word.
    """

    word: NDArray[np.int32]
    head: NDArray[np.int32]
    piece: NDArray[np.bool_]
    whole: NDArray[np.bool_]


def align(analysis: Analysis, start: NDArray[np.int32], end: NDArray[np.int32]) -> Alignment:
    """Lay an analysis over tokens from `start` up to `end` (T,), code points of its document, in order, that cover its words.

    Heads make trees again: along them, the words that tokens stand for only come nearer to a root, or a piece gives way to
    its word's own token.
    """
    first = np.searchsorted(analysis.end, start, side="right")
    last = np.searchsorted(analysis.start, end, side="left")
    word = np.where(first < last, first, BLANK).astype(np.int32)
    for token in np.flatnonzero(last - first > 1):
        word[token] = min(range(first[token], last[token]), key=lambda one: _depth(analysis.head, one))
    token_of = _token_of(analysis, word, end)
    tokens = np.arange(len(start), dtype=np.int32)
    stands = word != BLANK
    piece = stands.copy()
    piece[stands] = token_of[word[stands]] != tokens[stands]
    whole = stands.copy()
    whole[stands] = (analysis.start[word[stands]] == start[stands]) & (analysis.end[word[stands]] == end[stands])
    return Alignment(word, _heads(analysis.head, word, piece, token_of), piece, whole)


def _depth(heads: Sequence[int] | NDArray[np.int32], word: int) -> int:
    steps = 0
    while heads[word] >= 0:
        word, steps = int(heads[word]), steps + 1
    return steps


def _token_of(analysis: Analysis, word: NDArray[np.int32], end: NDArray[np.int32]) -> NDArray[np.int32]:
    """The token of each word (W,): the last that stands for it, else the one that holds its first character."""
    token_of = np.searchsorted(end, analysis.start, side="right").astype(np.int32)
    stands = np.flatnonzero(word != BLANK)
    token_of[word[stands]] = stands  # of an index that comes twice the last value stays
    return token_of


def _heads(
    heads: NDArray[np.int32], word: NDArray[np.int32], piece: NDArray[np.bool_], token_of: NDArray[np.int32]
) -> NDArray[np.int32]:
    tokens = np.arange(len(word), dtype=np.int32)
    head = tokens.copy()
    head[piece] = token_of[word[piece]]
    own = (word != BLANK) & ~piece
    governor = heads[word[own]]
    head[own] = np.where(governor >= 0, token_of[governor], tokens[own])
    stands = np.flatnonzero(word != BLANK)
    if len(stands):
        blank = np.flatnonzero(word == BLANK)
        before = np.searchsorted(stands, blank) - 1
        head[blank] = stands[np.maximum(before, 0)]
    return head
