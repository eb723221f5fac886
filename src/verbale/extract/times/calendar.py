"""Dates as TIMEX3 values: days, weeks, months, seasons, counted from the report's day; what is not known is X."""

from datetime import date, timedelta
from typing import Final

UNKNOWN_DAY: Final = "XXXX-XX-XX"
_SEASONS: Final = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}  # the middle month of each
_MONTHS: Final = 12
_HALF_YEAR: Final = 6
_WEEK: Final = 7
SURE: Final = 2
_FAR: Final = 270  # days: a verb that points to a day so far off, when the other is near, points wrong


def week(day: date) -> str:
    """The ISO week of a day.

    >>> week(date(2034, 1, 16))
    '2034-W03'
    """
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02d}"


def weekday(base: date | None, number: int, direction: int) -> str:
    """The day of a weekday (1 is Monday) on or before the base, or on or after it where ``direction`` is over zero.

    >>> weekday(date(2008, 3, 29), 6, -1), weekday(date(2008, 3, 29), 1, 1), weekday(None, 7, -1)
    ('2008-03-29', '2008-03-31', 'XXXX-WXX-7')
    """
    if base is None:
        return f"XXXX-WXX-{number}"
    gap = (number - base.isoweekday()) % _WEEK
    return str(base + timedelta(days=gap if direction > 0 or gap == 0 else gap - _WEEK))


def month_day(base: date | None, month: int, day: int, direction: int) -> str | None:
    """The day of that name before the base, after it, or nearest to it where ``direction`` is zero; None where there is none.

    A direction of two is sure, one of one gives way where it leads far off.

    >>> month_day(date(2008, 1, 23), 12, 27, 0), month_day(None, 3, 6, 1)
    ('2007-12-27', 'XXXX-03-06')
    """
    if base is None:
        return f"XXXX-{month:02d}-{day:02d}"
    days = [found for year in (base.year - 1, base.year, base.year + 1) if (found := real(year, month, day)) is not None]
    if not days:
        return None

    def away(day: date) -> int:
        return abs((day - base).days)

    nearest = min(days, key=away)
    fitting = min((one for one in days if direction * (one - base).days >= 0), key=away, default=nearest)
    return str(fitting if away(fitting) <= _FAR or abs(direction) == SURE else nearest)


def easter(year: int) -> date:
    """Easter Sunday (Meeus, Jones and Butcher's algorithm).

    >>> str(easter(2024))
    '2024-03-31'
    """
    century, rest = divmod(year, 100)
    leaps, corrected = century // 4, century % 4
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leaps - moon + 15) % 30
    sunday = (32 + 2 * corrected + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (year % 19 + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def real(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month(base: date | None, number: int, direction: int) -> str:
    """The month of that name before the base (or its own), after it (or its own), or nearest to it.

    >>> month(date(2034, 5, 5), 12, -1), month(date(2034, 5, 5), 6, 0)
    ('2033-12', '2034-06')
    """
    if base is None:
        return f"XXXX-{number:02d}"
    gap = (number - base.month + _HALF_YEAR) % _MONTHS - _HALF_YEAR  # months from here to the nearest
    if direction and gap * direction < 0:
        gap += _MONTHS if direction > 0 else -_MONTHS
    return months_on(base, gap)


def months_on(base: date, count: int) -> str:
    """The month so many months after that of the base."""
    number = base.year * _MONTHS + base.month - 1 + count
    return f"{number // _MONTHS:04d}-{number % _MONTHS + 1:02d}"


def season(base: date | None, code: str, direction: int) -> str:
    """The season before the base, after it, or nearest to it; a winter has the year that it begins in.

    >>> season(date(2034, 5, 5), "FA", -1), season(date(2033, 2, 9), "WI", 0)
    ('2033-FA', '2032-WI')
    """
    if base is None:
        return f"XXXX-{code}"
    year = int(month(base, _SEASONS[code], direction)[:4])
    return f"{year - 1 if code == 'WI' else year}-{code}"


def counted(base: date | None, count: int, unit: str) -> str:
    """The day, week, month or year so many units from the base, as fine as the unit.

    >>> counted(date(2030, 5, 5), -2, "Y"), counted(date(2030, 5, 5), 3, "D"), counted(date(2030, 1, 1), -1, "M")
    ('2028', '2030-05-08', '2029-12')
    """
    if base is None:
        return {"D": UNKNOWN_DAY, "W": "XXXX-WXX", "M": "XXXX-XX"}.get(unit, "XXXX")
    if unit == "Y":
        return f"{base.year + count:04d}"
    if unit == "M":
        return months_on(base, count)
    if unit == "Q":
        quarter = base.year * 4 + (base.month - 1) // 3 + count
        return f"{quarter // 4}-Q{quarter % 4 + 1}"
    moved = base + timedelta(days=count * (_WEEK if unit == "W" else 1))
    return week(moved) if unit == "W" else str(moved)
