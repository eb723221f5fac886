"""Two quotations face to face."""

from verbale.record import Span
from verbale.store import FacedLine, ReportLine, Side
from verbale.views.ink import extent
from verbale.views.lists import discrepancies_page
from verbale.views.terminal import Page


def side(words: str, day: str | None, act: str | None = None) -> Side:
    report = ReportLine(id=words, title=None, outlet="Post", published=day, url=None, path=None)
    spans = (Span(7, 7 + len(words), words),)
    return Side(report=report, record="s1", spans=spans, day=day, name="Sand", actor=None, act=act, negated=False)


FOUND = FacedLine("position_changed", "bridg", side("no bridge " * 20, "2031-04-12", "refuse"), side("a bridge", None))


def test_the_earlier_words_stand_above_the_later() -> None:
    shown = discrepancies_page([FOUND], Page(80))
    assert shown.splitlines()[0].split() == ["SIDE", "BY", "SIDE", "1", "discrepancy"]
    assert shown.index("position changed") < shown.index("refuses") < shown.index("Sat 12 Apr 2031") < shown.index("“a bridge”")


def test_nothing_is_wider_than_the_page() -> None:
    assert max(map(extent, discrepancies_page([FOUND], Page(60)).splitlines())) <= 60
