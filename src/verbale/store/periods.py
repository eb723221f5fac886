"""What came in during some days: counts that a reader begins the day with, and whether a store has anything at all."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from verbale.store.archive import Store

__all__ = ["Held", "Period", "held", "period"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What the reports of some days (both included) come to: `speakers` are actors merged across reports."""

    since: dt.date
    until: dt.date
    reports: int
    copies: int
    stories: int
    statements: int
    speakers: int
    disputed: int


@dataclass(frozen=True, slots=True)
class Held:
    """How many reports a store holds, and the days of the first and the last of them that have one."""

    reports: int
    first: str | None
    last: str | None


def period(store: Store, since: dt.date, until: dt.date) -> Period:
    """Count what the reports of these days hold; only they are looked at."""
    bounds = {"since": since.isoformat(), "until": until.isoformat()}
    found = store.rows(_PERIOD, bounds)[0]
    return Period(since=since, until=until, **{name: found[name] for name in found.keys()})  # noqa: SIM118 - of a row


def held(store: Store) -> Held:
    """Tell how many reports there are, and of which days."""
    row = store.rows("SELECT count(*), min(day), max(day) FROM documents")[0]
    return Held(row[0], row[1], row[2])


_PERIOD: Final = """WITH came AS MATERIALIZED (SELECT key FROM documents WHERE day BETWEEN :since AND :until),
    said AS MATERIALIZED (SELECT speaker, disputed_by FROM came JOIN statements ON statements.document = came.key)
    SELECT (SELECT count(*) FROM came) AS reports,
        (SELECT count(*) FROM came JOIN copies ON copies.document = came.key) AS copies,
        (SELECT count(DISTINCT story) FROM came JOIN story_reports ON story_reports.document = came.key) AS stories,
        (SELECT count(*) FROM said) AS statements,
        (SELECT count(DISTINCT merged) FROM said JOIN members ON members.actor = said.speaker) AS speakers,
        (SELECT count(disputed_by) FROM said) AS disputed"""
