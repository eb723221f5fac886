"""Two weeks on a line: a mark over the day on which something falls."""

import datetime as dt

import pytest

from tests.views.page.dom import Node, parsed
from verbale.desk.drawings.days import days_strip
from verbale.store import Happened, ReportLine
from verbale.views.telling import Scene

DAYS = tuple(dt.date(2031, 4, 21) + dt.timedelta(number) for number in range(14))
"""From a Monday on."""

REPORT = ReportLine(id="d1", title="Talks", outlet="Post", published="2031-04-20", url=None, path=None)


def scene(first: str | None, last: str | None = None, status: str = "planned") -> Scene:
    """Something that is to come on a day, or from one day to another."""
    told = Happened(
        report=REPORT, id="e1", start=0, end=5, trigger="talks", type="CONSULT", mode="meet", status=status, actors=("Kestia",),
        recipients=(), when=None, first=first, last=last or first, place=None, quantity=None, unit=None,
        claimed=False, claimed_by=None, scheduled=True, score=0.9,
    )  # fmt: skip
    return Scene(happened=told, before="", trigger="talks", behind="")


def strip(*ahead: Scene) -> Node:
    return parsed(days_strip(DAYS, ahead)).one("svg")


def places(drawing: Node) -> list[float]:
    """Where the marks stand, from the left."""
    return [float(mark.attributes["cx"]) for mark in drawing.all("circle")]


def test_a_mark_stands_over_its_day() -> None:
    drawing = strip(scene("2031-05-03"))
    assert {name.text: float(name.attributes["x"]) for name in drawing.all("text")}["3"] == pytest.approx(places(drawing)[0])
    assert len(places(drawing)) == 1


@pytest.mark.parametrize(
    ("first", "last"), [("2031-04-23", "2031-04-24"), ("2031-04-20", None), ("2031-05-05", None), (None, None)]
)
def test_what_falls_on_none_of_the_days_alone_has_no_mark(first: str | None, last: str | None) -> None:
    assert places(strip(scene(first, last))) == []


def test_marks_of_one_day_stand_above_each_other_and_are_four_at_most() -> None:
    marks = strip(*[scene("2031-04-22", status="actual")] * 9).all("circle")
    assert len({mark.attributes["cx"] for mark in marks}) == 1
    assert len({mark.attributes["cy"] for mark in marks}) == len(marks) == 4


def test_the_days_of_a_weekend_are_set_apart() -> None:
    looks = [name.attributes.get("class") for name in strip().all("text")]
    assert looks == ["k", "k", "k", "k", "k", None, None] * 2


def test_the_line_says_which_days_it_shows() -> None:
    assert "21 Apr" in strip().attributes["aria-label"]
    assert "4 May" in strip().attributes["aria-label"]
