"""The records of one report in their tables, as its reading and the decisions on it have them."""

import itertools
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from verbale.record import Reading, decode
from verbale.review import Corrected, apply, is_persons
from verbale.store.decisions import standing
from verbale.store.packing import pack, unpack
from verbale.store.rows import KEYED, Row, record_rows

__all__ = ["insert", "insert_reading", "names", "new_keys", "one", "redraw", "remove_records"]

_ORDER: Final = ("sentences", "actors", "mentions", "times", "places", "statements", "spans", "events", "participants")
_RECORDS: Final = ("events", "statements", "actors", "times", "places", "sentences")
_DECIDED: Final = ("statements", "events")
_OUTDATED: Final = """DELETE FROM portraits WHERE merged IN
    (SELECT members.merged FROM actors JOIN members ON members.actor = actors.key WHERE actors.document = ?)"""


def new_keys(connection: sqlite3.Connection) -> Mapping[str, Iterator[int]]:
    """New keys for each table: within the transaction nobody else gives any away."""
    highest = {table: one(connection, f"SELECT max(key) FROM {table}") for table in ("documents", *KEYED)}  # noqa: S608 - our names
    return {table: itertools.count((key or 0) + 1) for table, key in highest.items()}


def insert_reading(connection: sqlite3.Connection, reading: Reading, key: int, keys: Mapping[str, Iterator[int]]) -> None:
    """Keep what the machine has read whole, and its records as the decisions that stand on the report have them."""
    insert(connection, "readings", [{"document": key, "line": pack(reading)}])
    _insert_records(connection, apply(reading, standing(connection, key)), key, keys)


def redraw(connection: sqlite3.Connection, key: int) -> None:
    """Write the records of a report anew: what is decided of it has changed. Where that changes no record, its marks will do."""
    query = "SELECT line, text FROM documents JOIN readings ON document = key WHERE key = ?"
    row = connection.execute(query, (key,)).fetchone()
    shown = apply(decode(unpack(row["line"], row["text"])), standing(connection, key))
    ids = [*(one.id for one in shown.reading.statements), *(one.id for one in shown.reading.events)]
    if _ids(connection, key) == ids and not _persons(shown):
        _mark(connection, shown, key)
        return
    remove_records(connection, key)
    _insert_records(connection, shown, key, new_keys(connection))


def _ids(connection: sqlite3.Connection, key: int) -> list[str]:
    """The ids of the statements and events in the tables, in the order of the reading."""
    queries = (f"SELECT id FROM {table} WHERE document = ? ORDER BY key" for table in _DECIDED)  # noqa: S608 - our names
    return [row["id"] for query in queries for row in connection.execute(query, (key,))]


def _persons(shown: Corrected) -> bool:
    """Tell whether a record is a person's: its id stays while its words change."""
    return any(map(is_persons, shown.marks))


def _mark(connection: sqlite3.Connection, shown: Corrected, key: int) -> None:
    for table in _DECIDED:
        for record in getattr(shown.reading, table):
            values = (shown.marks.get(record.id), key, record.id)
            connection.execute(f"UPDATE {table} SET decided = ? WHERE document = ? AND id = ? AND decided IS NOT ?1", values)  # noqa: S608 - our names


def remove_records(connection: sqlite3.Connection, key: int) -> None:
    """Take the records of a report away, and the portraits drawn of them; what the machine has read stays."""
    connection.execute(_OUTDATED, (key,))
    for table in _RECORDS:
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (key,))  # noqa: S608 - our names


def _insert_records(connection: sqlite3.Connection, shown: Corrected, key: int, keys: Mapping[str, Iterator[int]]) -> None:
    rows = record_rows(shown.reading, key, keys)
    for table in _DECIDED:
        for row in rows[table]:
            row["decided"] = shown.marks.get(str(row["id"]))
    for table in _ORDER:
        insert(connection, table, rows[table])


def insert(connection: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    """Insert rows that have the same columns."""
    if rows:
        values = ", ".join(f":{name}" for name in rows[0])
        connection.executemany(f"INSERT INTO {table} ({names(rows[0])}) VALUES ({values})", rows)  # noqa: S608 - our names


def names(columns: Iterable[str]) -> str:
    """Give columns as SQL names them."""
    return ", ".join(f'"{name}"' for name in columns)


def one(connection: sqlite3.Connection, query: str, parameters: tuple[object, ...] = ()) -> int | None:
    """Give the first value that a query finds, None where it finds nothing."""
    row = connection.execute(query, parameters).fetchone()
    return None if row is None else row[0]
