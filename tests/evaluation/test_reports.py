"""Reports as JSON and back."""

import pytest

from evaluation.counts import Figure
from evaluation.data import DataError
from evaluation.reports import Report, from_json, to_json

REPORT = Report(
    "python -m evaluation.report",
    {"verbale": "0.1.0"},
    {"a.gz": "00"},
    (Figure("names.uner", 76.5, 204), Figure("seed.quotations", 12, 12, "count")),
)


def test_a_report_survives_its_json() -> None:
    assert from_json(to_json(REPORT)) == REPORT


@pytest.mark.parametrize("text", ["{", "{}", "[]", '{"format": "other/1"}', to_json(REPORT).replace('"base"', '"bass"')])
def test_anything_else_is_an_error_that_says_how_to_make_one(text: str) -> None:
    with pytest.raises(DataError):
        from_json(text, "out.json")
