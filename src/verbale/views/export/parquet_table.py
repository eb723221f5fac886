"""A table of records as Parquet, for DuckDB, Polars, R and pandas: typed columns, words as lists of `{start, end, text}`.

It needs pyarrow, the extra `verbale[parquet]`.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import islice
from types import ModuleType
from typing import IO, Any, Final

from verbale.errors import UsageError
from verbale.record import Reading, Span
from verbale.views.export.outcome import Exported, Tally
from verbale.views.export.tables import Cell, Column, rows_of, table_named

__all__ = ["parquet_table"]

_GROUP: Final = 5_000
"""Rows that are held at once and become a row group: some megabytes of statements."""


def parquet_table(readings: Iterable[Reading], out: IO[bytes], table: str = "statements", *, group: int = _GROUP) -> Exported:
    """Write one table of the readings to `out`, `group` rows a row group.

    Raises UsageError where there is no such table, or pyarrow is not installed.
    """
    (arrow, parquet), chosen = _libraries(), table_named(table)
    tally = Tally(chosen.noun)
    schema = arrow.schema([(column.name, _type(arrow, column)) for column in chosen.columns])
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        for rows in _groups(rows_of(chosen, readings, tally), group):
            columns = [list(map(_plain, cells)) for cells in zip(*rows, strict=True)]
            arrays = [arrow.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)]
            writer.write_batch(arrow.record_batch(arrays, schema=schema))
    return tally.exported()


def _libraries() -> tuple[ModuleType, ModuleType]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ModuleNotFoundError as fault:
        raise UsageError("Parquet needs pyarrow", "export", "pip install 'verbale[parquet]'") from fault


def _type(arrow: ModuleType, column: Column) -> Any:  # noqa: ANN401 - a type of pyarrow, which may not be there
    plain = {"text": arrow.string(), "integer": arrow.int64(), "number": arrow.float64(), "flag": arrow.bool_()}
    span = arrow.struct([("start", arrow.int32()), ("end", arrow.int32()), ("text", arrow.string())])
    return {**plain, "texts": arrow.list_(arrow.string()), "spans": arrow.list_(span)}[column.kind]


def _plain(cell: Cell) -> object:
    if not isinstance(cell, tuple):
        return cell
    return [{"start": one.start, "end": one.end, "text": one.text} if isinstance(one, Span) else one for one in cell]


def _groups(rows: Iterator[tuple[Cell, ...]], size: int) -> Iterator[list[tuple[Cell, ...]]]:
    while group := list(islice(rows, size)):
        yield group
