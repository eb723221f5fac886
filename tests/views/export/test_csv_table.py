"""CSV: read back by the standard library and by pandas, and harmless in a spreadsheet."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests import strategies
from tests.views.export.made import agenda, eventful, words
from verbale.errors import UsageError
from verbale.record import Reading
from verbale.views.export.csv_table import BOM, csv_table, guarded, unguarded
from verbale.views.export.tables import TABLES

LEADS = "=+-@＝＋－＠\t\r\n"
hostile = st.builds(str.__add__, st.sampled_from(["", *LEADS, " =", "'", '"', "''", ",", ";"]), strategies.texts)


def exported(reading: Reading, table: str, **options: bool) -> str:
    out = io.BytesIO()
    csv_table([reading], out, table, **options)
    return out.getvalue().decode()


def read(reading: Reading, table: str, **options: bool) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(exported(reading, table, **options), newline="")))


@example(" =1+1")
@example("'=1+1")
@given(hostile)
def test_a_guarded_text_is_no_formula_and_comes_back(text) -> None:
    safe = guarded(text)
    assert {safe[:1], safe.lstrip()[:1]}.isdisjoint(LEADS)
    assert unguarded(safe) == text


@given(eventful())
def test_hostile_words_come_back(reading) -> None:
    rows = read(reading, "statements")
    assert [unguarded(row["content"]) for row in rows] == [words(one.content) for one in reading.statements]
    assert [unguarded(row["url"]) for row in rows] == [reading.document.url or ""] * len(rows)
    cuts = [[tuple(map(int, place.split(":"))) for place in row["content_at"].split(";")] for row in rows]
    text = reading.document.text
    assert [[text[start:end] for start, end in cut] for cut in cuts] == [
        [s.text for s in one.content] for one in reading.statements
    ]


@given(eventful(), st.sampled_from(list(TABLES)))
def test_every_row_is_whole(reading, table) -> None:
    rows = list(csv.reader(io.StringIO(exported(reading, table), newline="")))
    assert len(rows) == len(tuple(TABLES[table].records(reading))) + 1
    assert {len(row) for row in rows} == {len(rows[0])}


@given(eventful())
def test_unsafe_leaves_the_words_alone(reading) -> None:
    assert [row["content"] for row in read(reading, "statements", safe=False)] == [
        words(one.content) for one in reading.statements
    ]


def test_a_negative_number_stays_a_number() -> None:
    assert float(read(agenda(), "places")[0]["lon"]) == -21.2


def test_truth_and_absence() -> None:
    event = read(agenda(), "events")[4]
    assert (event["scheduled"], event["mode"], event["contexts"]) == ("false", "", "")


def test_counts() -> None:
    out = io.BytesIO()
    assert str(csv_table([agenda(), agenda()], out, "events")) == "12 of 12 events, from 2 readings"


def test_no_readings_give_a_header() -> None:
    out = io.BytesIO()
    assert csv_table([], out, "times").rows == 0
    assert out.getvalue() == b"id,document,words,words_at,type,value,precision\r\n"


def test_byte_order_mark_for_spreadsheets() -> None:
    out = io.BytesIO()
    csv_table([agenda()], out, bom=True)
    assert out.getvalue().startswith(BOM + b"id,")


def test_unknown_table() -> None:
    with pytest.raises(UsageError, match="there is no table"):
        csv_table([], io.BytesIO(), "sayings")


def test_pandas_reads_the_same() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas reads CSV back")
    frame = pandas.read_csv(io.StringIO(exported(agenda(), "events"), newline=""))
    assert frame["trigger"].tolist() == [event.trigger.text for event in agenda().events]
    assert frame["scheduled"].tolist() == [event.scheduled for event in agenda().events]
