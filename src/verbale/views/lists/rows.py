"""Values of a store as rows: one JSON object a line, or CSV that no spreadsheet takes for formulas."""

import csv
import dataclasses
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

import msgspec

from verbale.views.export.csv_table import guarded

__all__ = ["as_csv", "as_json"]

Flat: TypeAlias = Mapping[str, object]


def as_json(values: Iterable[object]) -> Iterator[bytes]:
    """Give each value as a JSON object with a newline, keys in the order of its fields."""
    return (msgspec.json.encode(value) + b"\n" for value in values)


def as_csv(values: Iterable[object]) -> Iterator[bytes]:
    """Give a header and a row for each value; fields of a value within are columns of their own ("report_id").

    Several texts in one cell are parted by "; ". Nothing at all gives no row, not even a header.
    """
    names: tuple[str, ...] = ()
    for value in values:
        flat = dict(_flat(value))
        if not names:
            names = tuple(flat)
            yield _line(names)
        yield _line([flat.get(name) for name in names])


def _flat(value: object, before: str = "") -> Iterator[tuple[str, object]]:
    for field in dataclasses.fields(value):  # type: ignore[arg-type] # values of a store are dataclasses
        inner, name = getattr(value, field.name), f"{before}{field.name}"
        if dataclasses.is_dataclass(inner):
            yield from _flat(inner, f"{name}_")
        else:
            yield name, inner


def _line(cells: Iterable[object]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerow([_cell(cell) for cell in cells])
    return out.getvalue().encode()


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        return guarded("; ".join(map(_text, value)))
    return guarded(value) if isinstance(value, str) else value


def _text(value: object) -> str:
    """A value among several in one cell: a text as it is, another value as its texts one after the other."""
    if not dataclasses.is_dataclass(value):
        return str(value)
    return "".join(part for _, part in _flat(value) if isinstance(part, str))
