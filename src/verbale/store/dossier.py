"""Everything that the reports of a store say of one actor."""

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from verbale.store.archive import Store
from verbale.store.criteria import Condition, actor_condition
from verbale.store.lines import (
    DAY,
    SAID_COLUMNS,
    SAID_FROM,
    Happened,
    Said,
    happened_lines,
    said_line,
)
from verbale.store.positions import CastLine, PositionLine, PositionScope, cast, positions

__all__ = ["Dossier", "Month", "Tally", "who"]

LATEST: Final = 50


@dataclass(frozen=True, slots=True)
class Tally:
    """A value, how often it stands (in reports; acts and types of events in records), and the first and last day of that."""

    value: str
    count: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Month:
    """How often an act was done in a month (YYYY-MM)."""

    month: str
    act: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """An actor across reports: how it is called and described, what it said and did, the latest first.

    `names` tells who is meant: a name that several bear finds all of them. `said`, `heard` (said to it), `did` and `met`
    (done to it) hold the latest; `acts`, `months`, `doings` and `reports` count all. `cast` are the actors across reports who
    bear the name, those in most reports first, `positions` what the first of them says on a topic, latest words first.
    """

    reports: int
    names: tuple[Tally, ...]
    kinds: tuple[Tally, ...]
    roles: tuple[Tally, ...]
    countries: tuple[Tally, ...]
    sectors: tuple[Tally, ...]
    wikidata: tuple[Tally, ...]
    acts: tuple[Tally, ...]
    months: tuple[Month, ...]
    doings: tuple[Tally, ...]
    said: tuple[Said, ...]
    heard: tuple[Said, ...]
    did: tuple[Happened, ...]
    met: tuple[Happened, ...]
    cast: tuple[CastLine, ...] = ()
    positions: tuple[PositionLine, ...] = ()


def who(store: Store, name: str, *, limit: int = LATEST) -> Dossier:
    """Give the dossier of the actors with these words in their name (or this Wikidata id); `limit` holds for each list."""
    rows = _described(store, name)
    bearers = cast(store, name, limit=limit)
    return Dossier(
        reports=len({row["document"] for row in rows}),
        names=_tally(rows, "name"),
        kinds=_tally(rows, "kind"),
        roles=_tally(rows, "role"),
        countries=_tally(rows, "country"),
        sectors=_tally(rows, "sector"),
        wikidata=_tally(rows, "wikidata"),
        acts=_acts(store, name),
        months=_months(store, name),
        doings=_doings(store, name),
        said=_latest_said(store, actor_condition("statements.speaker", name), limit),
        heard=_latest_said(store, actor_condition("statements.addressee", name), limit),
        did=_latest_happened(store, "actor", name, limit),
        met=_latest_happened(store, "recipient", name, limit),
        cast=bearers,
        positions=_positions(store, bearers[0].id, limit) if bearers else (),
    )


def _positions(store: Store, actor: str, limit: int) -> tuple[PositionLine, ...]:
    """What was said more than once is a position; where there is none, all that was said."""
    held = positions(store, PositionScope(actor=actor, least=2), limit=limit)
    return held or positions(store, PositionScope(actor=actor), limit=limit)


def _described(store: Store, name: str) -> list[sqlite3.Row]:
    meant = actor_condition("actors.key", name)
    query = f"""SELECT document, day, name, kind, role, country, sector, wikidata
        FROM actors JOIN documents ON documents.key = document WHERE {meant.sql}"""  # noqa: S608 - our names
    return store.rows(query, meant.values)


def _tally(rows: list[sqlite3.Row], column: str) -> tuple[Tally, ...]:
    """Count the reports of each value, the most frequent first."""
    days: dict[str, dict[int, str | None]] = defaultdict(dict)
    for row in rows:
        if row[column] is not None:
            days[row[column]][row["document"]] = row["day"]
    tallies = (_counted(value, found) for value, found in days.items())
    return tuple(sorted(tallies, key=lambda tally: (-tally.count, tally.value)))


def _counted(value: str, found: dict[int, str | None]) -> Tally:
    known = [day for day in found.values() if day is not None]
    return Tally(value, len(found), min(known, default=None), max(known, default=None))


def _tallies(store: Store, query: str, condition: Condition) -> tuple[Tally, ...]:
    return tuple(Tally(*row) for row in store.each(query, condition.values))


def _acts(store: Store, name: str) -> tuple[Tally, ...]:
    spoke = actor_condition("speaker", name)
    query = f"""SELECT act, count(*) AS times, min(day), max(day) FROM statements JOIN documents ON documents.key = document
        WHERE act IS NOT NULL AND {spoke.sql} GROUP BY act ORDER BY times DESC, act"""  # noqa: S608 - our names
    return _tallies(store, query, spoke)


def _months(store: Store, name: str) -> tuple[Month, ...]:
    spoke = actor_condition("speaker", name)
    query = f"""SELECT substr(day, 1, 7) AS month, act, count(*) FROM statements JOIN documents ON documents.key = document
        WHERE act IS NOT NULL AND day IS NOT NULL AND {spoke.sql} GROUP BY month, act ORDER BY month, act"""  # noqa: S608 - our names
    return tuple(Month(*row) for row in store.each(query, spoke.values))


def _doings(store: Store, name: str) -> tuple[Tally, ...]:
    took_part = actor_condition("participants.actor", name)
    query = f"""SELECT type, count(*) AS times, min(day), max(day)
        FROM events JOIN documents ON documents.key = document
        WHERE events.key IN (SELECT event FROM participants WHERE side = 'actor' AND {took_part.sql})
        GROUP BY type ORDER BY times DESC, type"""  # noqa: S608 - our names
    return _tallies(store, query, took_part)


def _latest_said(store: Store, condition: Condition, limit: int) -> tuple[Said, ...]:
    """Give the latest statements: first their keys in order, then what is shown of those alone."""
    order = "ORDER BY documents.day DESC, documents.id, statements.start"
    keys = f"""SELECT statements.key FROM statements JOIN documents ON documents.key = statements.document
        WHERE {condition.sql} {order} LIMIT ?"""  # noqa: S608 - our names
    query = f"SELECT {SAID_COLUMNS} FROM {SAID_FROM} WHERE statements.key IN ({keys}) {order}"  # noqa: S608 - our names
    return tuple(said_line(row) for row in store.each(query, (*condition.values, limit)))


def _latest_happened(store: Store, side: str, name: str, limit: int) -> tuple[Happened, ...]:
    took_part = actor_condition("participants.actor", name)
    mine = f"events.key IN (SELECT event FROM participants WHERE side = ? AND {took_part.sql})"  # noqa: S608 - our names
    order = f"{DAY} DESC, documents.id, events.start"
    return happened_lines(store, Condition(mine, (side, *took_part.values)), order, limit)
