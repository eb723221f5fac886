"""Spans against the text they are said to stand in."""

import gzip
import json

from evaluation.offsets import counted, figures, measure, spans
from evaluation.system import System
from verbale.record import Document, Reading, encode
from verbale.testing import actor, document, reading, statement

REPORT = document("Ann said \u201cwe go\u201d \U0001f600 today.")
MADE = reading(REPORT, [statement(REPORT, "we go", cue="said", source="Ann")], [actor(REPORT, "Ann", "Ann")])


def read(report: Document) -> Reading:
    return reading(report, [statement(report, report.text)])


def test_spans_are_found_at_any_depth() -> None:
    span = {"start": 0, "end": 1, "text": "a"}
    assert list(spans({"a": [{"b": span}, {"start": 0, "end": 1, "kind": "sentence"}]})) == [span]


def test_the_spans_of_a_line_are_the_report_s_words() -> None:
    assert counted(encode(MADE)) == (4, 4)


def test_a_span_that_moved_by_one_is_counted_as_wrong() -> None:
    tree = json.loads(encode(MADE))
    tree["statements"][0]["content"][0]["start"] += 1
    assert counted(json.dumps(tree).encode()) == (3, 4)


def test_one_wrong_span_is_never_rounded_away() -> None:
    exact, wrong = figures(999_999, 1_000_000)
    assert (exact.value, wrong.value, wrong.better) == (99.99, 1, "lower")


def test_every_set_is_read(tmp_path) -> None:
    for folder in ("gold", "seed", "attribution"):
        (tmp_path / folder).mkdir()
    (tmp_path / "gold" / "dev.jsonl").write_text('{"text": "one"}\n{"text": "two"}\n', encoding="utf-8")
    (tmp_path / "seed" / "report.txt").write_text("three", encoding="utf-8")
    (tmp_path / "attribution" / "polnear-dev.jsonl.gz").write_bytes(gzip.compress(b'{"text": "four"}\n'))
    exact, wrong = measure(tmp_path, System(read, NotImplemented, NotImplemented))
    assert (exact.value, exact.base, wrong.value) == (100, 4, 0)
