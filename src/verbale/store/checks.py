"""What wants a second look: claims that the reports dispute, inputs that failed, and what there is in all."""

import sqlite3
from dataclasses import dataclass
from typing import Final

import msgspec

from verbale.store.archive import Store
from verbale.store.ledger import Entry
from verbale.store.lines import SAID_COLUMNS, SAID_FROM, Said, said_line
from verbale.store.migrations import steps

__all__ = ["Disputed", "Overview", "disputed", "entries", "flagged", "not_done", "overview"]

LIMIT: Final = 200

COUNTED: Final = "documents copies sentences actors mentions statements spans events participants times places inputs".split()


@dataclass(frozen=True, slots=True)
class Disputed:
    """A statement, by whom it is disputed (report, other), and the report's words for that and for what it is aimed at."""

    said: Said
    by: str
    cue: tuple[str, ...]
    target: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What a store holds: rows of each table, first and last day of publication, versions of verbale and models, outlets."""

    version: int
    rows: tuple[tuple[str, int], ...]
    first: str | None
    last: str | None
    readers: tuple[tuple[str, str | None, int], ...]
    outlets: tuple[tuple[str, int], ...]


def disputed(store: Store, *, limit: int = LIMIT) -> tuple[Disputed, ...]:
    """Give the statements that are disputed in their own report, the latest reports first."""
    query = f"""SELECT {SAID_COLUMNS}, statements.key FROM {SAID_FROM} WHERE statements.disputed_by IS NOT NULL
        ORDER BY documents.day DESC, documents.id, statements.start LIMIT ?"""  # noqa: S608 - our names
    return tuple(_disputed(store, row) for row in store.rows(query, (limit,)))


def _disputed(store: Store, row: sqlite3.Row) -> Disputed:
    def words(role: str) -> tuple[str, ...]:
        query = "SELECT text FROM spans WHERE statement = ? AND role = ? ORDER BY position"
        return tuple(found["text"] for found in store.rows(query, (row["key"], role)))

    return Disputed(said_line(row), row["disputed_by"], words("dispute_cue"), words("dispute_target"))


def entries(store: Store, state: str | None = None) -> tuple[Entry, ...]:
    """Give the ledger in the order of names: all of it, or the entries of one state."""
    return _entries(store, "? IS NULL OR state = ?", (state, state))


def not_done(store: Store) -> tuple[Entry, ...]:
    """Give the inputs that failed or were put in quarantine, in the order of names."""
    return _entries(store, "state <> 'done'")


def flagged(store: Store) -> tuple[Entry, ...]:
    """Give the inputs of which their sources show that they are not whole reports, or several in one, in the order of names."""
    return _entries(store, "flags <> '[]'")


def _entries(store: Store, condition: str, values: tuple[object, ...] = ()) -> tuple[Entry, ...]:
    query = f"""SELECT name, state, kind, reason, documents.id AS document, flags, seal, at
        FROM inputs LEFT JOIN documents ON documents.key = inputs.document WHERE {condition} ORDER BY name"""  # noqa: S608 - our names
    rows = map(dict, store.each(query, values))
    return tuple(Entry(**row | {"flags": tuple(msgspec.json.decode(row["flags"]))}) for row in rows)


def overview(store: Store) -> Overview:
    """Give what the store holds."""
    days = store.rows("SELECT min(day), max(day) FROM documents")[0]
    readers = store.each("SELECT verbale, model, count(*) FROM documents GROUP BY verbale, model ORDER BY verbale, model")
    outlets = store.each(
        """SELECT outlet, count(*) AS reports FROM (
            SELECT key, outlet FROM documents UNION SELECT document, outlet FROM copies
        ) WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY reports DESC, outlet"""
    )
    return Overview(
        version=len(steps()),
        rows=tuple((table, store.rows(f"SELECT count(*) FROM {table}")[0][0]) for table in COUNTED),  # noqa: S608 - our names
        first=days[0],
        last=days[1],
        readers=tuple((row[0], row[1], row[2]) for row in readers),
        outlets=tuple((row[0], row[1]) for row in outlets),
    )
