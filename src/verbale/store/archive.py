"""The store: readings in one SQLite file that grows by transactions and that many may read while one writes."""

import itertools
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from verbale.record import Provenance, Reading, decode
from verbale.review import Corrected, Decision, apply
from verbale.store.compared import Compared, Parts, compared_in, write_compared
from verbale.store.connection import connect_new, connect_to
from verbale.store.decisions import lately_by, standing, standing_by_report
from verbale.store.faults import ReadOnlyStore, told
from verbale.store.packing import unpack
from verbale.store.writing import Added, Item, decide, undo, write

__all__ = ["Store"]

BATCH: Final = 64
"""Items written in one transaction: a kill loses the work on fewer than these, and writing one takes a fraction of a second."""

WAIT: Final = 10.0
"""Seconds to wait for another writer."""

_KEPT: Final = 8  # queries whose keys are kept


class Store:
    r"""An open store; close it, or use it in a `with` statement.

    Make one with `Store.create` or `Store.open`. It belongs to the thread that opened it; open another for another thread.
    Its methods, and the queries of this package, raise a StoreError that names the file and says what to do.

    >>> import tempfile
    >>> from verbale.testing import document, reading
    >>> with tempfile.TemporaryDirectory() as folder, Store.create(f"{folder}/news.db") as store:
    ...     store.add([reading(document("“No,” said Mary."))]).new, len(store)
    (1, 1)
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._connection = connection
        self._written: tuple[int, int] | None = None
        self._found: dict[tuple[str, tuple[object, ...]], str] = {}

    @classmethod
    def create(cls, path: str | os.PathLike[str], *, may_exist: bool = False, wait: float = WAIT) -> Self:
        """Make a store at `path` and open it; one that is there already is opened if it `may_exist`, else it is an error."""
        place = Path(path)
        return cls(place, connect_new(place, may_exist=may_exist, wait=wait), read_only=False)

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, read_only: bool = False, wait: float = WAIT) -> Self:
        """Open the store at `path`; one of an older version is brought up to date, unless it is to be `read_only`."""
        place = Path(path)
        return cls(place, connect_to(place, read_only=read_only, wait=wait), read_only=read_only)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __len__(self) -> int:
        """Give the number of reports."""
        return int(self.rows("SELECT count(*) FROM documents")[0][0])

    def close(self) -> None:
        """Close the file; nothing is left beside it unless somebody else has it open."""
        self._connection.close()

    def add(self, items: Iterable[Item], *, batch: int = BATCH) -> Added:
        """Add readings, copies and entries of the ledger, in their order, a transaction every `batch` of them.

        A reading whose text was read by the same version is known and adds nothing, but for where else it stands; one that
        another version read takes its place. While `items` are made, nothing is locked.
        """
        self._check_writable()
        done, waiting = Added(), iter(items)
        while part := list(itertools.islice(waiting, batch)):
            with told(self.path):
                done += write(self._connection, part)
        return done

    def knows(self, sha256: str, provenance: Provenance | None = None) -> str | None:
        """Give the id of the report with a text of this hash, or of which that is a copy; None where there is none.

        With a `provenance`, only where that version has read it.
        """
        found = self.rows(_KNOWN, {"sha256": sha256})
        if not found or (provenance and _provenance(found[0]) != provenance):
            return None
        return str(found[0]["id"])

    def decide(self, decision: Decision) -> Decision:
        """Keep a decision, and write the records of its report as it has them; what the machine has read stays beside it.

        Gives the decision with its key and its time.
        """
        self._check_writable()
        with told(self.path):
            key = decide(self._connection, decision)
        return replace(decision, key=key, at=self.rows("SELECT at FROM decisions WHERE key = ?", (key,))[0]["at"])

    def undo(self, decision: int, by: str) -> None:
        """Undo a decision by its key; raises UsageError where there is none that stands."""
        self._check_writable()
        with told(self.path):
            undo(self._connection, decision, by)

    def last_decision(self, by: str) -> Decision | None:
        """Give the last decision of a person that stands."""
        return next(iter(self.last_decisions(by, limit=1)), None)

    def last_decisions(self, by: str, *, limit: int) -> tuple[Decision, ...]:
        """Give the last decisions of a person that stand, the newest first."""
        with told(self.path):
            return lately_by(self._connection, by, limit)

    def keys(self, query: str, values: tuple[object, ...] = ()) -> str:
        """Give the keys that a query finds, as a JSON list; asked again, those found before, while nothing is written."""
        written = (int(self.rows("PRAGMA data_version")[0][0]), self._connection.total_changes)
        if written != self._written or len(self._found) >= _KEPT:
            self._written, self._found = written, {}
        if (query, values) not in self._found:
            self._found[query, values] = self.rows(f"WITH found (key) AS ({query}) {_AS_LIST}", values)[0][0]
        return self._found[query, values]

    def lines(self) -> Iterator[bytes]:
        """Give every reading as the machine made it, as its `verbale/1` line with its newline, in the order of their ids."""
        for row in self.each("SELECT line, text FROM documents JOIN readings ON document = key ORDER BY id"):
            yield unpack(row["line"], row["text"]) + b"\n"

    def readings(self) -> Iterator[Reading]:
        """Give every reading as decisions have it, in the order of their ids."""
        return (one.reading for one in self.reviewed())

    def reviewed(self) -> Iterator[Corrected]:
        """Give every reading with the decisions on it, in the order of their ids."""
        with told(self.path):
            decisions = standing_by_report(self._connection)
        for row in self.each("SELECT key, line, text FROM documents JOIN readings ON document = key ORDER BY id"):
            yield apply(decode(unpack(row["line"], row["text"])), decisions.get(row["key"], ()))

    def reading(self, document: str) -> Reading | None:
        """Give the reading of the report with this id, as decisions have it; None where there is none."""
        found = self.corrected(document)
        return found.reading if found else None

    def corrected(self, document: str) -> Corrected | None:
        """Give the reading of the report with this id with the decisions on it; None where there is none."""
        found = self.rows("SELECT key, line, text FROM documents JOIN readings ON document = key WHERE id = ?", (document,))
        if not found:
            return None
        with told(self.path):
            decisions = standing(self._connection, found[0]["key"])
        return apply(decode(unpack(found[0]["line"], found[0]["text"])), decisions)

    def keep(self, command: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one command in SQL for every row, all of them in one transaction."""
        self._check_writable()
        with told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._connection.executemany(command, rows)
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.rollback()
                raise

    def compared(self) -> Compared:
        """Tell how far the reports have been set beside each other."""
        with told(self.path):
            return compared_in(self._connection)

    def compare(self, parts: Parts, of: Compared) -> bool:
        """Keep what was made of all readings; false, and nothing is kept, where others have come since `of` was read."""
        self._check_writable()
        with told(self.path):
            return write_compared(self._connection, parts, of)

    def hold(self) -> None:
        """Show from now on, until it is closed, the store of this moment: what is asked in several queries fits together.

        Others may write meanwhile (SQLite, "Isolation In SQLite": a read transaction of a WAL database is a snapshot).
        """
        with told(self.path):
            self._connection.execute("BEGIN")

    def rows(self, query: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> list[sqlite3.Row]:
        """Give all rows that a query in SQL finds."""
        return list(self.each(query, parameters))

    def each(self, query: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> Iterator[sqlite3.Row]:
        """Give the rows that a query in SQL finds one by one."""
        with told(self.path):
            yield from self._connection.execute(query, parameters)

    def _check_writable(self) -> None:
        if self.read_only:
            raise ReadOnlyStore("is open to be read, not written", str(self.path), "open it without read_only")

    def teach(self, name: str, arguments: int, function: Callable[..., str | int]) -> None:
        """Let queries call a pure function of Python by `name`."""
        self._connection.create_function(name, arguments, function, deterministic=True)


def _provenance(row: sqlite3.Row) -> Provenance:
    return Provenance(row["verbale"], row["model"], row["knowledge"], row["ontology"])


_AS_LIST: Final = "SELECT json_group_array(key) FROM found"

_KNOWN: Final = """
    SELECT id, verbale, model, knowledge, ontology FROM documents WHERE sha256 = :sha256
    UNION ALL
    SELECT id, verbale, model, knowledge, ontology FROM copies JOIN documents ON documents.key = copies.document
    WHERE copies.sha256 = :sha256 AND copies.sha256 <> documents.sha256
"""
