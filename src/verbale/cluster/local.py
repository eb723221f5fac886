"""Shards over the processes of one machine; one that is killed costs its shard an attempt, and no other shard anything."""

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Final

from verbale.cluster.plan import Shard
from verbale.cluster.task import Job, Lost, Made, attempt, lost
from verbale.crew import Killable
from verbale.errors import ReadingError, VerbaleError

__all__ = ["ATTEMPTS", "killed", "noted", "run_local"]

ATTEMPTS: Final = 3
"""Times that a shard is begun whose process is killed."""


def run_local(shards: Iterable[Shard], job: Job, processes: int = 1) -> Iterator[Made]:
    """Run shards in ``processes`` processes, in this one if it is one, and give what became of each as they end.

    Raises VerbaleError where no shard could be run, because the disk is full for instance; what is done is kept.
    """
    waiting = deque((shard, 1) for shard in shards)
    if min(processes, len(waiting)) <= 1:
        yield from (noted(attempt(shard, job), job) for shard, _ in waiting)
        return
    seats = [Seat(job) for _ in range(min(processes, len(waiting)))]
    try:
        while waiting or any(seat.busy for seat in seats):
            for seat in seats:
                if waiting and not seat.busy:
                    seat.begin(*waiting.popleft())
            for seat in _ended(seats):
                shard, times = seat.shard
                made = seat.take()
                if made is None and times < ATTEMPTS:
                    waiting.append((shard, times + 1))
                else:
                    yield noted(made or killed(shard), job)
    finally:
        for seat in seats:
            seat.close()


def noted(made: Made | VerbaleError, job: Job) -> Made:
    """Write down what is lost; raise what concerns every shard."""
    if isinstance(made, VerbaleError):
        raise made
    return lost(made.shard, job, made.error) if isinstance(made, Lost) else made


def killed(shard: Shard) -> Lost:
    """Say that a shard's process was killed each time."""
    what = f"could not be read: its process was killed {ATTEMPTS} times"
    return Lost(shard, ReadingError(what, shard.label, "look whether memory is short, and run the same command again"))


class Seat(Killable):
    """A place for a process that runs one shard after another; a new one takes it where the last was killed."""

    def __init__(self, job: Job) -> None:
        """Start nothing yet."""
        super().__init__()
        self._job = job
        self._shard: tuple[Shard, int] | None = None

    @property
    def busy(self) -> bool:
        """Whether a shard has been begun and its end not been taken."""
        return self._shard is not None

    @property
    def line(self) -> Connection:
        """Where the end of the shard is told."""
        return self._line or self._start()

    @property
    def shard(self) -> tuple[Shard, int]:
        """The shard that was begun, and for which time."""
        if self._shard is None:
            raise VerbaleError("no shard was begun", "Seat", "please report it")
        return self._shard

    def begin(self, shard: Shard, times: int) -> None:
        """Hand a shard to the process."""
        self._shard = shard, times
        line = self.line
        with suppress(BrokenPipeError, ConnectionResetError):  # killed while it waited: `take` finds that out
            line.send(shard)

    def take(self) -> Made | VerbaleError | None:
        """Give what became of the shard; None where the process was killed."""
        self._shard = None
        try:
            made: Made | VerbaleError = self.line.recv()
        except (EOFError, OSError):
            self.close()
            return None
        return made

    def _start(self) -> Connection:
        return self._begin(_serve, self._job)


def _ended(seats: Iterable[Seat]) -> list[Seat]:
    """Wait until some are through, or killed."""
    busy = {seat.line: seat for seat in seats if seat.busy}
    return [busy[line] for line in wait(list(busy)) if isinstance(line, Connection)]


def _serve(line: Connection, job: Job) -> None:
    """Run shard after shard until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that was started
    with suppress(EOFError, OSError):
        while True:
            line.send(attempt(line.recv(), job))
