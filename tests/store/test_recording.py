"""Records in their tables, as the reading and the decisions on it have them."""

import sqlite3

from tests.store.news import raid, talks
from verbale.review import WRONG, decided
from verbale.store import Store
from verbale.store.recording import insert, names, new_keys, one


def fresh() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute('CREATE TABLE spans (key INTEGER PRIMARY KEY, "end" INTEGER)')
    return connection


def test_columns_are_quoted_and_rows_inserted() -> None:
    connection = fresh()
    insert(connection, "spans", [{"key": 1, "end": 4}, {"key": 2, "end": None}])
    insert(connection, "spans", [])
    assert connection.execute("SELECT * FROM spans").fetchall() == [(1, 4), (2, None)]
    assert names(["key", "end"]) == '"key", "end"'


def test_the_first_value_or_none() -> None:
    connection = fresh()
    insert(connection, "spans", [{"key": 7, "end": 4}])
    assert one(connection, "SELECT key FROM spans WHERE end = ?", (4,)) == 7
    assert one(connection, "SELECT key FROM spans WHERE end = ?", (5,)) is None


def test_new_keys_follow_the_highest(news: Store) -> None:
    highest = news.rows("SELECT max(key) FROM statements")[0][0]
    with sqlite3.connect(news.path) as connection:
        assert next(new_keys(connection)["statements"]) == highest + 1
    connection.close()


def test_a_decision_marks_records_or_takes_them_away_and_is_undone(news: Store) -> None:
    report, (promise, refusal) = talks().document.id, talks().statements
    query = "SELECT statements.id, decided FROM statements JOIN documents ON documents.key = document WHERE documents.id = ?"
    shown = news.corrected(report)
    assert shown
    news.decide(decided(shown, promise.id, by="Ann"))
    assert [row[:] for row in news.rows(query, (report,))] == [(promise.id, "right"), (refusal.id, None)]
    kept = news.decide(decided(shown, refusal.id, verdict=WRONG, by="Ann"))
    assert [row[:] for row in news.rows(query, (report,))] == [(promise.id, "right")]
    news.undo(kept.key, "Ann")
    assert [row[:] for row in news.rows(query, (report,))] == [(promise.id, "right"), (refusal.id, None)]
    assert news.reading(raid().document.id) == raid()
