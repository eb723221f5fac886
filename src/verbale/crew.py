"""Many documents over several processes: what Python computes beside the network runs on one core a process."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final, TypeAlias, TypeVar

from verbale.record import Document

Made = TypeVar("Made")
Work: TypeAlias = Callable[[Sequence[Document]], list[Made]]
"""Makes one thing of each document, in order; it and what it makes can be pickled, and it raises nothing."""

_BATCH: Final = 6_000
"""Characters that a process is handed at once: some thousand words, a fraction of a second."""
_AHEAD: Final = 3
"""Batches handed out for each process, the one at work included: what waits is all that is held."""


def spread(documents: Iterable[Document], work: Work[Made], processes: int) -> Iterator[Made]:
    """Yield what ``work`` makes of each document, in order.

    Each process imports ``work`` anew (the start method is spawn: a process with threads cannot be forked safely). Where one is
    killed, by want of memory for instance, this process does what is left: nothing is lost.
    """
    waiting: deque[tuple[list[Document], Future[list[Made]] | None]] = deque()
    with ProcessPoolExecutor(processes, get_context("spawn"), initializer=_leave_interrupts) as pool:
        try:
            for batch in batches(documents):
                waiting.append((batch, _hand_out(pool, work, batch)))
                if len(waiting) >= _AHEAD * processes:
                    yield from _take(*waiting.popleft(), work)
            while waiting:
                yield from _take(*waiting.popleft(), work)
        finally:
            pool.shutdown(cancel_futures=True)


def cores() -> int:
    """The processors this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def batches(documents: Iterable[Document], size: int = _BATCH) -> Iterator[list[Document]]:
    """Documents in lists of some ``size`` characters, at least one each.

    >>> [len(batch) for batch in batches([Document("a" * n) for n in (3, 4, 9, 2)], size=6)]
    [2, 1, 1]
    """
    batch: list[Document] = []
    for document in documents:
        batch.append(document)
        if sum(len(one.text) for one in batch) >= size:
            yield batch
            batch = []
    if batch:
        yield batch


def _hand_out(pool: ProcessPoolExecutor, work: Work[Made], batch: list[Document]) -> Future[list[Made]] | None:
    try:
        return pool.submit(work, batch)
    except BrokenProcessPool:
        return None


def _take(batch: list[Document], future: Future[list[Made]] | None, work: Work[Made]) -> list[Made]:
    """What became of a batch; done here where its process is gone."""
    if future is not None:
        try:
            return future.result()
        except BrokenProcessPool:
            pass
    return work(batch)


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that was started."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Killable:
    """A process of one's own at the end of a line, begun when it is needed and ended whatever it is doing."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._line: Connection | None = None

    def _begin(self, serve: Callable[..., None], *terms: object, daemon: bool = False) -> Connection:
        """Start a process that serves the far end of a line; a process with threads cannot be forked safely, so it is spawned."""
        context = get_context("spawn")
        self._line, far = context.Pipe()
        self._process = context.Process(target=serve, args=(far, *terms), daemon=daemon)
        self._process.start()
        far.close()
        return self._line

    def close(self) -> None:
        """End the process, whatever it is doing."""
        if self._line:
            self._line.close()
        if self._process:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._line = None
