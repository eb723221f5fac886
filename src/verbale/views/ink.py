"""Marked-up lines for a terminal: what is said apart from how it looks, so that widths are counted on the words alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from wcwidth import width, wrap

__all__ = ["Ink", "Line", "Piece", "clean", "extent", "hanging", "place", "plain", "printed", "wrapped"]

Ink: TypeAlias = Literal["", "strong", "act", "condition", "disputed"]

_CODES: Final[dict[Ink, str]] = {"strong": "1", "act": "3", "condition": "38;5;132", "disputed": "38;5;166"}
"""Select Graphic Rendition (ECMA-48, 8.3.117): bold, italic, and the only two colours, purple and vermilion.

The colours are of the 256 that terminals share: dark enough for a white ground and light enough for a black one.
"""

_UNSAFE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters and marks of direction: a report may not steer the terminal of its reader."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one ink."""

    text: str
    ink: Ink = ""


Line: TypeAlias = tuple[Piece, ...]


def plain(text: str, ink: Ink = "") -> Line:
    """Make a line of one piece."""
    return (Piece(text, ink),)


def clean(text: str) -> str:
    r"""Fold white space to single spaces and show control characters as U+FFFD.

    >>> clean("two\r\nlines \x1b[31m")
    'two lines �[31m'
    """
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.replace("\ufeff", "").split()))


def extent(text: str) -> int:
    """Count the terminal cells that cleaned text takes."""
    return max(width(text), 0)


def wrapped(text: str, columns: int) -> list[str]:
    """Break cleaned text into lines of at most `columns` cells; a word wider than that is cut."""
    return wrap(text, columns, break_on_hyphens=False)


def hanging(marker: Piece, text: str, columns: int) -> list[Line]:
    """Set a marker before cleaned text; the lines that follow hang under the first word after the marker.

    A marker that takes more than half of the columns stands on lines of its own.
    """
    indent = extent(marker.text) + 1
    if indent > columns // 2:
        lead = [plain(line, marker.ink) for line in wrapped(marker.text, columns)]
        return [*lead, *(plain(line) for line in wrapped(text, columns))]
    first, *rest = wrapped(text, columns - indent) or [""]
    return [(marker, Piece(f" {first}")), *(plain(" " * indent + line) for line in rest)]


def place(cells: Sequence[tuple[int, Line]]) -> Line:
    """Set each cell at its column (from 0); a cell that runs into the next pushes it one space on."""
    row: list[Piece] = []
    column = 0
    for start, line in cells:
        if not line:
            continue
        gap = max(start - column, 1 if row else 0)
        row += [Piece(" " * gap), *line]
        column += gap + sum(extent(piece.text) for piece in line)
    return tuple(row)


def printed(line: Line, *, colour: bool) -> str:
    """Give the line as one string, with escape codes only where `colour` is wanted."""
    return "".join(_inked(piece) if colour else piece.text for piece in line).rstrip(" ")


def _inked(piece: Piece) -> str:
    code = _CODES.get(piece.ink)
    return f"\x1b[{code}m{piece.text}\x1b[0m" if code and piece.text else piece.text
