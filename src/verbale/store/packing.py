"""A whole reading as the store keeps it: its `verbale/1` line, without the text that stands beside it, packed by zlib."""

import zlib

import msgspec

from verbale.errors import RecordError
from verbale.record import Document, Reading, encode

__all__ = ["pack", "unpack"]


def pack(reading: Reading) -> bytes:
    """Give the line of a reading, packed, without its text."""
    return zlib.compress(encode(reading, text=False))


def unpack(packed: bytes, text: str) -> bytes:
    r"""Give back, byte for byte, the line of which `pack` was given the reading; without a newline.

    Raises RecordError where the bytes are damaged or are not of this text.

    >>> from verbale.testing import document, reading
    >>> one = reading(document("“No.”"))
    >>> unpack(pack(one), "“No.”") == encode(one)
    True
    """
    try:
        line = zlib.decompress(packed)
    except zlib.error as fault:
        raise RecordError(f"cannot be unpacked ({fault})", "reading in the store") from fault
    head = b'{"document":{"id":"%s",' % Document(text).id.encode()
    if not line.startswith(head):
        raise RecordError("is the reading of another text", "reading in the store")
    return head + b'"text":' + msgspec.json.encode(text) + b"," + line[len(head) :]
