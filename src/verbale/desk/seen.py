"""The day that a store is seen from: today, or, where its reports are of another time, the day of the newest of them."""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from verbale.desk.asked import FIRST, LAST, Asked
from verbale.store import Store

__all__ = ["Seen", "seen"]

_RECENT: Final = dt.timedelta(14)

Why: TypeAlias = Literal["asked", "today", "newest"]


@dataclass(frozen=True, slots=True)
class Seen:
    """The day, and why it is this one: it was asked for, it is today, or it is that of the newest report."""

    day: dt.date
    why: Why


def seen(store: Store, asked: Asked) -> Seen:
    """Give the day that a page is seen from.

    "Ahead" and "new" mean little in a store of old reports when seen from today: there it is the day of its newest report. A
    report that is dated after today was most likely dated amiss, and counts only where all are.
    """
    day = asked.day("day")
    if day:
        return Seen(day, "asked")
    past = _newest(store, FIRST, asked.today)
    if past and asked.today - _RECENT <= past:
        return Seen(asked.today, "today")
    newest = past or _newest(store, asked.today, LAST)
    return Seen(newest, "newest") if newest else Seen(asked.today, "today")


def _newest(store: Store, since: dt.date, until: dt.date) -> dt.date | None:
    bounds = (since.isoformat(), until.isoformat())
    day = store.rows("SELECT max(day) FROM documents WHERE day BETWEEN ? AND ?", bounds)[0][0]
    return dt.date.fromisoformat(day) if day else None
