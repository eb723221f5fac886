"""Tell what is plainly not text: known file heads, and bytes that no text holds."""

from typing import Final

__all__ = ["binary_kind"]

CONTROL_SHARE: Final = 0.05
"""Share of control characters above which bytes are no text: random bytes have 10 %, an old wire copy under 1 %."""

_HEADS: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"BZh", "bzip2-compressed"),
    (b"\xfd7zXZ\x00", "xz-compressed"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
_MARKUP: Final = ((b"<!doctype html", "an HTML page"), (b"<html", "an HTML page"), (b"<?xml", "an XML file"))
_CONTROLS: Final = bytes(byte for byte in (*range(32), 127) if byte not in b"\t\n\v\f\r")


def binary_kind(data: bytes) -> str:
    """Name what `data` is where it is not plain text in a Unicode encoding, else give "".

    >>> binary_kind(b"%PDF-1.7 ...")
    'a PDF'
    >>> binary_kind(b"Talks resumed on Monday.")
    ''
    """
    if kind := _by_head(data):
        return kind
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return "binary" if controls > CONTROL_SHARE * len(data) else ""


def _by_head(data: bytes) -> str:
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    heads = ((head, kind) for head, kind in _HEADS if data.startswith(head))
    markup = ((head, kind) for head, kind in _MARKUP if start.startswith(head))
    return next((kind for _, kind in (*heads, *markup)), "")
