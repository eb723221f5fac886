"""Whether a store is whole: every span is its report's words, every reference leads somewhere, search finds what is there."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from verbale.errors import RecordError
from verbale.store.archive import Store
from verbale.store.faults import DamagedStore

__all__ = ["Fault", "Integrity", "integrity"]

ENOUGH: Final = 100
"""Faults of one kind that are named; a store with more is known to be broken."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and where."""

    what: str
    where: str


@dataclass(frozen=True, slots=True)
class Integrity:
    """How many reports and spans were held against their words, and the faults that were found (at most 100 of a kind)."""

    reports: int
    spans: int
    faults: tuple[Fault, ...]

    @property
    def whole(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.faults


def integrity(store: Store, *, deep: bool = True) -> Integrity:
    """Check the file, the references, every span against its text in SQL, and the search; `deep` unpacks every reading too."""
    store.teach("cut", 3, _cut)
    store.teach("points", 1, len)
    faults = (*_file(store), *_references(store), *_texts(store), *_spans(store), *_search(store))
    if not faults and deep:
        faults = (*_readings(store),)
    spans = store.rows("SELECT count(*) FROM every_span")[0][0]
    return Integrity(len(store), spans, faults)


def _cut(text: str, start: int, end: int) -> str:
    return text[start:end]


def _file(store: Store) -> Iterator[Fault]:
    for row in store.each(f"PRAGMA integrity_check({ENOUGH})"):
        if row[0] != "ok":
            yield Fault(row[0], "file")


def _references(store: Store) -> Iterator[Fault]:
    for row in store.each(f"SELECT * FROM pragma_foreign_key_check LIMIT {ENOUGH}"):  # noqa: S608 - our number
        yield Fault(f"refers to a row of {row['parent']} that is not there", f"row {row['rowid']} of {row['table']}")


def _texts(store: Store) -> Iterator[Fault]:
    """A text with a NUL in it is shorter to SQLite, whose length() and substr() end there; it is left to Python."""
    query = """SELECT id FROM documents
        WHERE length(text) <> chars AND points(text) <> chars LIMIT ?"""
    for row in store.each(query, (ENOUGH,)):
        yield Fault("the text has not as many characters as were read", f"report {row['id']}")


SPANS: Final = """
    SELECT documents.id, every_span.record, every_span.start, every_span."end"
    FROM documents CROSS JOIN every_span ON every_span.document = documents.key
    WHERE every_span.text IS NOT CASE
        WHEN length(documents.text) = documents.chars
        THEN substr(documents.text, every_span.start + 1, every_span."end" - every_span.start)
        ELSE cut(documents.text, every_span.start, every_span."end")
    END
    LIMIT ?
"""


def _spans(store: Store) -> Iterator[Fault]:
    for row in store.each(SPANS, (ENOUGH,)):
        what = f"the {row['record']} at {row['start']}:{row['end']} has not the words that stand there"
        yield Fault(what, f"report {row['id']}")


def _search(store: Store) -> Iterator[Fault]:
    for table in ("sentences", "statements", "actors"):
        indexed = f"SELECT id AS key FROM {table}_search_docsize"  # noqa: S608 - our names
        there = f"SELECT key FROM {table}"  # noqa: S608 - our names
        missing = f"SELECT count(*) FROM ({there} EXCEPT {indexed})"  # noqa: S608 - our names
        surplus = f"SELECT count(*) FROM ({indexed} EXCEPT {there})"  # noqa: S608 - our names
        off = store.rows(missing)[0][0] + store.rows(surplus)[0][0]
        if off or not _index_agrees(store, table):
            yield Fault("the search index is not in step with its table", table)


def _index_agrees(store: Store, table: str) -> bool:
    """Let FTS5 hold its index against the words (SQLite, "FTS5", section 6.4); it is a command, so only where we may write."""
    if store.read_only:
        return True
    try:
        store.rows(f"INSERT INTO {table}_search ({table}_search, rank) VALUES ('integrity-check', 1)")  # noqa: S608 - our names
    except DamagedStore:
        return False
    return True


def _readings(store: Store) -> Iterator[Fault]:
    """Hold each whole reading, as decisions have it, against its rows, count by count.

    Decoding it holds its spans against the text once more.
    """
    for row in store.each(COUNTS):
        if what := _wrong_with(store, row):
            yield Fault(what, f"report {row['id']}")


def _wrong_with(store: Store, row: sqlite3.Row) -> str:
    try:
        reading = store.reading(row["id"])
    except RecordError as fault:
        return str(fault)
    if reading is None:
        return "has no reading"
    same = all(row[table] == len(getattr(reading, table)) for table in PARTS)
    return "" if same else "its rows are not those of its reading"


PARTS: Final = ("sentences", "actors", "statements", "events", "times", "places")
COUNTS: Final = f"""SELECT id,
    {", ".join(f"(SELECT count(*) FROM {part} WHERE document = documents.key) AS {part}" for part in PARTS)}
    FROM documents"""  # noqa: S608 - our names
