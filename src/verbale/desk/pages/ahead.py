"""Ahead: what is to come, in a calendar and as a list, with what has no day below, and as a file for calendars."""

import datetime as dt
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.desk import door
from verbale.desk.asked import FIRST, LAST, Asked
from verbale.desk.page import File, Page
from verbale.desk.seen import Seen, seen
from verbale.errors import UsageError
from verbale.store import Scope, Store, due, due_statuses, undated_ahead
from verbale.views.export import ical
from verbale.views.telling import Scene, scenes

__all__ = ["AHEAD", "CALENDAR", "Ahead", "Day"]

MOST: Final = 100
UNDATED: Final = 20
ALL: Final = 1_000_000
IN_CALENDAR: Final = 500
"""Events in the file: for each its whole report is opened."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar: whether it is of the month that is shown, and the statuses of what falls on it."""

    day: dt.date
    inside: bool
    statuses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What is ahead of a day, the nearest first; a calendar of one month; and what is to come on no day, the newest first.

    `cut` tells that there is more than is listed.
    """

    seen: Seen
    actor: str | None
    topic: str | None
    month: dt.date
    before: dt.date
    after: dt.date
    weeks: tuple[tuple[Day, ...], ...]
    ahead: tuple[Scene, ...]
    cut: bool
    undated: tuple[Scene, ...]


def sign_of(status: str) -> str:
    """Give the status by which an event that is to come is marked.

    A thing that is scheduled and told as a fact is "actual" in the record; what is proposed hangs on others, as a condition does.
    """
    return "conditional" if status == "proposed" else status


def _ahead(store: Store, asked: Asked) -> Ahead:
    now, month = seen(store, asked), _month(asked)
    month = month or now.day.replace(day=1)
    scope = Scope(actor=asked.text("actor"), topic=asked.text("q"))
    begin = max(now.day, month) if asked.text("month") else now.day
    listed = due(store, (begin, dt.date.max), scope, limit=MOST + 1)
    first, last = _bounds(month)
    return Ahead(
        seen=now,
        actor=scope.actor,
        topic=scope.topic,
        month=month,
        before=_shifted(month, -1),
        after=_shifted(month, 1),
        weeks=tuple(_weeks(month, due_statuses(store, (max(first, now.day), last), actor=scope.actor, topic=scope.topic))),
        ahead=scenes(store, listed[:MOST]),
        cut=len(listed) > MOST,
        undated=scenes(store, undated_ahead(store, now.day, scope, limit=UNDATED)),
    )


def _month(asked: Asked) -> dt.date | None:
    value = asked.text("month")
    try:
        month = dt.date.fromisoformat(f"{value}-01") if value else None
    except ValueError as fault:
        raise UsageError(f"month is {value!r}, which is none", asked.path, "write it as 2031-05") from fault
    if month and not FIRST <= month <= LAST:
        raise UsageError(f"month is {value!r}, which is too far", asked.path, "write it as 2031-05")
    return month


def _shifted(month: dt.date, months: int) -> dt.date:
    number = month.year * 12 + month.month - 1 + months
    return dt.date(number // 12, number % 12 + 1, 1)


def _bounds(month: dt.date) -> tuple[dt.date, dt.date]:
    """The Monday on or before the first, and the Sunday on or after the last of a month."""
    last = _shifted(month, 1) - dt.timedelta(1)
    return month - dt.timedelta(month.weekday()), last + dt.timedelta(6 - last.weekday())


def _weeks(month: dt.date, statuses: Mapping[dt.date, Sequence[str]]) -> Iterator[tuple[Day, ...]]:
    first, last = _bounds(month)
    for week in range((last - first).days // 7 + 1):
        days = (first + dt.timedelta(7 * week + day) for day in range(7))
        yield tuple(Day(day, day.month == month.month, tuple(map(sign_of, statuses.get(day, ())))) for day in days)


def _rows(store: Store, asked: Asked) -> Iterable[object]:
    scope = Scope(actor=asked.text("actor"), topic=asked.text("q"))
    return due(store, (seen(store, asked).day, dt.date.max), scope, limit=ALL)


def _calendar(store: Store, asked: Asked) -> Iterable[bytes]:
    """Write the reports that have something ahead, whole, so that what they called off is in the file, too."""
    scope = Scope(actor=asked.text("actor"), topic=asked.text("q"))
    coming = due(store, (seen(store, asked).day, dt.date.max), scope, limit=IN_CALENDAR)
    names = dict.fromkeys(one.report.id for one in coming)
    out = io.BytesIO()
    ical((found for name in names if (found := store.reading(name))), out, now=dt.datetime.now(dt.UTC))
    return (out.getvalue(),)


AHEAD: Final = Page(path="/ahead", template="ahead.html", make=_ahead, rows=_rows, tab="ahead")
CALENDAR: Final = File(path=door.CALENDAR, kind="text/calendar; charset=utf-8", make=_calendar, name="ahead.ics")
