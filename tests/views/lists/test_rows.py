"""Values as rows: what stands within a value has columns of its own, and no cell is a formula."""

import csv
import io
import itertools
import json
from dataclasses import dataclass

import pytest

from verbale.views.lists.rows import as_csv, as_json


@dataclass(frozen=True)
class Report:
    id: str
    title: str | None


@dataclass(frozen=True)
class Piece:
    text: str
    found: bool = False


@dataclass(frozen=True)
class Row:
    report: Report
    names: tuple[str, ...] = ()
    snippet: tuple[Piece, ...] = ()
    score: float | None = None


ROW = Row(Report("d1", None), ("Ann", "Ben"), (Piece("the talks", found=True), Piece(" go on")), -0.5)


def table(*values: object) -> list[list[str]]:
    return list(csv.reader(io.StringIO(b"".join(as_csv(values)).decode())))


def test_what_stands_within_a_value_has_columns_of_its_own() -> None:
    assert table(ROW)[0] == ["report_id", "report_title", "names", "snippet", "score"]


def test_several_values_are_parted_and_what_is_not_known_is_empty() -> None:
    assert table(ROW)[1] == ["d1", "", "Ann; Ben", "the talks;  go on", "-0.5"]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@sum", "\tx"])
def test_words_that_a_spreadsheet_would_reckon_with_are_words(words: str) -> None:
    [_, row] = table(Row(Report("d1", words), (words, "Ben")))
    assert row[1] == f"'{words}"
    assert row[2] == f"'{words}; Ben"


def test_there_is_one_header_for_all_rows() -> None:
    assert len(table(ROW, ROW, ROW)) == 4
    assert table() == []


def test_rows_are_made_as_they_are_asked_for() -> None:
    rows = as_csv(itertools.repeat(ROW))
    assert [part[:4] for part in itertools.islice(rows, 3)] == [b"repo", b"d1,,", b"d1,,"]


def test_json_has_an_object_a_line_in_the_order_of_the_fields() -> None:
    [line] = as_json([ROW])
    assert line.endswith(b"}\n")
    assert list(json.loads(line)) == ["report", "names", "snippet", "score"]
