"""Parquet: read back by pyarrow and pandas, with every type as it was."""

import io
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.export.made import agenda, eventful
from verbale.errors import UsageError
from verbale.views.export.outcome import Tally
from verbale.views.export.parquet_table import parquet_table
from verbale.views.export.tables import TABLES, rows_of

parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow writes and reads Parquet (verbale[parquet])")


def plain(cell: object) -> object:
    """A cell as pyarrow gives it back."""
    if not isinstance(cell, tuple):
        return cell
    return [one if isinstance(one, str) else {"start": one.start, "end": one.end, "text": one.text} for one in cell]


@given(eventful(), st.sampled_from(list(TABLES)))
def test_every_cell_comes_back(reading, name) -> None:
    out, table = io.BytesIO(), TABLES[name]
    done = parquet_table([reading], out, name)
    back = parquet.read_table(io.BytesIO(out.getvalue())).to_pylist()
    names = [column.name for column in table.columns]
    expected = [dict(zip(names, map(plain, row), strict=True)) for row in rows_of(table, [reading], Tally(table.noun))]
    assert back == expected
    assert done.rows == len(expected)


def test_rows_are_written_group_by_group() -> None:
    out = io.BytesIO()
    done = parquet_table([agenda()] * 3, out, "events", group=4)
    file = parquet.ParquetFile(io.BytesIO(out.getvalue()))
    assert [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)] == [4, 4, 4, 4, 2]
    assert (done.rows, done.readings) == (18, 3)


def test_no_readings_give_a_file_with_its_columns() -> None:
    out = io.BytesIO()
    assert parquet_table([], out, "places").rows == 0
    assert parquet.read_table(io.BytesIO(out.getvalue())).column_names[:3] == ["id", "document", "words"]


def test_pandas_reads_it() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas reads Parquet back")
    out = io.BytesIO()
    parquet_table([agenda()], out, "places")
    frame = pandas.read_parquet(io.BytesIO(out.getvalue()))
    assert frame["lat"].tolist() == [49.1]
    assert frame["words"][0][0]["text"] == "Lomna"


def test_the_stream_stays_open() -> None:
    out = io.BytesIO()
    parquet_table([agenda()], out)
    assert not out.closed


def test_unknown_table() -> None:
    with pytest.raises(UsageError, match="there is no table"):
        parquet_table([], io.BytesIO(), "sayings")


def test_without_pyarrow_the_extra_is_named() -> None:
    code = (
        "import io, sys\n"
        "sys.modules['pyarrow'] = None  # as if it were not installed\n"
        "from verbale.views.export.parquet_table import parquet_table\n"
        "parquet_table([], io.BytesIO())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "UsageError: export: Parquet needs pyarrow; pip install 'verbale[parquet]'" in done.stderr
