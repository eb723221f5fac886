"""A document cut into words and windows, ready for the network."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from verbale.language.words import Words
from verbale.record import Document


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document cut into words and windows, before the network."""

    document: Document
    words: Words
    forms: list[str]
    shape: NDArray[np.int64]
    lines: NDArray[np.bool_]  # words that open a line
    breaks: NDArray[np.bool_]  # words that open a line after which no sentence goes on
    ended: NDArray[np.bool_]  # words after a mark that may end a sentence
    windows: list[tuple[int, int]]
    pieces: list[tuple[int, ...]]
    layout: NDArray[np.int64]
    sentence_start: NDArray[np.int32] | None
