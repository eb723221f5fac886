"""What was made of all readings side by side: whether it is of the readings that there are, and how it is written."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

__all__ = ["Compared", "Parts", "compared_in", "write_compared"]

Row: TypeAlias = Mapping[str, object]

Parts: TypeAlias = Mapping[str, Iterable[Row]]
"""The rows of each table of `TABLES`; documents, actors, statements and events are told by their ids."""


@dataclass(frozen=True, slots=True)
class Compared:
    """How many times readings came or went, that number when they were last compared, and by what."""

    changes: int
    compared: int
    maker: str

    @property
    def behind(self) -> int:
        """How many readings have come or gone since."""
        return self.changes - self.compared


def compared_in(connection: sqlite3.Connection) -> Compared:
    """Read how far a store has been compared."""
    return Compared(*connection.execute("SELECT changes, compared, maker FROM comparison").fetchone())


def write_compared(connection: sqlite3.Connection, parts: Parts, of: Compared) -> bool:
    """Put rows in the place of those that are there, all or none; false, and none, where readings came since `of`."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        current = compared_in(connection).changes == of.changes
        if current:
            _replace(connection, parts)
            connection.execute("UPDATE comparison SET compared = changes, maker = ?", (of.maker,))
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    return current


def _replace(connection: sqlite3.Connection, parts: Parts) -> None:
    for table in reversed(_INTO):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our names
    for table, columns in _INTO.items():
        names = ", ".join(columns)
        values = ", ".join(columns.values())
        connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({values})", parts.get(table, ()))  # noqa: S608 - our names


_DOCUMENT: Final = "(SELECT key FROM documents WHERE id = :document)"
_ACTOR: Final = "(SELECT key FROM actors WHERE document = (SELECT key FROM documents WHERE id = :document) AND id = :actor)"
_STATEMENT: Final = f"(SELECT key FROM statements WHERE document = {_DOCUMENT} AND id = :record)"  # noqa: S608 - our names
_EVENT: Final = f"(SELECT key FROM events WHERE document = {_DOCUMENT} AND id = :record AND NOT EXISTS {_STATEMENT})"  # noqa: S608 - our names


def _as_given(*names: str) -> dict[str, str]:
    return {name: f":{name}" for name in names}


_INTO: Final[dict[str, dict[str, str]]] = {
    "merged_actors": _as_given("key", "id", "name", "kind", "country", "wikidata", "roles", "reports"),
    "members": {"actor": _ACTOR, "merged": ":merged"},
    "stories": _as_given("key", "id", "title", "first", "last", "reports"),
    "story_reports": {"document": _DOCUMENT, "story": ":story", "position": ":position"},
    "topics": _as_given("key", "id", "name", "first", "last", "statements", "speakers"),
    "positions": _as_given("key", "merged", "topic", "first", "last", "statements", "shifts"),
    "position_statements": {"position": ":position", "number": ":number", "statement": _STATEMENT, "day": ":day"},
    "shifts": _as_given("position", "number", "before", "after"),
    "discrepancies": _as_given("key", "kind", "matter", "last"),
    "sides": {
        **_as_given("discrepancy", "side"),
        "document": _DOCUMENT,
        "statement": _STATEMENT,
        "event": _EVENT,
        **_as_given("merged", "name", "day"),
    },
    "joined": {"document": _DOCUMENT, **_as_given("place", "maker", "story", "topics")},
}
"""Each table with its columns, and what is put in them; a table stands after those that it refers to."""
