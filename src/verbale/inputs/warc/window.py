"""A stream with a memory: bytes that were read stay at hand until they are let go, so that a search can begin again."""

from typing import IO, Final

__all__ = ["Window"]

PIECE: Final = 1 << 16


class Window:
    """The bytes of a stream from `start`, an offset from the stream's beginning, as far as they were asked for.

    Works on pipes too: nothing is ever sought backwards.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._held = bytearray()
        self._ended = False
        self._fault: OSError | None = None
        self.start = 0

    def read(self, offset: int, size: int = PIECE) -> bytes:
        """Give up to `size` bytes from `offset` (not before `start`), fewer only at the end of the stream."""
        end = offset - self.start + size
        while len(self._held) < end and not self._ended:
            self._held += self._next(max(PIECE, end - len(self._held)))
        if self._fault and size and len(self._held) <= offset - self.start:
            raise self._fault
        return bytes(self._held[offset - self.start : end])

    def _next(self, size: int) -> bytes:
        """The next bytes of the stream; where it breaks off, what came before is given first, and then the fault raised."""
        try:
            piece = self._stream.read(size)
        except OSError as fault:
            self._fault, piece = fault, b""
        self._ended = not piece
        return piece

    def release(self, offset: int) -> None:
        """Let go of what lies before `offset`."""
        self.read(offset, 0)
        passed = min(len(self._held), max(0, offset - self.start))
        del self._held[:passed]
        self.start += passed

    @property
    def end(self) -> int:
        """The offset behind the last byte that was read so far."""
        return self.start + len(self._held)

    def find(self, mark: bytes, offset: int) -> int:
        """Give where `mark` next stands at or behind `offset`, -1 where it does not; what lies before is let go."""
        while piece := self.read(offset, PIECE + len(mark) - 1):
            if (at := piece.find(mark)) >= 0:
                return offset + at
            offset += PIECE
            self.release(offset)
        return -1
