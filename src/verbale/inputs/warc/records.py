"""The records of an archive, cut out whole: damaged ones are named with their offset, and the search goes on behind them.

Most archives are files of gzip members, a record each: a member carries a checksum, so its last record is given only when the
member is found to be whole. In an uncompressed archive a record is held to its stated length and, where it states one, to its
digest. Behind a damage the next member, or the next record, is looked for byte by byte, and undamaged records there are given.
"""

import base64
import hashlib
import zlib
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import IO, Final, TypeAlias

from verbale.errors import InputError, TooLarge
from verbale.inputs.text import unreadable
from verbale.inputs.warc.frames import LONGEST_HEAD, WARC, Fault, Frames, digest_of, head_of
from verbale.inputs.warc.window import PIECE, Window

__all__ = ["Damaged", "Record", "records_of"]

GZIP: Final = b"\x1f\x8b\x08"
NEXT_RECORD: Final = b"\n" + WARC
SHA1_BASE32: Final = 32
BETWEEN: Final = b"\r\n\r\n"
WRONG_LENGTH: Final = "a record has not the length that it states"
BREAKS_OFF: Final = "the archive breaks off within a record"


class Damaged(InputError):
    """Bytes of an archive that are not as they were written; the message names their offset."""


@dataclass(frozen=True, slots=True)
class Record:
    """The bytes of one record, headers and all, and the offset of the record or its gzip member in the file."""

    data: bytes
    offset: int


@dataclass(frozen=True, slots=True)
class _Archive:
    """An archive that is read: its bytes, its name for messages, and the length over which a record is too large."""

    window: Window
    where: str
    largest: int

    def too_large(self, offset: int) -> TooLarge:
        what = f"a record of more than {self.largest:,} bytes is left out, at byte {offset}"
        return TooLarge(what, self.where, "raise --max-bytes to read it")


_Found: TypeAlias = Record | InputError
_Cut: TypeAlias = Callable[[_Archive, int], Generator[_Found, None, int]]
"""Gives the records that begin at an offset and returns the offset behind them; raises Fault."""


def records_of(stream: IO[bytes], where: str, largest: int) -> Iterator[_Found]:
    """Give the records of an archive in order; `largest` is the length in bytes over which one is a TooLarge.

    A stream that breaks off in reading is an Unreadable, the last thing given.
    """
    archive = _Archive(Window(stream), where, largest)
    try:
        head = archive.window.read(0)
        gzipped = GZIP in head and WARC not in head[: head.index(GZIP)]
        yield from _walk(archive, _member, _next_member) if gzipped else _walk(archive, _plain, _next_plain)
    except OSError as fault:
        yield unreadable(fault, where)


def _walk(archive: _Archive, cut: _Cut, resume: Callable[[Window, int], int]) -> Iterator[_Found]:
    at = 0
    while at >= 0 and archive.window.read(at, 1):
        try:
            at = yield from cut(archive, at)
            archive.window.release(at)
        except Fault as fault:
            hint = "fetch the archive again; what is whole behind it is read"
            yield Damaged(f"is damaged: {fault}, at byte {at}", archive.where, hint)
            at = resume(archive.window, max(at + 1, archive.window.start))


def _member(archive: _Archive, at: int) -> Generator[_Found, None, int]:
    """The records of one gzip member; the last is held back until its checksum is found right."""
    if archive.window.read(at, 1) == b"\x00":  # padding at the end of a file, which gzip allows
        return at + 1
    if archive.window.read(at, len(GZIP)) != GZIP:
        raise Fault("no gzip member begins where one should")
    frames, member = Frames(archive.largest), _Unpacked(archive.window, at)
    last: _Found | None = None
    for piece in member:
        for data in frames.feed(piece):
            if last is not None:
                yield last
            last = archive.too_large(at) if data is None else Record(data, at)
        # What was unpacked long ago is not needed to look for the next member.
        archive.window.release(max(archive.window.start, member.offset - archive.largest))
    frames.finish()
    if last is not None:
        yield last
    return member.offset


class _Unpacked:
    """The bytes of a gzip member, piece by piece; `offset` is how far the archive was read, at last the member's end."""

    def __init__(self, window: Window, at: int) -> None:
        self._window = window
        self.offset = at

    def __iter__(self) -> Iterator[bytes]:
        """Unpack; raises Fault where the bytes are no gzip member or its checksum is wrong."""
        engine = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        while not engine.eof:
            packed = engine.unconsumed_tail or self._read()
            try:
                piece = engine.decompress(packed, PIECE)
            except zlib.error as fault:
                raise Fault("a gzip member does not unpack to what was packed") from fault
            if piece:
                yield piece
        self.offset -= len(engine.unused_data)

    def _read(self) -> bytes:
        packed = self._window.read(self.offset)
        if not packed:
            raise Fault(BREAKS_OFF)
        self.offset += len(packed)
        return packed


def _next_member(window: Window, at: int) -> int:
    """Where the next gzip member with a record in it begins, -1 where there is none; its mark alone may stand there by chance."""
    at = window.find(GZIP, at)
    while at >= 0 and not _is_member(window.read(at)):
        at = window.find(GZIP, at + 1)
    return at


def _is_member(data: bytes) -> bool:
    try:
        return zlib.decompressobj(wbits=zlib.MAX_WBITS | 16).decompress(data, len(WARC)) == WARC
    except zlib.error:
        return False


def _plain(archive: _Archive, at: int) -> Generator[_Found, None, int]:
    """One record of an uncompressed archive, and the line ends behind it."""
    window = archive.window
    bounds = head_of(window.read(at, LONGEST_HEAD))
    if bounds is None:
        raise Fault(BREAKS_OFF)
    head, length = bounds
    if length > archive.largest:
        # A stated length that is damaged would carry us past whole records: only the next record's head is trusted.
        found = _next_plain(window, at + head)
        behind = found if found >= 0 else window.end
        if behind != at + length + len(BETWEEN):
            raise Fault(BREAKS_OFF if behind < at + length else WRONG_LENGTH)
        yield archive.too_large(at)
        return behind
    data = window.read(at, length)
    if len(data) < length:
        raise Fault(BREAKS_OFF)
    end = _behind(window, at + length)
    _check_digest(data, head)
    yield Record(data, at)
    if end == at + length:
        raise Fault(BREAKS_OFF)
    return end


def _behind(window: Window, end: int) -> int:
    """Where the next record should begin; raises Fault where neither it nor the end of the archive is there."""
    tail = window.read(end, len(BETWEEN) + len(WARC))
    left = tail.lstrip(b"\r\n")
    if left and not (len(left) < len(tail) and left.startswith(WARC[: len(left)])):
        raise Fault(WRONG_LENGTH)
    whole = tail.startswith((BETWEEN, b"\n\n"))
    return end + len(tail) - len(left) if left or whole else end


def _check_digest(data: bytes, head: int) -> None:
    stated = digest_of(data[:head])
    digest = hashlib.sha1(data[head:], usedforsecurity=False).digest()
    found = base64.b32encode(digest).decode() if len(stated) == SHA1_BASE32 else digest.hex().upper()
    if stated and stated != found:
        raise Fault("a record is not the one that its digest was made of")


def _next_plain(window: Window, at: int) -> int:
    """Where the next record begins behind a line end, -1 where there is none; only what states its length is one."""
    found = window.find(NEXT_RECORD, at)
    while found >= 0 and not _is_record(window.read(found + 1, LONGEST_HEAD)):
        found = window.find(NEXT_RECORD, found + 1)
    return found + 1 if found >= 0 else -1


def _is_record(data: bytes) -> bool:
    try:
        return head_of(data) is not None
    except Fault:
        return False
