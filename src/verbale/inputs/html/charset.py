"""Which characters a page's bytes stand for: its byte order mark, its labels, and what the bytes themselves show.

The order is that of the HTML Standard (13.2.3.1), with one departure that stored news calls for: bytes that are UTF-8 with more
than ASCII in it are UTF-8, whatever a label says. Legacy text is hardly ever valid UTF-8 by chance.
"""

import codecs
import re
from functools import cache
from typing import Final

from verbale.inputs.extras import library

__all__ = ["page_text"]

PRESCAN: Final = 4096
"""Bytes at the head of a page that are searched for a label."""

SAMPLE: Final = 60_000
"""Bytes that detection looks at."""

WESTERN_SHARE: Final = 0.1
"""Share of bytes above ASCII up to which an unlabelled page is taken for Western European: English with its quotes has 2 %."""

STRAY_SHARE: Final = 0.2
"""Share of the bytes above ASCII that may be no UTF-8 in a page of UTF-8."""

WESTERN: Final = "verbale-windows-1252"

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_LABEL: Final = re.compile(rb"""<(?:meta|\?xml)\b[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HEADER: Final = re.compile(r"""charset\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)
_ASCII: Final = bytes(range(128))


def page_text(data: bytes, content_type: str = "") -> str:
    r"""Decode the bytes of a page; `content_type` is its HTTP header. No byte is refused: what means nothing becomes U+FFFD.

    >>> page_text(b'<meta charset="iso-8859-1">\x93No,\x94 he said.')
    '<meta charset="iso-8859-1">“No,” he said.'
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    header, label = _HEADER.search(content_type), _LABEL.search(data[:PRESCAN])
    found = (header.group(1) if header else "", label.group(1).decode() if label else "")
    return _decode(data, next(filter(None, map(_codec, found)), ""))


def _codec(label: str) -> str:
    """The codec that a label means on the web ("iso-8859-1" means Windows-1252), "" where it means none."""
    encoding = library("webencodings", "HTML pages").lookup(label)
    # A page that an ASCII reader could find the label in is not UTF-16, whatever the label says (HTML Standard, 13.2.3.3).
    return "" if encoding is None or encoding.name.startswith("utf-16") else str(encoding.codec_info.name)


def _decode(data: bytes, codec: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        codec = codec or _detected(data)
    western = codec in {"utf-8", "cp1252"}
    return data.decode("utf-8", _western()) if western else data.decode(codec, "replace")


def _detected(data: bytes) -> str:
    """UTF-8 where most bytes above ASCII are; old Western text where few are above; else what the bytes look most like."""
    sample = data[:SAMPLE]
    above = len(sample.translate(None, _ASCII))
    if above <= WESTERN_SHARE * len(sample) or sample.decode("utf-8", "replace").count("\ufffd") <= STRAY_SHARE * above:
        return "utf-8"
    best = library("charset_normalizer", "HTML pages").from_bytes(sample).best()
    return str(best.encoding) if best else "cp1252"


@cache
def _western() -> str:
    """The name of an error handler under which stretches that are no UTF-8 are read as Windows-1252, as pasted text often is."""
    codecs.register_error(WESTERN, _as_western)
    return WESTERN


def _as_western(fault: UnicodeError) -> tuple[str, int]:
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    return fault.object[fault.start : fault.end].decode("cp1252", "replace"), fault.end
