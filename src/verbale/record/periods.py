"""TIMEX3 values as days: the first and the last day that a value may mean (ISO 24617-1)."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

__all__ = ["Period", "period"]


@dataclass(frozen=True, slots=True)
class Period:
    """A run of days, both ends among them."""

    first: date
    last: date

    @property
    def one_day(self) -> bool:
        """Tell whether it is a single day."""
        return self.first == self.last


def period(value: str) -> Period | None:
    """Give the days of a value; None where it names none (a duration, a repetition, a day of an unknown year).

    >>> period("2029-W42"), period("P2D")
    (Period(first=datetime.date(2029, 10, 15), last=datetime.date(2029, 10, 21)), None)
    """
    first, _, last = value.partition("/")
    begins, ends = _single(first), _single(last or first)
    return Period(begins.first, ends.last) if begins and ends and begins.first <= ends.last else None


def _single(value: str) -> Period | None:
    for pattern, make in _FORMS:
        if found := pattern.fullmatch(value):
            try:
                return make(*found.groups())
            except (ValueError, OverflowError):  # such as 30 February, week 54, the year 0
                return None
    return None


def _months(year: int, first: int, count: int) -> Period:
    over, last = divmod(first + count - 2, 12)
    return Period(date(year, first, 1), date(year + over, last + 1, monthrange(year + over, last + 1)[1]))


def _day(value: str) -> Period:
    return Period(date.fromisoformat(value), date.fromisoformat(value))


def _week(year: str, week: str, day: str | None) -> Period:
    monday = date.fromisocalendar(int(year), int(week), 1)
    first, days = {None: (0, 7), "WE": (5, 2)}.get(day) or (int(day or 1) - 1, 1)
    return Period(monday + timedelta(first), monday + timedelta(first + days - 1))


def _season(year: str, code: str) -> Period:
    """Winter is that which holds the year's January, as the values of `verbale.extract.times` have it."""
    return _months(int(year) - 1, 12, 3) if code == "WI" else _months(int(year), {"SP": 3, "SU": 6, "FA": 9}[code], 3)


def _years(start: str) -> Period:
    """A year, a decade (3 digits), a century (2 digits)."""
    count = 10 ** (4 - len(start))
    first = int(start) * count
    return Period(date(first, 1, 1), date(first + count - 1, 12, 31))


_Maker = Callable[..., Period]
_FORMS: Final[tuple[tuple[re.Pattern[str], _Maker], ...]] = tuple(
    (re.compile(pattern, re.ASCII), make)
    for pattern, make in (
        (r"(\d{4}-\d\d-\d\d)(?:T.*)?", _day),
        (r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?", _week),
        (r"(\d{4})-(\d\d)", lambda year, month: _months(int(year), int(month), 1)),
        (r"(\d{4})-Q([1-4])", lambda year, number: _months(int(year), 3 * int(number) - 2, 3)),
        (r"(\d{4})-H([12])", lambda year, number: _months(int(year), 6 * int(number) - 5, 6)),
        (r"(\d{4})-(SP|SU|FA|WI)", _season),
        (r"(\d{2,4})", _years),
    )
)
