"""Where records begin and end: their heads, and records cut from a stream of bytes that carries several."""

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["LONGEST_HEAD", "WARC", "Fault", "Frames", "digest_of", "head_of"]

WARC: Final = b"WARC/"
LONGEST_HEAD: Final = 65_536
"""Bytes of a record's own headers."""

_HEAD_END: Final = re.compile(rb"\r?\n\r?\n")
_LENGTH: Final = re.compile(rb"^content-length:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_DIGEST: Final = re.compile(rb"^warc-block-digest:[ \t]*sha1:(\w+)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)


class Fault(Exception):
    """What is wrong with bytes of an archive, in a few words; caught where their offset is known."""


def head_of(data: bytes) -> tuple[int, int] | None:
    r"""Give the lengths of the head and of the whole record that `data` begins with; None where the head goes on behind `data`.

    Raises Fault where no record begins.

    >>> head_of(b"WARC/1.0\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n")
    (31, 34)
    """
    if not data.startswith(WARC[: len(data)]):
        raise Fault("no record begins where one should")
    end = _HEAD_END.search(data, 0, LONGEST_HEAD)
    if end is None:
        if len(data) >= LONGEST_HEAD:
            raise Fault("the headers of a record have no end")
        return None
    length = _LENGTH.search(data, 0, end.end())
    if length is None:
        raise Fault("a record does not state its length")
    return end.end(), end.end() + int(length.group(1))


def digest_of(head: bytes) -> str:
    """Give the SHA-1 that a head states for its block, in base 32 or hex as it stands there, "" where it states none."""
    found = _DIGEST.search(head)
    return found.group(1).decode().upper() if found else ""


class Frames:
    """Cuts records from bytes that come piece by piece; None stands for a record over the limit, which is never held."""

    def __init__(self, largest: int) -> None:
        self._largest = largest
        self._held = bytearray()
        self._passing = 0

    def feed(self, piece: bytes) -> Iterator[bytes | None]:
        """Give the records that `piece` completes; raises Fault where no record begins."""
        self._held += piece
        while self._pass() and (bounds := head_of(bytes(self._held[:LONGEST_HEAD]))):
            _, end = bounds
            if end > self._largest:
                self._passing = end
                yield None
            elif len(self._held) >= end:
                yield bytes(self._held[:end])
                del self._held[:end]
            else:
                return

    def finish(self) -> None:
        """Raise Fault where the bytes end within a record."""
        self._pass()
        if self._held or self._passing:
            raise Fault("a record is shorter than it says")

    def _pass(self) -> bool:
        """Drop what is passed over and the line ends between records; tell whether anything is left."""
        passed = min(self._passing, len(self._held))
        self._passing -= passed
        del self._held[:passed]
        if not self._passing:
            del self._held[: len(self._held) - len(self._held.lstrip(b"\r\n"))]
        return bool(self._held) and not self._passing
