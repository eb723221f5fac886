"""Drawings hold a mark for what there is, and nothing of a report unescaped."""

from tests.views.page.dom import parsed
from verbale.desk.drawings import histogram, story_timeline
from verbale.desk.drawings.histogram import filled
from verbale.store import Value


def test_bars_lead_on() -> None:
    drawn = parsed(histogram([Value("2031-05", 4), Value("2031-06", 0), Value("2031-07", 2)], ["/a", "/b", "/c"])).all("svg")[0]
    assert [link.attributes["href"] for link in drawn.all("a")] == ["/a", "/c"]
    assert [float(bar.attributes["height"]) for bar in drawn.all("rect")] == [60, 30]


def test_empty_days_months_and_years_are_put_in() -> None:
    assert [one.value for one in filled([Value("2031-12-31", 1), Value("2032-01-02", 1)])] == [
        "2031-12-31",
        "2032-01-01",
        "2032-01-02",
    ]
    assert [one.count for one in filled([Value("2031-11", 1), Value("2032-02", 3)])] == [1, 0, 0, 3]
    assert [one.value for one in filled([Value("2029", 1), Value("2031", 3)])] == ["2029", "2030", "2031"]
    assert filled([]) == ()


def test_a_story_without_days_has_no_line_of_time() -> None:
    assert story_timeline([], None, None) == ""
    assert story_timeline([], "2031-05-02", "2031-05-03") == ""
