"""The bytes of a file that may be packed (gzip), with every damage named and what is whole before and behind it.

A file of one gzip member is whole up to its damage: what follows was packed by what stood before. Where a file has several
members, as when it was written part by part, those behind the damage are unpacked again.
"""

import zlib
from collections.abc import Iterator
from typing import IO, Final, TypeAlias

from verbale.errors import InputError
from verbale.inputs.warc.records import GZIP, Damaged
from verbale.inputs.warc.window import PIECE, Window

__all__ = ["Piece", "pieces_of"]

Piece: TypeAlias = bytes | InputError

LIKE_GZIP: Final = 2
"""Of the three bytes of the mark, those from which a file is packed, if damaged: no text has two of them there."""

TRIED: Final = 4096
"""Bytes behind a member's mark that must unpack: the mark alone may stand anywhere by chance."""

RESERVED: Final = 0xE0
"""Bits of a member's flags that must be zero (RFC 1952, 2.3.1.2)."""

GZIP_FORMAT: Final = zlib.MAX_WBITS | 16


def pieces_of(stream: IO[bytes], where: str) -> Iterator[Piece]:
    """Give the bytes of a stream, unpacked where they are packed, and a Damaged in the place of what cannot be unpacked.

    Raises OSError where the stream cannot be read.
    """
    window = Window(stream)
    at = 0
    if sum(one == other for one, other in zip(window.read(0, len(GZIP)), GZIP, strict=False)) < LIKE_GZIP:
        while piece := window.read(at):
            yield piece
            at += len(piece)
            window.release(at)
        return
    while at >= 0 and window.read(at, 1):
        member = _Member(window, at)
        yield from member
        if member.fault:
            hint = "fetch it again; what is whole before and behind it is read"
            yield Damaged(f"is damaged: {member.fault}, at byte {member.offset}", where, hint)
            at = _next_member(window, max(at + 1, window.start))
        else:
            at = _behind_padding(window, member.offset)


class _Member:
    """What a gzip member holds, piece by piece; then `offset` is how far it was read, and `fault` what is wrong with it."""

    def __init__(self, window: Window, at: int) -> None:
        self._window = window
        self._engine = zlib.decompressobj(wbits=GZIP_FORMAT)
        self.offset = at
        self.fault = ""

    def __iter__(self) -> Iterator[bytes]:
        """Unpack as far as it goes."""
        while not self._engine.eof and not self.fault:
            packed = self._engine.unconsumed_tail or self._read()
            if piece := self._unpacked(packed) if packed else b"":
                yield piece
        self.offset -= len(self._engine.unused_data)

    def _read(self) -> bytes:
        packed = self._window.read(self.offset)
        self.fault = "" if packed else "it breaks off within what was packed"
        # One piece stays at hand, for a search behind a damage that shows late.
        self._window.release(max(self._window.start, self.offset - PIECE))
        self.offset += len(packed)
        return packed

    def _unpacked(self, packed: bytes) -> bytes:
        before = self._engine.copy()
        try:
            return self._engine.decompress(packed, PIECE)
        except zlib.error:
            self.fault = "what is packed does not unpack"
            self.offset -= len(packed)
            return self._last(before, packed)

    def _last(self, engine: "zlib._Decompress", packed: bytes) -> bytes:
        """What still unpacks before the damage, byte by byte: what an engine makes of the bytes that it fails at is lost."""
        found = bytearray()
        for number in range(len(packed)):
            try:
                found += engine.decompress(packed[number : number + 1])
            except zlib.error:
                break
            self.offset += 1
        return bytes(found)


def _next_member(window: Window, at: int) -> int:
    """Where the next member begins, -1 where there is none."""
    at = window.find(GZIP, at)
    while at >= 0 and not _is_member(window.read(at, TRIED)):
        at = window.find(GZIP, at + 1)
    return at


def _is_member(data: bytes) -> bool:
    try:
        return not data[len(GZIP)] & RESERVED and bool(zlib.decompressobj(wbits=GZIP_FORMAT).decompress(data, 1))
    except (zlib.error, IndexError):
        return False


def _behind_padding(window: Window, at: int) -> int:
    """Pass the zero bytes that may stand behind a member."""
    while window.read(at, 1) == b"\x00":
        at += 1
        window.release(at)
    return at
