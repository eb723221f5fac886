"""Times are matched by overlap and compared as ranges of days."""

import json

import pytest

from evaluation.system import System
from evaluation.times import Timed, as_range, counted, measure, pairs
from verbale.record import Document, Reading, Time
from verbale.testing import find, reading

TEXT = "He came on Friday night, last week, for two days."


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2015-W38", "2015-09-14/2015-09-20"),
        ("2015-W38-WE", "2015-09-19/2015-09-20"),
        ("2022-SU", "2022-06-01/2022-08-31"),
        ("2022-WI", "2022-12-01/2023-02-28"),
        ("196", "1960-01-01/1969-12-31"),
        ("19", "1900-01-01/1999-12-31"),
        ("2015", "2015"),
        ("2015-09-04T22:30:00", "2015-09-04T22:30"),
    ],
)
def test_values_are_compared_as_ranges_of_days(value, days):
    assert as_range(value) == days


def test_times_are_paired_one_to_one_by_overlap():
    gold = [Timed((0, 4), "a"), Timed((6, 9), "b")]
    system = [Timed((3, 8), "c"), Timed((0, 2), "d"), Timed((20, 22), "e")]
    assert sorted(pairs(gold, system)) == [(0, 1), (1, 0)]


def made(*times: tuple[str, str, str], text: str = TEXT, published: str | None = None) -> Reading:
    report = Document.from_text(text, published=published)
    found = tuple(Time(f"t{n}", find(report, words), kind, value) for n, (words, kind, value) in enumerate(times))
    whole = reading(report)
    return Reading(report, whole.sentences, (), (), times=found, provenance=whole.provenance)


def test_durations_and_vague_times_are_left_out():
    one = made(("Friday night", "TIME", "2015-01-02TNI"), ("two days", "DURATION", "P2D"), ("last week", "DATE", "PAST_REF"))
    assert [time.value for time in counted(one)] == ["2015-01-02TNI"]


def test_figures_are_pooled_and_approximate_times_count_on_neither_side(tmp_path):
    (tmp_path / "times").mkdir()
    spans = {"Friday": "2015-01-02", "last week": "2014-12-22/2014-12-28"}
    marked = [{"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "type": "DATE", "value": value}
              for words, value in spans.items()]  # fmt: skip
    vague = {"start": TEXT.index("two"), "end": TEXT.index("two") + 8, "type": "APPROX", "value": "~"}
    records = [{"genre": "news", "dct": "2015-01-04", "text": TEXT, "timex": [*marked, vague]}, {"genre": "bio"}]
    (tmp_path / "times" / "gum-traindev.jsonl").write_text("\n".join(map(json.dumps, records)), "utf-8")
    answer = made(("Friday night", "TIME", "2015-01-02TNI"), ("last week", "DATE", "2014-W52"), ("two", "DATE", "2015"))
    system = System(lambda _: answer, lambda _: None, lambda *_: None)
    assert {figure.name: figure.value for figure in measure(tmp_path, system)} == {
        "times.gum_found": 100.0,
        "times.gum_value": 50.0,
    }
