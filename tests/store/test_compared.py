"""Whether what was made of all readings is of those that there are, and how it is put in the place of what was."""

import sqlite3

import pytest

from tests.store.turned import AFTER, BEFORE, RAIN, turned
from verbale.store import Compared, Store

STORY = {"key": 1, "id": "one", "title": None, "first": None, "last": None, "reports": 1}


def rows(store: Store, table: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in store.rows(f"SELECT * FROM {table}")]  # noqa: S608 - our names


def test_how_many_readings_have_come_since() -> None:
    assert [Compared(7, 4, "1").behind, Compared(4, 4, "1").behind] == [3, 0]


def test_what_is_made_takes_the_place_of_what_was(store: Store) -> None:
    store.add(turned())
    assert store.compare(
        {"stories": [STORY], "story_reports": [{"document": RAIN.id, "story": 1, "position": 0}]}, store.compared()
    )
    assert (store.compared().behind, len(rows(store, "story_reports"))) == (0, 1)
    assert store.compare({"stories": [STORY | {"id": "two"}]}, store.compared())
    assert ([row[1] for row in rows(store, "stories")], rows(store, "story_reports")) == (["two"], [])


def test_nothing_is_kept_where_readings_came_meanwhile(store: Store) -> None:
    store.add(turned()[:1])
    before = store.compared()
    store.add(turned()[1:])
    assert not store.compare({"stories": [STORY]}, before)
    assert (rows(store, "stories"), store.compared().behind) == ([], 3)


def test_all_or_nothing(store: Store) -> None:
    store.add(turned())
    store.compare({"stories": [STORY]}, store.compared())
    broken = {"stories": [STORY | {"id": "two"}], "story_reports": [{"document": "none", "story": 9, "position": 0}]}
    with pytest.raises(sqlite3.IntegrityError):
        store.compare(broken, store.compared())
    assert [row[1] for row in rows(store, "stories")] == ["one"]


def test_records_are_told_by_their_ids(store: Store) -> None:
    store.add(turned())
    first, second = turned()[0].statements[0], turned()[1].statements[0]
    discrepancy = {"key": 1, "kind": "position_changed", "matter": "bridge", "last": None}
    sides = [
        {"discrepancy": 1, "side": side, "document": report.id, "record": told.id, "merged": None, "name": "Sand", "day": None}
        for side, report, told in ((1, BEFORE, first), (2, AFTER, second))
    ]
    store.compare({"discrepancies": [discrepancy], "sides": sides}, store.compared())
    found = store.rows("SELECT side, statements.id, event FROM sides JOIN statements ON statements.key = statement ORDER BY side")
    assert [tuple(row) for row in found] == [(1, first.id, None), (2, second.id, None)]
