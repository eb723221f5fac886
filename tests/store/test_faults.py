"""SQLite's errors in words that help; our own mistakes as they are."""

import sqlite3
from pathlib import Path

import pytest

from verbale.errors import VerbaleError
from verbale.store.faults import FullDisk, LockedStore, StoreError, told

PLACE = Path("news.db")


def error(code: int) -> sqlite3.OperationalError:
    """An error of SQLite's with this code."""
    fault = sqlite3.OperationalError("told by SQLite")
    fault.sqlite_errorcode = code
    return fault


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, FullDisk),
        (sqlite3.SQLITE_IOERR_WRITE, FullDisk),
        (sqlite3.SQLITE_IOERR_READ, StoreError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, LockedStore),
    ],
)
def test_what_sqlite_says_and_what_we_say(code: int, kind: type[StoreError]) -> None:
    with pytest.raises(VerbaleError, match=r"^news\.db: .+; .+") as caught, told(PLACE):
        raise error(code)
    assert type(caught.value) is kind


def test_a_mistake_in_sql_is_ours() -> None:
    connection = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError, match="no such table"), told(PLACE):
        connection.execute("SELECT 1 FROM nowhere")


def test_an_error_of_the_module_has_no_code() -> None:
    with pytest.raises(sqlite3.ProgrammingError), told(PLACE):
        raise sqlite3.ProgrammingError("closed")
