"""Today: what came in, the newest stories, what is ahead, what is disputed, and where accounts differ."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from verbale.desk.asked import Asked
from verbale.desk.page import Page
from verbale.desk.pages.stories import StoryCard, card
from verbale.desk.seen import Seen, seen
from verbale.store import FacedLine, Held, Period, Store, discrepancies, disputed_lately, due, held, left, period, stories
from verbale.views.telling import Scene, Told, scenes, tell

__all__ = ["TODAY", "Today"]

STORIES: Final = 6
AHEAD: Final = 10
DIFFER: Final = 4
DISPUTED: Final = 5
_WEEK: Final = dt.timedelta(6)
_FORTNIGHT: Final = dt.timedelta(13)


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The first page, seen from a day: the counts are those of the week that ends with it, `ahead` the fortnight that begins.

    `waits` counts the readings of the whole store that nobody has reviewed.
    """

    seen: Seen
    held: Held
    week: Period
    stories: tuple[StoryCard, ...]
    ahead: tuple[Scene, ...]
    days: tuple[dt.date, ...]
    differ: tuple[FacedLine, ...]
    disputed: tuple[Told, ...]
    waits: int


def _today(store: Store, asked: Asked) -> Today:
    now = seen(store, asked)
    week = period(store, now.day - _WEEK, now.day)
    coming = due(store, (now.day, now.day + _FORTNIGHT), limit=AHEAD)
    since, until = week.since.isoformat(), week.until.isoformat()
    return Today(
        seen=now,
        held=held(store),
        week=week,
        stories=tuple(card(store, line) for line in stories(store, limit=STORIES)),
        ahead=scenes(store, coming),
        days=tuple(now.day + dt.timedelta(days) for days in range(_FORTNIGHT.days + 1)),
        differ=discrepancies(store, limit=DIFFER),
        disputed=tell(store, disputed_lately(store, since, until, DISPUTED)),
        waits=left(store),
    )


def _rows(store: Store, asked: Asked) -> Iterable[object]:
    del asked
    return stories(store, limit=STORIES)


TODAY: Final = Page(path="/today", template="today.html", make=_today, rows=_rows, tab="today")
