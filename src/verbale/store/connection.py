"""From a path to an open SQLite connection on a store, or to an error that says why there is none."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from urllib.parse import quote

from verbale.store.faults import PRIMARY, DamagedStore, NewerStore, NoStore, StoreError, told
from verbale.store.migrations import APPLICATION, migrate, steps, version_of
from verbale.store.shape import lacking

__all__ = ["connect_new", "connect_to"]

RESTORE: Final = "restore it from a copy, or add its inputs to a new store"
MAKE_ONE: Final = "make one with `verbale add STORE INPUT`"
_KIBIBYTES_OF_CACHE: Final = 32_768
_MAY_NOT_WRITE: Final = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})


def connect_to(path: Path, *, read_only: bool, wait: float) -> sqlite3.Connection:
    """Open the store at `path`, brought up to date unless `read_only`; `wait` is how many seconds to wait for a lock.

    Raises NoStore, NewerStore or another StoreError.
    """
    if not path.is_file():
        what = "is no store but a folder" if path.is_dir() else "no such store"
        raise NoStore(what, str(path), f"check the name, or {MAKE_ONE}")
    with told(path):
        connection = _open_to_read(path, wait) if read_only else _open(path, "rw", wait)
        return _checked(connection, path, read_only=read_only)


def connect_new(path: Path, *, may_exist: bool, wait: float) -> sqlite3.Connection:
    """Make a store at `path`, where there is nothing, an empty file, or one whose making was broken off.

    A store that is there already is opened where it `may_exist`. Two may do this at once: the second finds the first's.
    """
    with told(path):
        connection = _open(path, "rwc", wait)
        try:
            if not _is_blank(connection):
                _check_existing(connection, path, may_exist=may_exist)
            _set_up(connection, steps(), path)
            _check_whole(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection


def _open(path: Path, mode: str, wait: float) -> sqlite3.Connection:
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"
    connection = sqlite3.connect(address, timeout=wait, uri=True, isolation_level=None)
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{_KIBIBYTES_OF_CACHE}")
        _is_blank(connection)  # reads the file, so that one which cannot be read is known here
    except BaseException:
        connection.close()
        raise
    return connection


def _open_to_read(path: Path, wait: float) -> sqlite3.Connection:
    """Open to read; where nobody may write beside the file (a disc, a folder closed to us), as one that cannot change.

    SQLite needs to write a small file of locks to read a store that may be written meanwhile. Where it cannot, and no log
    lies beside the store, nobody is writing.
    """
    try:
        return _open(path, "ro", wait)
    except sqlite3.OperationalError as fault:
        log = path.with_name(path.name + "-wal")
        if fault.sqlite_errorcode & PRIMARY not in _MAY_NOT_WRITE or (log.exists() and log.stat().st_size):
            raise
        return _open(path, "ro&immutable=1", wait)


def _checked(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> sqlite3.Connection:
    try:
        _check(connection, path, read_only=read_only)
        if not read_only:
            _set_up(connection, steps(), path)
        _check_whole(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        what = "is empty, or its making was broken off" if _is_blank(connection) else "is an SQLite file, but no store"
        raise NoStore(what, str(path), MAKE_ONE)
    version, known = version_of(connection), len(steps())
    if version > known:
        what = f"is a store of version {version}; this release knows versions up to {known}"
        raise NewerStore(what, str(path), "install a later release of verbale")
    if read_only and version < known:
        what = f"is a store of version {version}, older than this release ({known})"
        raise StoreError(what, str(path), "run `verbale add` on it once, or open it to write, and it is brought up to date")


def _check_existing(connection: sqlite3.Connection, path: Path, *, may_exist: bool) -> None:
    if not may_exist:
        raise StoreError("is there already", str(path), "open it, or choose another name")
    _check(connection, path, read_only=False)


def _is_blank(connection: sqlite3.Connection) -> bool:
    return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def _check_whole(connection: sqlite3.Connection, path: Path) -> None:
    if missing := lacking(connection):
        more = f" and {len(missing) - 1:,} more" if len(missing) > 1 else ""
        what = f"is no whole store of version {version_of(connection)}: it lacks {missing[0]}{more}"
        raise DamagedStore(what, str(path), RESTORE)


def _set_up(connection: sqlite3.Connection, scripts: Sequence[str], path: Path) -> None:
    """Write-ahead logging lets readers read while one writes; NORMAL loses nothing to a kill (SQLite, "WAL", section 2)."""
    if version_of(connection) < len(scripts):
        connection.execute("PRAGMA journal_mode = WAL")
        try:
            migrate(connection, scripts)
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode & PRIMARY != sqlite3.SQLITE_ERROR:
                raise
            what = f"is a store of version {version_of(connection)} that cannot be brought up to date ({fault})"
            raise DamagedStore(what, str(path), RESTORE) from fault
    connection.execute("PRAGMA synchronous = NORMAL")
