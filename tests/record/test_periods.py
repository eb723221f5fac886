"""TIMEX3 values as days."""

from datetime import date

import pytest

from verbale.record.periods import Period, period


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2029-10-15", "2029-10-15", "2029-10-15"),
        ("2029-10-15TMO", "2029-10-15", "2029-10-15"),
        ("2029-10-15T09:30Z", "2029-10-15", "2029-10-15"),
        ("2029-10", "2029-10-01", "2029-10-31"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2029", "2029-01-01", "2029-12-31"),
        ("202", "2020-01-01", "2029-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2029-Q4", "2029-10-01", "2029-12-31"),
        ("2029-H1", "2029-01-01", "2029-06-30"),
        ("2029-FA", "2029-09-01", "2029-11-30"),
        ("2029-WI", "2028-12-01", "2029-02-28"),
        ("2029-W42", "2029-10-15", "2029-10-21"),
        ("2029-W42-WE", "2029-10-20", "2029-10-21"),
        ("2029-W42-3", "2029-10-17", "2029-10-17"),
        ("2029-10-15/2029-10-17", "2029-10-15", "2029-10-17"),
    ],
)
def test_the_days_of_a_value(value: str, first: str, last: str) -> None:
    assert period(value) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    ["P2D", "PT2H", "XXXX-03-06", "XXXX-WXX-2", "FUTURE_REF", "2029-02-30", "2029-W60", "2029-13", "0000", "00", "٢٠٢٩", ""],
)
def test_what_names_no_day(value: str) -> None:
    assert period(value) is None


def test_a_range_that_runs_backwards() -> None:
    assert period("2029-10-17/2029-10-15") is None
