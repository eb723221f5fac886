"""A table of records as CSV (RFC 4180), by default so that a spreadsheet takes no cell for a formula.

Words of a report are two columns: `content` with the words, those of several spans parted by " … ", and `content_at` with their
places ("17:25;40:52", code points, half-open), so that they can be cut from the text again. Several texts are parted by "; ".
"""

import csv
from codecs import getwriter
from collections.abc import Iterable, Iterator
from typing import IO, Final, cast

from verbale.record import Reading, Span
from verbale.views.export.outcome import Exported, Tally
from verbale.views.export.tables import Cell, Column, rows_of, table_named

__all__ = ["BOM", "csv_table", "guarded", "placed", "unguarded"]

BOM: Final = "\ufeff".encode()
_GUARD: Final = "'"
_FORMULA: Final = frozenset("=+-@＝＋－＠\t\r\n")
"""What begins a formula in a spreadsheet (OWASP, CSV Injection), with the full-width forms that some take for the same."""


def csv_table(
    readings: Iterable[Reading], out: IO[bytes], table: str = "statements", *, safe: bool = True, bom: bool = False
) -> Exported:
    """Write one table of the readings to `out` as UTF-8, a header first.

    `safe` puts an apostrophe before each text that a spreadsheet would take for a formula (`unguarded` takes it off again);
    `bom` begins with a byte order mark, without which some spreadsheets take the file for another encoding. Raises UsageError
    where there is no such table.
    """
    chosen = table_named(table)
    tally = Tally(chosen.noun)
    out.write(BOM if bom else b"")
    writer = csv.writer(getwriter("utf-8")(out))
    writer.writerow([name for column in chosen.columns for name in _names(column)])
    for row in rows_of(chosen, readings, tally):
        cells = [text for column, cell in zip(chosen.columns, row, strict=True) for text in _texts(column, cell)]
        writer.writerow([guarded(text) if safe and isinstance(text, str) else text for text in cells])
    return tally.exported()


def guarded(text: str) -> str:
    """Give a text so that no spreadsheet computes it.

    >>> guarded("=1+1"), guarded("'tis"), guarded("so")
    ("'=1+1", "''tis", 'so')
    """
    risky = text[:1] == _GUARD or not _FORMULA.isdisjoint((text[:1], text.lstrip()[:1]))
    return _GUARD + text if risky else text


def unguarded(text: str) -> str:
    """Give the text that `guarded` was given.

    >>> unguarded("'=1+1"), unguarded("so")
    ('=1+1', 'so')
    """
    return text.removeprefix(_GUARD)


def placed(spans: Iterable[Span]) -> str:
    """Write where words stand.

    >>> placed((Span(17, 19, "so"), Span(40, 42, "on")))
    '17:19;40:42'
    """
    return ";".join(f"{span.start}:{span.end}" for span in spans)


def _names(column: Column) -> tuple[str, ...]:
    return (column.name, f"{column.name}_at") if column.kind == "spans" else (column.name,)


def _texts(column: Column, cell: Cell) -> Iterator[str | float]:
    """The cells that a value fills; a number stays one, so that a minus before it is no formula."""
    if column.kind == "spans":
        spans = cast("tuple[Span, ...]", cell)
        yield " … ".join(span.text for span in spans)
        yield placed(spans)
    elif column.kind == "texts":
        yield "; ".join(cast("tuple[str, ...]", cell))
    elif column.kind == "flag":
        yield str(cell).lower()
    else:
        yield "" if cell is None else cast("str | float", cell)
