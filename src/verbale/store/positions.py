"""Actors across reports, topics, and positions: what an actor says on a topic, as a store had it when it was last compared."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import msgspec

from verbale.store.archive import Store
from verbale.store.criteria import Condition, actor_condition
from verbale.store.lines import SAID_COLUMNS, SAID_FROM, Said, said_line

__all__ = [
    "CastLine",
    "PositionLine",
    "PositionScope",
    "Saying",
    "ShiftLine",
    "TopicLine",
    "cast",
    "cast_member",
    "count_cast",
    "positions",
    "topics",
]

LIMIT: Final = 50
WORDS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class CastLine:
    """An actor merged across reports; `roles` are those that most reports give first, `reports` how many have it."""

    id: str
    name: str
    kind: str
    country: str | None
    wikidata: str | None
    roles: tuple[str, ...]
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicLine:
    """A topic: a phrase of its statements, its days, how many statements and how many known actors speak on it."""

    id: str
    name: str
    first: str | None
    last: str | None
    statements: int
    speakers: int


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement with the day of the saying, which the report may tell: `said.report` has the day of the report."""

    day: str | None
    said: Said
    condition: tuple[str, ...]
    """The words that it hangs on."""


@dataclass(frozen=True, slots=True)
class ShiftLine:
    """A turn: the last words before it and the first after it."""

    before: Saying
    after: Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionLine:
    """What an actor says on a topic: the latest words first (as many as were asked for of all `statements`), and every shift."""

    actor: str
    name: str
    topic: str
    topic_name: str
    first: str | None
    last: str | None
    statements: int
    said: tuple[Saying, ...]
    shifts: tuple[ShiftLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionScope:
    """Whose positions, on what; None asks nothing. Both are ids; `least` is how many statements a position has at least."""

    actor: str | None = None
    topic: str | None = None
    least: int = 1
    shifted: bool = False
    """Only those that turned."""


def cast(store: Store, name: str = "", *, limit: int = LIMIT, offset: int = 0) -> tuple[CastLine, ...]:
    """Give the actors across reports, those in most reports first: all, or those with these words in a name."""
    meant = Condition("TRUE")
    if name:
        is_called = actor_condition("members.actor", name)
        meant = Condition(f"merged_actors.key IN (SELECT merged FROM members WHERE {is_called.sql})", is_called.values)  # noqa: S608 - our names
    query = f"SELECT * FROM merged_actors WHERE {meant.sql} ORDER BY reports DESC, id LIMIT ? OFFSET ?"  # noqa: S608 - our names
    return tuple(_cast_line(row) for row in store.each(query, (*meant.values, limit, offset)))


def count_cast(store: Store, name: str = "") -> int:
    """Count the actors across reports: all, or those with these words in a name (or this Wikidata id)."""
    if not name:
        return int(store.rows("SELECT count(*) FROM merged_actors")[0][0])
    called = actor_condition("actor", name)
    query = f"SELECT count(DISTINCT merged) FROM members WHERE {called.sql}"  # noqa: S608 - our names
    return int(store.rows(query, called.values)[0][0])


def cast_member(store: Store, name: str) -> CastLine | None:
    """Give the actor across reports with this id; None where there is none."""
    found = store.rows("SELECT * FROM merged_actors WHERE id = ?", (name,))
    return _cast_line(found[0]) if found else None


def topics(store: Store, words: str = "", *, limit: int = LIMIT, offset: int = 0) -> tuple[TopicLine, ...]:
    """Give topics, those with most statements first: all, or those whose name has these letters in it."""
    query = """SELECT id, name, first, last, statements, speakers FROM topics WHERE instr(lower(name), lower(?)) OR ? = ''
        ORDER BY statements DESC, id LIMIT ? OFFSET ?"""
    return tuple(TopicLine(**dict(row)) for row in store.each(query, (words, words, limit, offset)))


def positions(
    store: Store, scope: PositionScope, *, words: int = WORDS, limit: int = LIMIT, offset: int = 0
) -> tuple[PositionLine, ...]:
    """Give positions, those with most statements first, each with its latest `words` statements and its shifts."""
    asked = Condition(*_asked(scope))
    query = f"""SELECT positions.*, merged_actors.id AS actor_id, merged_actors.name, topics.id AS topic_id,
            topics.name AS topic_name
        FROM positions JOIN merged_actors ON merged_actors.key = positions.merged JOIN topics ON topics.key = positions.topic
        WHERE {asked.sql} ORDER BY positions.statements DESC, positions.last DESC, positions.key LIMIT ? OFFSET ?"""  # noqa: S608 - our names
    rows = store.rows(query, (*asked.values, limit, offset))
    shifts = _shifts(store, [row["key"] for row in rows])
    wanted = {(row["key"], number) for row in rows for number in range(words)}
    wanted |= {(key, number) for key, pairs in shifts.items() for pair in pairs for number in pair}
    sayings = _sayings(store, wanted)
    return tuple(_position(row, sayings, shifts[row["key"]], words) for row in rows)


def _asked(scope: PositionScope) -> tuple[str, tuple[object, ...]]:
    conditions: list[tuple[str, object]] = [("positions.statements >= ?", scope.least)]
    if scope.actor is not None:
        conditions.append(("positions.merged = (SELECT key FROM merged_actors WHERE id = ?)", scope.actor))
    if scope.topic is not None:
        conditions.append(("positions.topic = (SELECT key FROM topics WHERE id = ?)", scope.topic))
    if scope.shifted:
        conditions.append(("positions.shifts >= ?", 1))
    return " AND ".join(sql for sql, _ in conditions), tuple(value for _, value in conditions)


_Place = tuple[int, int]


def _shifts(store: Store, keys: list[int]) -> dict[int, list[_Place]]:
    query = """SELECT position, before, after FROM shifts WHERE position IN (SELECT value FROM json_each(?))
        ORDER BY position, number"""
    found: dict[int, list[_Place]] = defaultdict(list)
    for row in store.each(query, (_json(keys),)):
        found[row["position"]].append((row["before"], row["after"]))
    return found


def _sayings(store: Store, wanted: Iterable[_Place]) -> dict[_Place, Saying]:
    """The words at these places of positions, all at once."""
    places = store.rows(_AT_PLACES, (_json(sorted(wanted)),))
    keys = _json([row["statement"] for row in places])
    query = f"SELECT {SAID_COLUMNS}, statements.key FROM {SAID_FROM} WHERE statements.key IN (SELECT value FROM json_each(?))"  # noqa: S608 - our names
    said = {row["key"]: said_line(row) for row in store.each(query, (keys,))}
    hangs: dict[int, list[str]] = defaultdict(list)
    for row in store.each(_CONDITIONS, (keys,)):
        hangs[row["statement"]].append(row["text"])
    return {
        (row["position"], row["number"]): Saying(row["day"], said[key], tuple(hangs[key]))
        for row in places
        for key in (row["statement"],)
    }


_AT_PLACES: Final = """SELECT position, number, statement, day FROM json_each(?) AS place CROSS JOIN position_statements
    ON position = json_extract(place.value, '$[0]') AND number = json_extract(place.value, '$[1]')"""

_CONDITIONS: Final = """SELECT statement, text FROM spans
    WHERE statement IN (SELECT value FROM json_each(?)) AND role = 'condition' ORDER BY statement, spans.position"""


def _position(row: sqlite3.Row, sayings: dict[_Place, Saying], pairs: list[_Place], words: int) -> PositionLine:
    key = row["key"]
    turns = ((sayings.get((key, before)), sayings.get((key, after))) for before, after in pairs)
    return PositionLine(
        actor=row["actor_id"],
        name=row["name"],
        topic=row["topic_id"],
        topic_name=row["topic_name"],
        first=row["first"],
        last=row["last"],
        statements=row["statements"],
        said=tuple(sayings[key, number] for number in range(words) if (key, number) in sayings),
        shifts=tuple(ShiftLine(before, after) for before, after in turns if before and after),
    )


def _cast_line(row: sqlite3.Row) -> CastLine:
    told = {name: row[name] for name in ("id", "name", "kind", "country", "wikidata", "reports")}
    return CastLine(**told, roles=tuple(msgspec.json.decode(row["roles"])))


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
