"""Text -> Analysis, in one pass of the encoder: words, windows, the network, decoding, and what needs the whole document."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property, lru_cache, partial
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from verbale.crew import cores
from verbale.language.assemble import Assembler
from verbale.language.decode.window import Given, WindowDecoder, WindowWords
from verbale.language.prepared import GivenWords, Prepared, prepare
from verbale.language.runtime import Runtime, make_window
from verbale.language.windows import LIMIT
from verbale.language.words import Words
from verbale.record import Analysis, Document

_AHEAD: Final = 6  # windows handed to the threads beyond the one being waited for, per thread
Attempt: TypeAlias = Callable[[], Analysis]
"""Gives the analysis of one document, or raises what went wrong with it."""


class LanguageCore:
    """Reads texts with one loaded model. ``limit`` is the size of a window in wordpieces, ``threads`` how many run at once."""

    def __init__(self, runtime: Runtime | None = None, limit: int = LIMIT, threads: int | None = None) -> None:
        """Load nothing yet: the model comes with the first text."""
        self.runtime = runtime or Runtime()
        self._limit = limit
        self._threads = threads or cores()

    def analyse(self, document: Document) -> Analysis:
        """Analyse one document."""
        return next(self.stream([document]))

    def analyse_words(self, document: Document, words: Sequence[tuple[int, int]], sentence_start: Sequence[int]) -> Analysis:
        """Analyse with given words (character offsets) and sentences (the number of the first word of each)."""
        bounds = np.array(words, np.int32).reshape(-1, 2)
        given = GivenWords(Words(bounds[:, 0].copy(), bounds[:, 1].copy()), np.array(sentence_start, np.int32))
        return next(attempt() for _, attempt in self._attempts([document], given))

    def stream(self, documents: Iterable[Document]) -> Iterator[Analysis]:
        """Analyse documents in order; the windows of the next ones run while one is put together."""
        return (attempt() for _, attempt in self._attempts(documents, None))

    def attempts(self, documents: Iterable[Document]) -> Iterator[tuple[Document, Attempt]]:
        """As ``stream``, but each document comes with a call that gives its analysis: one that fails ends nothing."""
        return self._attempts(documents, None)

    @cached_property
    def _decoder(self) -> WindowDecoder:
        return WindowDecoder(self.runtime)

    @cached_property
    def _assembler(self) -> Assembler:
        return Assembler(self.runtime)

    def _attempts(self, documents: Iterable[Document], given: GivenWords | None) -> Iterator[tuple[Document, Attempt]]:
        # what loads at first use loads here, before two threads could ask for it at once
        _ = self._decoder, self._assembler, self.runtime.session
        if self._threads == 1:
            return ((document, partial(self._analyse, document, given)) for document in documents)
        return self._reading_ahead(documents, given)

    def _analyse(self, document: Document, given: GivenWords | None) -> Analysis:
        """Analyse in this thread alone: where other processes keep the other cores busy, a second thread only gets in the way."""
        prepared = prepare(document, self.runtime.pieces, self._limit, given)
        return self._assembler(prepared, [self._window(prepared, *window) for window in prepared.windows])

    def _reading_ahead(self, documents: Iterable[Document], given: GivenWords | None) -> Iterator[tuple[Document, Attempt]]:
        waiting: deque[tuple[Document, list[Future[WindowWords]], Attempt]] = deque()
        with ThreadPoolExecutor(self._threads) as pool:
            try:
                for document in documents:
                    waiting.append(self._start(document, given, pool))
                    while sum(len(futures) for _, futures, _ in waiting) > _AHEAD * self._threads:
                        yield _next(waiting)
                while waiting:
                    yield _next(waiting)
            finally:
                pool.shutdown(cancel_futures=True)

    def _start(
        self, document: Document, given: GivenWords | None, pool: ThreadPoolExecutor
    ) -> tuple[Document, list[Future[WindowWords]], Attempt]:
        """Hand a document's windows to the threads; what goes wrong in cutting it is kept for whoever takes the analysis."""
        try:
            prepared = prepare(document, self.runtime.pieces, self._limit, given)
        except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to this document and is raised by its attempt
            return document, [], _raiser(error)
        futures = [pool.submit(self._window, prepared, *window) for window in prepared.windows]
        return document, futures, lambda: self._assembler(prepared, [future.result() for future in futures])

    def _window(self, prepared: Prepared, first: int, last: int) -> WindowWords:
        inside = slice(first, last)
        scores = self.runtime(make_window(prepared.pieces[inside], prepared.shape[inside], prepared.layout[inside]))
        starts = prepared.sentence_start
        if starts is not None:
            later = starts[(starts > first) & (starts < last)] - first
            starts = np.concatenate((np.zeros(1, np.int32), later)).astype(np.int32)
        return self._decoder(scores, _given(prepared, inside, starts))


def _given(prepared: Prepared, inside: slice, starts: NDArray[np.int32] | None) -> Given:
    """What is settled of the words inside a window."""
    asked = prepared.asked
    return Given(
        lines=prepared.lines[inside],
        breaks=prepared.breaks[inside],
        ended=prepared.ended[inside],
        reopened=prepared.reopened[inside],
        told=prepared.told[inside],
        sentence_start=starts,
        asked=None if asked is None else asked[inside],
    )


def _next(waiting: deque[tuple[Document, list[Future[WindowWords]], Attempt]]) -> tuple[Document, Attempt]:
    document, _, attempt = waiting.popleft()
    return document, attempt


def _raiser(error: Exception) -> Attempt:
    def attempt() -> Analysis:
        raise error

    return attempt


@lru_cache(maxsize=1)
def shipped() -> LanguageCore:
    """The core with the weights that came with the package."""
    return LanguageCore()
