"""Text -> Analysis, in one pass of the encoder: words, windows, the network, decoding, and what needs the whole document."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.language.assemble import Assembler
from verbale.language.decode.window import Given, WindowDecoder, WindowWords
from verbale.language.features import gap_kinds, layouts, shapes
from verbale.language.layout import is_wrapped
from verbale.language.prepared import Prepared
from verbale.language.runtime import Runtime, make_window
from verbale.language.stops import after_mark, goes_on, may_open_sentence
from verbale.language.windows import LIMIT, plan_windows
from verbale.language.words import Words, find_words
from verbale.record import Analysis, Document

_LINE: Final = 2  # gap kinds from here on are line breaks
_AHEAD: Final = 6  # windows handed to the threads beyond the one being waited for, per thread


class LanguageCore:
    """Reads texts with one loaded model. ``limit`` is the size of a window in wordpieces, ``threads`` how many run at once."""

    def __init__(self, runtime: Runtime | None = None, limit: int = LIMIT, threads: int | None = None) -> None:
        """Load nothing yet: the model comes with the first text."""
        self.runtime = runtime or Runtime()
        self._limit = limit
        self._threads = threads or _cores()
        self._decoder: WindowDecoder | None = None

    def analyse(self, document: Document) -> Analysis:
        """Analyse one document."""
        return next(self.stream([document]))

    def analyse_words(
        self, document: Document, words: Sequence[tuple[int, int]], sentence_start: Sequence[int]
    ) -> Analysis:
        """Analyse with given words (character offsets) and sentences (the number of the first word of each)."""
        bounds = np.array(words, np.int32).reshape(-1, 2)
        given = Words(bounds[:, 0].copy(), bounds[:, 1].copy())
        prepared = self._prepare(document, given, np.array(sentence_start, np.int32))
        return next(self._run([prepared]))

    def stream(self, documents: Iterable[Document]) -> Iterator[Analysis]:
        """Analyse documents in order; the windows of the next ones run while one is put together."""
        return self._run(self._prepare(document, None, None) for document in documents)

    def _prepare(self, document: Document, words: Words | None, sentences: NDArray[np.int32] | None) -> Prepared:
        text = document.text
        found = find_words(text) if words is None else words
        forms = [text[a:b] for a, b in zip(found.start.tolist(), found.end.tolist(), strict=True)]
        gaps = gap_kinds(text, found.start, found.end)
        if is_wrapped(text):
            gaps = np.where(gaps == _LINE, 1, gaps)  # a line break inside a paragraph is a blank
        pieces = self.runtime.pieces.look_up(forms)
        counts = np.fromiter((len(word) for word in pieces), np.int64, len(pieces))
        lines = gaps >= _LINE
        if sentences is None:
            stops = may_open_sentence(forms)
        else:
            stops = np.zeros(len(forms), np.bool_)
            stops[sentences] = True
        windows = plan_windows(counts, lines, stops, self._limit)
        return Prepared(document, found, forms, shapes(forms), lines, lines & ~goes_on(forms), after_mark(forms, gaps), windows, pieces, layouts(gaps), sentences)

    def _run(self, prepared: Iterable[Prepared]) -> Iterator[Analysis]:
        if self._decoder is None:
            self._decoder = WindowDecoder(self.runtime)
        assemble = Assembler(self.runtime)
        waiting: deque[tuple[Prepared, list[Future[WindowWords]]]] = deque()
        with ThreadPoolExecutor(self._threads) as pool:
            self.runtime.session  # noqa: B018  (loaded once, before the threads ask for it)
            try:
                for one in prepared:
                    waiting.append((one, [pool.submit(self._window, one, *window) for window in one.windows]))
                    while sum(len(futures) for _, futures in waiting) > _AHEAD * self._threads:
                        yield _assembled(assemble, *waiting.popleft())
                while waiting:
                    yield _assembled(assemble, *waiting.popleft())
            finally:
                pool.shutdown(cancel_futures=True)

    def _window(self, prepared: Prepared, first: int, last: int) -> WindowWords:
        window = make_window(prepared.pieces[first:last], prepared.shape[first:last], prepared.layout[first:last])
        scores = self.runtime(window)
        starts = prepared.sentence_start
        if starts is not None:
            inside = starts[(starts > first) & (starts < last)] - first
            starts = np.concatenate((np.zeros(1, np.int32), inside)).astype(np.int32)
        lines, breaks = prepared.lines[first:last], prepared.breaks[first:last]
        assert self._decoder is not None  # noqa: S101
        return self._decoder(scores, Given(lines, breaks, prepared.ended[first:last], starts))


def _cores() -> int:
    """The processors this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _assembled(assemble: Assembler, prepared: Prepared, futures: list[Future[WindowWords]]) -> Analysis:
    return assemble(prepared, [future.result() for future in futures])


@lru_cache(maxsize=1)
def shipped() -> LanguageCore:
    """The core with the weights that came with the package."""
    return LanguageCore()
