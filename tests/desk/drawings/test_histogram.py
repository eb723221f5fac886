"""Bars say which day, month or year they stand for, and how many were found in it."""

import itertools

import pytest

from tests.views.page.dom import parsed
from verbale.desk.drawings.histogram import filled, histogram
from verbale.store import Value


def drawn(*values: Value):
    """The wide and the narrow drawing."""
    return parsed(histogram(values, [f"/search?since={one.value}" for one in values])).all("svg")


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("2031-05-02", "2 May 2031: 1,200"),
        ("2031-05", "May 2031: 1,200"),
        ("2031-01", "Jan 2031: 1,200"),
        ("2031", "2031: 1,200"),
    ],
)
def test_a_bar_names_its_time_with_the_year_once(value: str, title: str) -> None:
    for drawing in drawn(Value(value, 1_200)):
        assert [one.text for one in drawing.all("title")] == [title]


def test_where_little_was_found_there_is_a_bar_still() -> None:
    wide, narrow = drawn(Value("2031-05", 10_000), Value("2031-06", 1))
    assert [float(bar.attributes["height"]) for bar in wide.all("rect")] == [60, 2]
    assert [float(bar.attributes["height"]) for bar in narrow.all("rect")] == [60, 2]


def test_names_below_the_bars_never_touch() -> None:
    values = filled([Value("2030-01", 1), Value("2033-12", 1)])
    for drawing in drawn(*values):
        places = [float(name.attributes["x"]) for name in drawing.all("text")]
        assert len(places) > 3
        assert all(later - before >= 46 for before, later in itertools.pairwise(places))


def test_a_time_of_too_many_days_is_left_as_it_was_found() -> None:
    far = (Value("2029-01-01", 1), Value("2031-01-01", 1))
    assert filled(far) == far
