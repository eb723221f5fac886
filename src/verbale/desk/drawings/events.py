"""The events of a story on one line of time, drawn as those of a report are."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from verbale.desk.asked import FIRST, LAST
from verbale.record.periods import Period
from verbale.store import Happened
from verbale.views.ink import clean
from verbale.views.page import Entry, Markup, joined, timeline
from verbale.views.wording import short_day

__all__ = ["story_timeline"]

MOST: Final = 24
_FARTHEST: Final = 366


def story_timeline(happened: Sequence[Happened], first: str | None, last: str | None) -> Markup:
    """Draw what has days near those of the story, each happening once; nothing where there are fewer than two."""
    if not (first and last and FIRST.isoformat() < first and last < LAST.isoformat()):
        return joined(())
    begin, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    found = sorted(set(_entries(happened, begin, end)), key=lambda entry: (entry.days.last, entry.days.first, entry.words))
    return timeline(None, found[:MOST]) if len(found) > 1 else joined(())


def _entries(happened: Sequence[Happened], begin: dt.date, end: dt.date) -> Iterator[Entry]:
    for one in happened:
        if one.first is None or one.last is None:
            continue
        days = Period(dt.date.fromisoformat(one.first), dt.date.fromisoformat(one.last))
        if (begin - days.first).days <= _FARTHEST and (days.last - end).days <= _FARTHEST:
            yield Entry(days, short_day(days.last), _told(one), one.status)


def _told(one: Happened) -> str:
    """Who did what to whom, in the words of the report."""
    actors, recipients = (", ".join(map(clean, names)) for names in (one.actors, one.recipients))
    said = f"{actors}: {clean(one.trigger)}" if actors else clean(one.trigger)
    return f"{said} {recipients}".strip()
