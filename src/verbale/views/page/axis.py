"""Days along a line: where each stands, and which of them are named."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from verbale.views.page.markup import Markup, element, escaped, void
from verbale.views.wording import short_day

__all__ = ["Axis", "axis"]

_FEW_DAYS: Final = 21
_FEW_WEEKS: Final = 70
_FEW_MONTHS: Final = 40
_APART: Final = 52
"""Units from one name to the next; the last name reaches back from its day, and takes twice as many."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The days `first` to `last` between the units `left` and `right` of a drawing."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    def at(self, day: dt.date) -> float:
        """Give the place of a day."""
        return self.left + (day - self.first).days / max((self.last - self.first).days, 1) * (self.right - self.left)


def axis(days: Axis, top: int, bottom: int) -> Iterator[Markup]:
    """Give hairlines down from `top` with the names of days, months or years above them, as many as have room."""
    free = -float(_APART)
    for day, name in _ticks(days):
        x = days.at(day)
        end = {"text_anchor": "end"} if x > days.right - _APART / 2 else {}
        if x - free < _APART * (2 if end else 1) or x > days.right + 1:
            continue
        yield void("line", class_="axis", x1=x, x2=x, y1=top, y2=bottom)
        yield element("text", escaped(name), x=x, y=top - 6, **end)
        free = x


def _ticks(days: Axis) -> Iterator[tuple[dt.date, str]]:
    span = (days.last - days.first).days
    if span <= _FEW_WEEKS:
        for number in range(0, span + 1, 1 if span <= _FEW_DAYS else 7):
            day = days.first + dt.timedelta(number)
            yield day, short_day(day)
        return
    step = 1 if span <= _FEW_MONTHS * 31 else 12
    for number in range(days.first.year * 12 + days.first.month - 1, days.last.year * 12 + days.last.month):
        if number % step == 0:
            day = dt.date(number // 12, number % 12 + 1, 1)
            if day >= days.first:
                yield day, _named(day, is_first=step == 1 and number % 12 == 0) if step == 1 else str(day.year)


def _named(day: dt.date, *, is_first: bool) -> str:
    """A month by its name, the first of a year with the year."""
    name = short_day(day).split()[1]
    return f"{name} {day.year}" if is_first else name
