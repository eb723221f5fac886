"""A file as its lines, packed or not, each held only up to a limit, with every damage in its place."""

from collections.abc import Iterator
from typing import IO, Final, TypeAlias

from verbale.errors import InputError
from verbale.inputs.packed import pieces_of
from verbale.inputs.text import unreadable

__all__ = ["Line", "lines_of"]

BOM: Final = b"\xef\xbb\xbf"
END: Final = b"\n"

Line: TypeAlias = tuple[int, bytes | None] | InputError
"""A line's number and its bytes without their end, None where it is over the limit; or a damage."""


def lines_of(stream: IO[bytes], where: str, largest: int) -> Iterator[Line]:
    """Give the lines of a stream that are not blank, in order, none longer than `largest` bytes.

    Where bytes are damaged, the line they stand in is lost and an error value given; where the stream breaks off in reading, an
    Unreadable is the last thing given.
    """
    cutter = _Cutter(largest)
    try:
        for piece in pieces_of(stream, where):
            if isinstance(piece, InputError):
                cutter.drop()
                yield piece
            else:
                yield from cutter.feed(piece)
        yield from cutter.finish()
    except OSError as fault:
        yield unreadable(fault, where)


class _Cutter:
    """Cuts lines from bytes that come piece by piece."""

    def __init__(self, largest: int) -> None:
        self._largest = largest
        self._held = bytearray()
        self._over = False
        self._number = 0

    def feed(self, piece: bytes) -> Iterator[tuple[int, bytes | None]]:
        """Give the lines that a piece completes."""
        *ends, rest = piece.split(END)
        for end in ends:
            self._hold(end)
            yield from self.finish()
        self._hold(rest)

    def finish(self) -> Iterator[tuple[int, bytes | None]]:
        """Give the line that is held, as if it ended here."""
        self._number += 1
        line = bytes(self._held).rstrip(b"\r")
        line = line.removeprefix(BOM) if self._number == 1 else line
        over = self._over or len(line) > self._largest
        self.drop()
        if over or line.strip():
            yield self._number, None if over else line

    def drop(self) -> None:
        """Let go of what is held."""
        self._held.clear()
        self._over = False

    def _hold(self, part: bytes) -> None:
        self._over = self._over or len(self._held) + len(part) > self._largest + len(BOM) + 1
        if self._over:
            self._held.clear()
        else:
            self._held += part
