"""What is written to a store, in one transaction each: a batch of readings and entries, a decision, what undoes one."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, TypeAlias

import msgspec

from verbale.errors import UsageError
from verbale.record import Document, Reading
from verbale.review import Decision
from verbale.store.decisions import take_back, take_down
from verbale.store.ledger import Entry
from verbale.store.recording import insert, insert_reading, names, new_keys, one, redraw, remove_records
from verbale.store.rows import Row, document_row, facts_row

__all__ = ["Added", "Copy", "Item", "decide", "undo", "write"]

_VERSION: Final = ("verbale", "model", "knowledge", "ontology")
_FACTS: Final = ("sha256", "title", "outlet", "published", "day", "url", "path", "authors", "language")


@dataclass(frozen=True, slots=True)
class Copy:
    """A document that was found to be a copy of a report in the store; `of` is that report's id."""

    document: Document
    of: str


Item: TypeAlias = Reading | Copy | Entry


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did: readings that were `new`, `renewed` (another version had read them) or `known`; `copies` and `entries`."""

    new: int = 0
    renewed: int = 0
    known: int = 0
    copies: int = 0
    entries: int = 0

    def __add__(self, other: "Added") -> "Added":
        """Add up what two batches did."""
        return Added(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


def write(connection: sqlite3.Connection, items: Iterable[Item]) -> Added:
    """Write all of `items` or, whatever happens, none of them."""
    with transaction(connection):
        counters = new_keys(connection)
        return sum((_write_one(connection, item, counters) for item in items), Added())


def decide(connection: sqlite3.Connection, decision: Decision) -> int:
    """Write a decision down, and the records of its report as it has them; give the key of the decision."""
    with transaction(connection):
        key, document = take_down(connection, decision)
        redraw(connection, document)
    return key


def undo(connection: sqlite3.Connection, key: int, person: str) -> None:
    """Undo a decision, and write the records of its report as they are without it."""
    with transaction(connection):
        redraw(connection, take_back(connection, key, person))


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all of what is done within, or none of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _write_one(connection: sqlite3.Connection, item: Item, counters: Mapping[str, Iterator[int]]) -> Added:
    match item:
        case Reading():
            return _write_reading(connection, item, counters)
        case Copy():
            return Added(copies=_write_copy(connection, facts_row(item.document), item.document.text, _key(connection, item.of)))
        case Entry():
            return Added(entries=_write_entry(connection, item))


def _write_reading(connection: sqlite3.Connection, reading: Reading, counters: Mapping[str, Iterator[int]]) -> Added:
    row = document_row(reading)
    query = f"SELECT key, {names((*_FACTS, *_VERSION))} FROM documents WHERE sha256 = ?"  # noqa: S608 - our names
    before = connection.execute(query, (row["sha256"],)).fetchone()
    if before is None:
        key = next(counters["documents"])
        insert(connection, "documents", [{"key": key} | row])
        insert_reading(connection, reading, key, counters)
        return Added(new=1)
    if all(before[name] == row[name] for name in _VERSION):
        return Added(known=1, copies=_write_copy(connection, facts_row(reading.document), None, before["key"]))
    _renew(connection, row, before["key"])
    insert_reading(connection, reading, before["key"], counters)
    return Added(renewed=1, copies=_write_copy(connection, {name: before[name] for name in _FACTS}, None, before["key"]))


def _renew(connection: sqlite3.Connection, row: Row, key: int) -> None:
    """Put the facts of the later reading in the place of the former's and take its records away; copies and inputs stay."""
    columns = ", ".join(f'"{name}" = :{name}' for name in row)
    connection.execute(f"UPDATE documents SET {columns} WHERE key = :key", {"key": key} | row)  # noqa: S608 - our names
    remove_records(connection, key)
    connection.execute("DELETE FROM readings WHERE document = ?", (key,))


def _write_copy(connection: sqlite3.Connection, facts: Row, text: str | None, key: int) -> int:
    """Keep where else a report stands, unless that is known; where neither outlet nor address is told, there is nothing to keep.

    A text of its own is kept once, whoever printed it.
    """
    own = one(connection, "SELECT sha256 FROM documents WHERE key = ?", (key,)) == facts["sha256"]
    if own and facts["outlet"] is None and facts["url"] is None:
        return 0
    place = (key, facts["sha256"], facts["outlet"], facts["url"])
    if any(one(connection, query, place) for query in _STANDS_THERE):
        return 0
    insert(connection, "copies", [{"document": key, "text": None if own else text} | facts])
    return 1


_STANDS_THERE: Final = (
    "SELECT 1 FROM documents WHERE key = ? AND sha256 = ? AND (outlet, url) IS (?, ?)",
    "SELECT 1 FROM copies WHERE document = ? AND sha256 = ? AND (outlet, url) IS (?, ?)",
)


def _write_entry(connection: sqlite3.Connection, entry: Entry) -> int:
    """Take an input down; the last word on it stands, and the same word again changes nothing."""
    key = None if entry.document is None else _key(connection, entry.document)
    told = (entry.name, entry.state, entry.kind, entry.reason, key, msgspec.json.encode(entry.flags).decode(), entry.seal)
    return max(connection.execute(_TAKE_DOWN, told).rowcount, 0)


_TAKE_DOWN: Final = """
    INSERT INTO inputs (name, state, kind, reason, document, flags, seal) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET
        (state, kind, reason, document, flags, seal, at)
        = (excluded.state, excluded.kind, excluded.reason, excluded.document, excluded.flags, excluded.seal,
            strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
    WHERE (inputs.state, inputs.kind, inputs.reason, inputs.document, inputs.flags, inputs.seal)
        IS NOT (excluded.state, excluded.kind, excluded.reason, excluded.document, excluded.flags, excluded.seal)
"""


def _key(connection: sqlite3.Connection, document: str) -> int:
    key: int | None = one(connection, "SELECT key FROM documents WHERE id = ?", (document,))
    if key is None:
        raise UsageError(f"there is no report {document!r} in the store", "Store.add", "add its reading before what refers to it")
    return key
