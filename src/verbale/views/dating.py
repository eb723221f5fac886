"""When something happens, in a few words, as a reader of the day would say it: "Thu 18 Oct", "since August", "by 31 Dec"."""

import re
from datetime import date
from typing import Final

from verbale.record import Document, Time
from verbale.record.periods import Period, period
from verbale.views.ink import clean
from verbale.views.wording import lead_words, short_day

__all__ = ["NEVER", "dated", "days_of", "led"]

NEVER: Final = date.max
"""Where what has no day stands when things are put in order."""

_DATED: Final = frozenset({"DATE", "TIME"})
_MONTH: Final = re.compile(r"\d{4}-\d\d")
_YEAR: Final = re.compile(r"\d{4}")
_WEEK: Final = re.compile(r"\d{4}-W\d\d")
_CLOCK: Final = re.compile(r"T(\d\d:\d\d)")
_MONTHS: Final = tuple("January February March April May June July August September October November December".split())


def days_of(time: Time | None) -> Period | None:
    """Give the days that a time names; None for a duration, a repetition, or where the year is not known."""
    return period(time.value) if time and time.type in _DATED else None


def dated(document: Document, time: Time | None, *, ahead: bool) -> str:
    """Say when, seen from the day of the report; `ahead` for what is to come.

    A time without days of its own is given in the report's words.
    """
    if time is None or time.type not in _DATED:
        return "no date" if ahead else "not dated"
    days, today, lead = days_of(time), document.day, _lead(document.text, time)
    if days is None:
        return led(document, time)
    if days.one_day:
        return f"{lead} {_short(days.first, today)}" if lead else _whole(days.first, today, time.value)
    if ahead and not lead and today and days.first <= today <= days.last:
        return f"by {_short(days.last, today)}"
    return _named(time, days, today, lead) or led(document, time)


def led(document: Document, time: Time) -> str:
    """Give the words of a time with the word that leads to them: "within ten days", "since the spring"."""
    words, lead = clean(time.span.text), _lead(document.text, time)
    return words if not lead or words.lower().startswith(lead) else f"{lead} {words}"


def _lead(text: str, time: Time) -> str:
    """The report's own "since" or "by" right before a time or at its head."""
    before = text[max(time.span.start - 20, 0) : time.span.start].split()[-1:]
    heads = [word.lower() for word in (*time.span.text.split()[:1], *before)]
    return next((word for word in heads if word in lead_words()), "")


def _year(day: date, today: date | None) -> str:
    return "" if today and day.year == today.year else f" {day.year}"


def _short(day: date, today: date | None) -> str:
    return short_day(day) + _year(day, today)


def _whole(day: date, today: date | None, value: str) -> str:
    """A day with its weekday; with the hour where there is no year to write."""
    year, hour = _year(day, today), _CLOCK.search(value)
    return short_day(day, weekday=True) + (year or (f" {hour[1]}" if hour else ""))


def _named(time: Time, days: Period, today: date | None, lead: str) -> str:
    """A month, a year or a week by its name; "" where there is no short one."""
    year = _year(days.first, today)
    if _MONTH.fullmatch(time.value):
        month = _MONTHS[days.first.month - 1]
        return f"{lead or 'in'} {month[:3] if year else month}{year}"
    if _YEAR.fullmatch(time.value):
        return f"{lead or 'in'} {time.value}"
    if _WEEK.fullmatch(time.value) and not lead:
        return f"week of {_short(days.first, today)}"
    return ""
