"""Print a text as a PDF, for guides that begin with one: `python -m tools.print_pdf TEXT PDF`.

One font, one column, no compression: enough for programs that read PDFs, and the same bytes each time.
"""

import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

__all__ = ["pdf_of"]

COLUMNS: Final = 80
LINES: Final = 48
_HEAD: Final = b"%PDF-1.4\n"
_FONT: Final = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"


def pdf_of(text: str) -> bytes:
    """Give the pages of a text, as long as its characters are those of Western Europe.

    >>> pdf_of("Talks resume")[:8]
    b'%PDF-1.4'
    """
    lines = [line for paragraph in text.splitlines() for line in textwrap.wrap(paragraph, COLUMNS) or [""]]
    pages = [lines[start : start + LINES] for start in range(0, len(lines), LINES)] or [[]]
    return _file(list(_objects(pages)))


def _objects(pages: Sequence[Sequence[str]]) -> Iterator[bytes]:
    """The catalogue, the list of pages, the font; then each page with what stands on it."""
    first = 4
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    yield b"<< /Type /Catalog /Pages 2 0 R >>"
    yield f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()
    yield _FONT
    for number, page in enumerate(pages):
        drawn = _drawn(page)
        held = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {first + 2 * number + 1} 0 R"
        yield f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {held} >>".encode()
        yield b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)


def _drawn(lines: Sequence[str]) -> bytes:
    shown = (line.translate({ord(mark): f"\\{mark}" for mark in "\\()"}).encode("cp1252", "replace") for line in lines)
    return b"BT /F1 10 Tf 14 TL 56 780 Td\n" + b"\n".join(b"(%s) Tj T*" % line for line in shown) + b"\nET"


def _file(objects: Sequence[bytes]) -> bytes:
    """Number the objects, and write where each begins."""
    body, places = _HEAD, []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return body + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        table,
        size,
        len(body),
    )


def main(arguments: Sequence[str]) -> int:
    """Print a text."""
    text, place = map(Path, arguments)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(pdf_of(text.read_text("utf-8")))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
