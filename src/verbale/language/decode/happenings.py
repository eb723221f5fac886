"""The record's heads of one window: what may be a trigger, what fills its roles, and the scores of how things are said.

Everything is kept for the few words that are asked: those that may be triggers, and the first words of cues and contents.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.language.decode.products import product
from verbale.language.runtime import Scores

_ASKED_FROM: Final = 0.14  # the least chance of a trigger for which a word is asked
_GOES_ON: Final = 0.5  # the least chance that a word goes on with the trigger before it
_LEAST_SHARE: Final = 0.2  # of a role's answers, for a second word beside the best
_NEVER: Final = -1e4


@dataclass(frozen=True, slots=True)
class Happenings:
    """The asked words of a window and their answers.

    ``word`` (A,) in order; ``scores`` (A, R) of the record's heads side by side; ``chance`` (A,) that a trigger begins there;
    ``length`` (A,) of that trigger in words; ``filled`` (K, 3): asked row, role, word; ``share`` (K,) how sure each is.
    """

    word: NDArray[np.intp]
    scores: NDArray[np.float16]
    chance: NDArray[np.float32]
    length: NDArray[np.intp]
    filled: NDArray[np.intp]
    share: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class RecordHeads:
    """Where the scores of triggers stand (none, a begin for each type, one that goes on) and the score of no argument."""

    triggers: slice
    none: NDArray[np.float32]  # (roles,) the score of no argument

    def __call__(self, seen: Scores, firsts: NDArray[np.bool_], starts: NDArray[np.int32]) -> Happenings:
        """Read a window; ``firsts`` (W,) are words asked anyway, ``starts`` the first words of its sentences."""
        scores, vectors = seen.record, seen.arguments
        shares = softmax(scores[:, self.triggers])
        chance = 1 - shares[:, 0] - shares[:, -1]
        asked = np.flatnonzero(firsts | (chance >= _ASKED_FROM))
        sentence = np.zeros(len(scores), np.intp)
        sentence[starts] = 1
        filled, share = self._arguments(vectors, asked, np.cumsum(sentence))
        length = _lengths(asked, shares[:, -1] >= _GOES_ON)
        return Happenings(asked, scores[asked].astype(np.float16), chance[asked], length, filled, share)

    def _arguments(
        self, vectors: NDArray[np.float32], asked: NDArray[np.intp], sentence: NDArray[np.intp]
    ) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Which words of its sentence fill each asked word's roles: the best where any does, and others that share with it."""
        roles = len(self.none)
        width = vectors.shape[1] // (roles + 1)
        questions = vectors[asked, :-width].reshape(len(asked) * roles, width)
        table = product(questions, vectors[:, -width:].T).reshape(len(asked), roles, len(vectors)) / np.sqrt(np.float32(width))
        table[np.broadcast_to((sentence[asked][:, None] != sentence[None])[:, None], table.shape)] = _NEVER
        none = np.broadcast_to(self.none[None, :, None], (*table.shape[:2], 1))
        shares = softmax(np.concatenate((table, none), axis=-1))
        words = shares[..., :-1]
        best = words.max(-1, keepdims=True)
        chosen = (words == best) | (words >= _LEAST_SHARE)
        found = np.argwhere(chosen & (shares[..., -1:] < 0.5))  # noqa: PLR2004 - likelier filled than not
        return found, words[tuple(found.T)]


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """The shares of the last axis."""
    shares = np.exp(scores - scores.max(-1, keepdims=True))
    whole: NDArray[np.float32] = shares / shares.sum(-1, keepdims=True)
    return whole


def _lengths(asked: NDArray[np.intp], goes_on: NDArray[np.bool_]) -> NDArray[np.intp]:
    """One, and one more for each word behind that goes on."""
    length = np.ones(len(asked), np.intp)
    for number, word in enumerate(asked.tolist()):
        while word + length[number] < len(goes_on) and goes_on[word + length[number]]:
            length[number] += 1
    return length
