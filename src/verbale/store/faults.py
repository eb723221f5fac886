"""What may be wrong with a store, and how SQLite's own errors are told in words that help."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from verbale.errors import VerbaleError

__all__ = ["PRIMARY", "DamagedStore", "FullDisk", "LockedStore", "NewerStore", "NoStore", "ReadOnlyStore", "StoreError", "told"]

PRIMARY: Final = 0xFF
"""The low byte of an extended error code is the primary one (SQLite, "Result and Error Codes")."""


class StoreError(VerbaleError):
    """A store cannot be opened, read or written."""


class NoStore(StoreError):
    """There is no file, or one that is no store."""


class NewerStore(StoreError):
    """A store that a later release has written."""


class ReadOnlyStore(StoreError):
    """A store that may be read but not written."""


class LockedStore(StoreError):
    """A store that somebody else is writing to."""


class FullDisk(StoreError):
    """There is no room to write; what was there before is still there."""


class DamagedStore(StoreError):
    """A file that SQLite cannot make sense of, or a store without all of its tables and columns."""


_TOLD: Final[dict[int, tuple[type[StoreError], str, str]]] = {
    sqlite3.SQLITE_READONLY: (ReadOnlyStore, "may be read but not written", "change its permissions, or work on a copy"),
    sqlite3.SQLITE_PERM: (ReadOnlyStore, "may not be opened by you", "change its permissions, or work on a copy"),
    sqlite3.SQLITE_BUSY: (LockedStore, "is being written by another program", "wait for it to end and run this again"),
    sqlite3.SQLITE_LOCKED: (LockedStore, "is being written by another program", "wait for it to end and run this again"),
    sqlite3.SQLITE_FULL: (FullDisk, "cannot grow: the disk is full", "make room and run this again; nothing was lost"),
    sqlite3.SQLITE_NOTADB: (NoStore, "is no store (it is not an SQLite file)", "name a store that `verbale add` has made"),
    sqlite3.SQLITE_CORRUPT: (DamagedStore, "is damaged", "restore it from a copy, or add its inputs to a new store"),
    sqlite3.SQLITE_CANTOPEN: (NoStore, "cannot be opened", "check that its folder is there and that you may use it"),
    sqlite3.SQLITE_IOERR: (StoreError, "cannot be read or written", "check the disk and run this again"),
}
_EXTENDED: Final[dict[int, tuple[type[StoreError], str, str]]] = {
    sqlite3.SQLITE_IOERR_WRITE: (
        FullDisk,
        "cannot grow: the disk is full, or files may not be so large",
        "make room and run this again; nothing was lost",
    ),
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what SQLite raises as a StoreError that names the store and says what to do.

    A mistake of ours (bad SQL, a broken constraint) goes through as it is.
    """
    try:
        yield
    except sqlite3.DatabaseError as fault:
        code = getattr(fault, "sqlite_errorcode", -1)
        found = _EXTENDED.get(code) or _TOLD.get(code & PRIMARY)
        if found is None or code < 0:
            raise
        kind, what, hint = found
        raise kind(what, str(path), hint) from fault
