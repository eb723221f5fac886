"""When a fetch must be over. A socket's own timeout begins anew with each byte, so a clock beside it shuts a connection down."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer
from typing import Final

from verbale.inputs.web.target import NotFetched

__all__ = ["LATER", "Deadline"]

LATER: Final = "try again later, or save it and name the file"


class Deadline:
    """So many seconds from now, by the monotonic clock."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._at = time.monotonic() + seconds
        self._watched: socket.socket | None = None
        self._timer: Timer | None = None

    @property
    def left(self) -> float:
        """Seconds that are left; 0 where it is over."""
        return max(0.0, self._at - time.monotonic())

    def check(self, where: str) -> None:
        """Raise NotFetched where the time is up."""
        if not self.left:
            raise NotFetched(f"was not through after {self._seconds:g} seconds", where, LATER)

    def renew(self, seconds: float) -> None:
        """Begin anew with other seconds, for what turned out to be large."""
        self._seconds, self._at = seconds, time.monotonic() + seconds
        if self._watched is not None:
            self._start(self._watched)

    @contextmanager
    def watch(self, sock: socket.socket) -> Iterator[None]:
        """Shut a connection down when the time is up, wherever it is then waiting."""
        self._start(sock)
        try:
            yield
        finally:
            self._stop()

    def _start(self, sock: socket.socket) -> None:
        self._stop()
        self._watched, self._timer = sock, Timer(self.left, _shut, (sock,))
        self._timer.daemon = True
        self._timer.start()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._watched = self._timer = None


def _shut(sock: socket.socket) -> None:
    with suppress(OSError):
        socket.socket.shutdown(sock, socket.SHUT_RDWR)  # not TLS's own, which would wait for a good-bye
