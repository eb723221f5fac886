"""How far a long run is: one line on standard error, rewritten in place, and gone when the run is through."""

import time
from typing import Final, TextIO

__all__ = ["Progress"]

EVERY: Final = 0.1
"""Seconds between two drawings: a fast run is not slowed by its own report."""


class Progress:
    """Counts documents as they are done; draws nothing unless there are several and `stream` is a terminal."""

    def __init__(self, stream: TextIO, total: int) -> None:
        """Count up to `total`, drawing on `stream`."""
        self._stream, self._total = stream, total
        self._shown = total > 1 and stream.isatty()
        self._done, self._next = 0, 0.0

    def step(self) -> None:
        """Count one document as done."""
        self._done += 1
        now = time.monotonic()
        if self._shown and now >= self._next:
            self._next = now + EVERY
            self._draw(f"{self._done:,} of {self._total:,} read")

    def clear(self) -> None:
        """Leave the line as empty as it was found."""
        if self._shown:
            self._draw("")

    def _draw(self, text: str) -> None:
        # Erase in Line (ECMA-48, 8.3.41) after a carriage return.
        self._stream.write(f"\r\x1b[K{text}")
        self._stream.flush()
