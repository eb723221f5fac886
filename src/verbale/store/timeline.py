"""What happened, day by day, and what is ahead."""

import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from verbale.store.archive import Store
from verbale.store.criteria import Condition, actor_condition, all_of
from verbale.store.lines import DAY, Happened, happened_lines
from verbale.store.match import match
from verbale.store.settled import settle

__all__ = ["Scope", "ahead", "ahead_of_reports", "due", "due_statuses", "timeline", "undated_ahead"]

LIMIT: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which events are meant; None asks nothing.

    `actor` has these words in its name, on either side; `topic` are words of the sentence; `reports` are ids (a story's, say);
    `since` and `until` are days, both included, where an event without a day has that of its report.
    """

    actor: str | None = None
    topic: str | None = None
    reports: tuple[str, ...] | None = None
    since: dt.date | None = None
    until: dt.date | None = None


def timeline(store: Store, scope: Scope | None = None, *, limit: int = LIMIT) -> tuple[Happened, ...]:
    """Give what is told as having happened, in the order of days; the latest `limit` of them."""
    asked = scope or Scope()
    # The sign keeps SQLite from going through all that has happened where few reports are meant.
    has_been = Condition("+events.status = 'actual'" if asked.reports is not None else "events.status = 'actual'")
    conditions = [has_been, *_conditions(store, asked)]
    return tuple(reversed(_events(store, conditions, f"{DAY} DESC, documents.id DESC, events.start DESC", limit)))


def ahead(store: Store, today: dt.date, scope: Scope | None = None, *, limit: int = LIMIT) -> tuple[Happened, ...]:
    """Give what is told as to come and whose days are not over `today`, the nearest first.

    That is what is scheduled or of any status but actual, what is called off (negated) too. What has no day is left out: it
    cannot be told to be ahead. What may come on any of some days, of which the first are over ("this year"), stands at the last.
    """
    to_come = Condition("times.last >= ? AND (events.scheduled OR events.status <> 'actual')", (today.isoformat(),))
    conditions = [to_come, *_conditions(store, scope or Scope())]
    nearest = f"CASE WHEN times.first < '{today.isoformat()}' THEN times.last ELSE times.first END"
    return _events(store, conditions, f"{nearest}, times.last, documents.id, events.start", limit)


def due(store: Store, days: tuple[dt.date, dt.date], scope: Scope | None = None, *, limit: int = LIMIT) -> tuple[Happened, ...]:
    """Give what is told as to come and whose last day lies between two days, both included, in the order of the last days.

    Unlike `ahead` it looks at no more than it gives, however much there is ahead.
    """
    order = "times.last, times.first, documents.id, events.start"
    return _events(store, [_due(days), *_conditions(store, scope or Scope())], order, limit)


def due_statuses(
    store: Store, days: tuple[dt.date, dt.date], *, actor: str | None = None, topic: str | None = None
) -> dict[dt.date, tuple[str, ...]]:
    """Give the statuses of all that is told as to come on one day, by that day; what may come on any of some days is left out."""
    where = all_of([_due(days), Condition("times.first = times.last"), *_conditions(store, Scope(actor=actor, topic=topic))])
    query = f"""SELECT times.last AS day, events.status FROM times CROSS JOIN events ON events.time = times.key
        WHERE {where.sql} ORDER BY times.last, events.key"""  # noqa: S608 - our names
    rows = itertools.groupby(store.each(query, where.values), key=lambda row: row["day"])
    return {dt.date.fromisoformat(day): tuple(row["status"] for row in found) for day, found in rows}


def _due(days: tuple[dt.date, dt.date]) -> Condition:
    bounds = tuple(day.isoformat() for day in days)
    return Condition("times.last BETWEEN ? AND ? AND (events.scheduled OR events.status <> 'actual')", bounds)


def ahead_of_reports(store: Store, reports: tuple[str, ...], *, limit: int = LIMIT) -> tuple[Happened, ...]:
    """Give what these reports tell as to come, whether it has come by now or not, the nearest first; without a day, last."""
    to_come = Condition("(events.scheduled OR events.status NOT IN ('actual', 'negated'))")
    order = "times.first IS NULL, times.first, times.last, documents.id, events.start"
    return _events(store, [to_come, *_conditions(store, Scope(reports=reports))], order, limit)


def undated_ahead(store: Store, today: dt.date, scope: Scope | None = None, *, limit: int = LIMIT) -> tuple[Happened, ...]:
    """Give what reports of the month before `today` tell as to come without a day for it, the latest reports first."""
    since = (today - MONTH).isoformat()
    to_come = Condition(_UNDATED, (since, today.isoformat()))
    return _events(
        store, [to_come, *_conditions(store, scope or Scope())], "documents.day DESC, documents.id, events.start", limit
    )


MONTH: Final = dt.timedelta(31)

_UNDATED: Final = """documents.day BETWEEN ? AND ? AND times.first IS NULL
    AND (+events.status IN ('planned', 'conditional', 'proposed') OR (+events.status = 'actual' AND events.scheduled))"""
"""The sign keeps SQLite from going through all events of a status: it begins with the reports of the month."""

_ON_TOPIC: Final = """events.key IN (
    SELECT told.key FROM sentences_search
    JOIN sentences ON sentences.key = sentences_search.rowid
    JOIN events AS told
    ON told.document = sentences.document AND told.start >= sentences.start AND told.start < sentences."end"
    WHERE sentences_search MATCH ?)"""


def _conditions(store: Store, scope: Scope) -> Iterator[Condition]:
    if scope.actor is not None:
        yield _of_actor(store, scope.actor)
    if scope.topic is not None:
        wanted = match(scope.topic).wanted
        yield Condition(_ON_TOPIC, (wanted,)) if wanted else Condition("FALSE")
    if scope.reports is not None:
        ids = msgspec.json.encode(scope.reports).decode()
        yield Condition("documents.id IN (SELECT value FROM json_each(?))", (ids,))
    if scope.since:
        yield Condition(f"coalesce(times.last, {DAY}) >= ?", (scope.since.isoformat(),))
    if scope.until:
        yield Condition(f"{DAY} <= ?", (scope.until.isoformat(),))


def _of_actor(store: Store, name: str) -> Condition:
    took_part = actor_condition("participants.actor", name)
    query = Condition(f"SELECT event FROM participants WHERE {took_part.sql}", took_part.values)  # noqa: S608 - our names
    return settle(store, query).holding("events.key")


def _events(store: Store, conditions: list[Condition], order: str, limit: int) -> tuple[Happened, ...]:
    return happened_lines(store, all_of(conditions), order, limit)
