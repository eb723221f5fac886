"""A document cut into words and windows, ready for the network."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.language.datelines import behind_datelines
from verbale.language.features import SHAPES, gap_kinds, layouts, shapes
from verbale.language.layout import is_wrapped
from verbale.language.pieces import PieceTable
from verbale.language.stops import after_mark, goes_on, may_open_sentence
from verbale.language.turns import Bounds, find_turns
from verbale.language.windows import plan_windows
from verbale.language.words import Words, find_words
from verbale.record import Document, Turn, WordRange

_LINE: Final = 2  # gap kinds from here on are line breaks


@dataclass(frozen=True, slots=True)
class GivenWords:
    """Words and sentences that the caller has settled: bounds in characters, and the first word of each sentence (S,)."""

    words: Words
    sentence_start: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Prepared:
    """Columns over the W words of a document, and its windows as word ranges."""

    document: Document
    words: Words
    forms: Sequence[str]
    pieces: Sequence[tuple[int, ...]]
    shape: NDArray[np.int64]
    layout: NDArray[np.int64]
    lines: NDArray[np.bool_]  # words that open a line
    breaks: NDArray[np.bool_]  # words that open a line after which no sentence goes on
    ended: NDArray[np.bool_]  # words after a mark that may end a sentence
    reopened: NDArray[np.bool_]  # quotation marks that open right after one that closed
    told: NDArray[np.bool_]  # words that open what is told, behind a dateline
    windows: Sequence[tuple[int, int]]
    sentence_start: NDArray[np.int32] | None
    turns: tuple[Turn, ...] = ()  # paragraphs of a transcript, their acts not read yet

    @property
    def asked(self) -> NDArray[np.bool_] | None:
        """The words that tell how the paragraphs of a transcript are said (W,); None where the document is none."""
        if not self.turns:
            return None
        firsts = [first for turn in self.turns for first in (turn.content[0], turn.content[0] + 1)]
        return _marks(np.array(firsts, np.int32), len(self.forms) + 1)[:-1]


def prepare(document: Document, table: PieceTable, limit: int, given: GivenWords | None = None) -> Prepared:
    """Cut a document into words, unless they are given, and into windows of at most ``limit`` wordpieces."""
    text = document.text
    words = find_words(text) if given is None else given.words
    forms = [text[a:b] for a, b in zip(words.start.tolist(), words.end.tolist(), strict=True)]
    gaps = gap_kinds(text, words.start, words.end)
    if is_wrapped(text):
        gaps = np.where(gaps == _LINE, 1, gaps)  # a line break inside a paragraph is a blank
    pieces = table.look_up(forms)
    counts = np.fromiter((len(word) for word in pieces), np.int64, len(pieces))
    lines = gaps >= _LINE
    shape = shapes(forms)
    stops = may_open_sentence(forms) if given is None else _marks(given.sentence_start, len(forms))
    return Prepared(
        document=document,
        words=words,
        forms=forms,
        pieces=pieces,
        shape=shape,
        layout=layouts(gaps),
        lines=lines,
        breaks=lines & ~goes_on(forms, gaps),
        ended=after_mark(forms, gaps),
        reopened=_reopened(shape, gaps),
        told=behind_datelines(forms, gaps, lines),
        windows=plan_windows(counts, lines, stops, limit),
        sentence_start=None if given is None else given.sentence_start,
        turns=tuple(_turns(text, words)),
    )


def _turns(text: str, words: Words) -> Iterator[Turn]:
    """The paragraphs of a transcript, as words."""

    def placed(bounds: Bounds) -> WordRange:
        first = int(np.searchsorted(words.start, bounds[0]))
        return first, max(first + 1, int(np.searchsorted(words.start, bounds[1])))

    for turn in find_turns(text):
        label, title, name = placed(turn.label), turn.title and placed(turn.title), turn.name and placed(turn.name)
        yield from (Turn(label, placed(paragraph), title, name) for paragraph in turn.paragraphs)


def _reopened(shape: NDArray[np.int64], gaps: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Quotation marks with white space between them and the mark before: ``.” “`` ends one quotation and begins another."""
    quote = shape == SHAPES.index("quote")
    reopened: NDArray[np.bool_] = quote & np.concatenate(([False], quote[:-1])) & (gaps > 0)
    return reopened


def _marks(places: NDArray[np.int32], length: int) -> NDArray[np.bool_]:
    marks = np.zeros(length, np.bool_)
    marks[places] = True
    return marks
