"""How far a long run is: one line on standard error, rewritten in place, and gone when the run is through."""

import math
import time
from collections.abc import Callable
from typing import Final, TextIO

__all__ = ["Progress", "time_words"]

EVERY: Final = 0.1
"""Seconds between two drawings: a fast run is not slowed by its own report."""


SURE: Final = 5.0
"""Seconds after which the time that is left is told: before, it jumps about."""


class Progress:
    """Counts inputs as they are done; draws nothing unless there may be several and `stream` is a terminal."""

    def __init__(
        self, stream: TextIO, total: int, clock: Callable[[], float] = time.monotonic, *, at_least: bool = False
    ) -> None:
        """Count up to `total`, drawing on `stream`; `clock` tells seconds. `at_least`: how many will come is not known."""
        self._clock, self._begun = clock, clock()
        self._stream, self._total = stream, total
        self._known = not at_least
        self._shown = (total > 1 or at_least) and stream.isatty()
        self._done, self._next = 0, 0.0

    def step(self) -> None:
        """Count one document as done."""
        self._done += 1
        now = self._clock()
        if self._shown and now >= self._next:
            self._next = now + EVERY
            self._draw(f"{self._done:,} of {self._total:,} read{self._left(now)}" if self._known else f"{self._done:,} read")

    def clear(self) -> None:
        """Leave the line as empty as it was found."""
        if self._shown:
            self._draw("")

    def _left(self, now: float) -> str:
        """The time that is left, where inputs go on taking as long as they have; "" at the beginning and at the end."""
        spent, left = now - self._begun, self._total - self._done
        return f", {time_words(spent / self._done * left)} left" if spent >= SURE and left else ""

    def _draw(self, text: str) -> None:
        # Erase in Line (ECMA-48, 8.3.41) after a carriage return.
        self._stream.write(f"\r\x1b[K{text}")
        self._stream.flush()


def time_words(seconds: float) -> str:
    """Say a length of time as one would.

    >>> time_words(7.2), time_words(95), time_words(7_300)
    ('8 s', '2 min', '2 h 2 min')
    """
    if seconds < 60:  # noqa: PLR2004 - a minute
        return f"{math.ceil(seconds)} s"
    hours, minutes = divmod(math.ceil(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
