"""What is ahead, day by day, on a line of two weeks."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from verbale.desk.words import written
from verbale.views.page import Markup, drawn_sign, element, escaped, void
from verbale.views.telling import Scene
from verbale.views.wording import short_day

__all__ = ["days_strip", "shown_status"]

_WIDTH: Final = 352
_RISE: Final = 14
_MOST: Final = 4
"""Marks over one day; a day with more has them in the list."""

_WEEKEND: Final = 5


def shown_status(scene: Scene) -> str:
    """Give the status of an event as its mark shows it: what is announced for a day is filled."""
    return scene.happened.status


def days_strip(days: Sequence[dt.date], ahead: Sequence[Scene]) -> Markup:
    """Draw the marks of what falls on each of the days."""
    falls = {day: [one for one in ahead if one.happened.first == one.happened.last == day.isoformat()] for day in days}
    most = min(max((len(found) for found in falls.values()), default=1) or 1, _MOST)
    base = _RISE * most + 6
    step = _WIDTH / len(days)
    parts = [void("line", class_="axis base", x1=0, x2=_WIDTH, y1=base + 0.5, y2=base + 0.5)]
    for number, day in enumerate(days):
        parts += _day(day, falls[day], (number + 0.5) * step, base)
    label = written("drawing.days", first=short_day(days[0]), last=short_day(days[-1]))
    return element("svg", *parts, viewBox=f"0 0 {_WIDTH} {base + 20}", role="img", aria_label=label)


def _day(day: dt.date, found: Sequence[Scene], x: float, base: int) -> Iterator[Markup]:
    look = None if day.weekday() >= _WEEKEND else "k"
    yield element("text", escaped(str(day.day)), x=x, y=base + 15, text_anchor="middle", class_=look)
    for height, one in enumerate(found[:_MOST]):
        yield drawn_sign(shown_status(one), x, base - 9 - _RISE * height)
