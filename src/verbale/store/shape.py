"""Whether a store has all that its version should have: a file may have lost tables or columns, or never had them."""

import sqlite3
from contextlib import closing
from functools import lru_cache
from typing import Final

from verbale.store.migrations import migrate, steps

__all__ = ["lacking"]


def lacking(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Name every table, view and column that a store of this release has and this one has not.

    What it has beside them (a table or an index of one's own) is no fault. Search that is out of step is found by `integrity`.
    """
    return tuple(sorted(_whole() - _shape(connection)))


@lru_cache(maxsize=1)
def _whole() -> frozenset[str]:
    """The shape of a store that was made this moment."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, steps())
        return _shape(connection)


def _shape(connection: sqlite3.Connection) -> frozenset[str]:
    return frozenset(row[0] for row in connection.execute(_SHAPE))


_SHAPE: Final = """SELECT type || ' ' || name FROM sqlite_master WHERE type IN ('table', 'view') UNION ALL
    SELECT 'column ' || held.name || '.' || part.name FROM sqlite_master AS held, pragma_table_info(held.name) AS part
    WHERE held.type = 'table'"""
