"""What a store should have, and what of it is not there."""

import sqlite3

from verbale.store.migrations import migrate, steps
from verbale.store.shape import lacking


def made(*commands: str) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection, [*steps(), *commands])
    return connection


def test_a_whole_store_lacks_nothing() -> None:
    assert lacking(made()) == ()


def test_what_is_lacking_is_named() -> None:
    assert lacking(made("ALTER TABLE topics DROP COLUMN first;", "DROP VIEW standing_decisions;")) == (
        "column topics.first",
        "view standing_decisions",
    )


def test_what_is_there_beside_is_no_fault() -> None:
    assert lacking(made("CREATE TABLE mine (x);", "ALTER TABLE topics ADD COLUMN mine;")) == ()
