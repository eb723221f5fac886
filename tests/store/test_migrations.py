"""The schema in steps: all of those that are lacking, or none."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.news import talks
from verbale.store import Store, find_sentences
from verbale.store.migrations import APPLICATION, migrate, steps, version_of
from verbale.store.packing import pack
from verbale.store.rows import document_row


def fresh() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


def tables(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]


def test_steps_are_taken_once_and_in_order() -> None:
    connection = fresh()
    migrate(connection, ["CREATE TABLE a (x);"])
    migrate(connection, ["CREATE TABLE a (x);", "INSERT INTO a VALUES (1);\nCREATE TABLE b (y);"])
    migrate(connection, ["CREATE TABLE a (x);", "INSERT INTO a VALUES (1);\nCREATE TABLE b (y);"])
    assert (tables(connection), version_of(connection)) == (["a", "b"], 2)
    assert connection.execute("SELECT x FROM a").fetchall() == [(1,)]


def test_a_step_that_fails_leaves_nothing() -> None:
    connection = fresh()
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, ["CREATE TABLE a (x);", "CREATE TABLE b (y);\nCREATE TABLE a (x);"])
    assert (tables(connection), version_of(connection)) == ([], 0)


def test_the_schema_is_marked_as_ours() -> None:
    connection = fresh()
    migrate(connection, steps())
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
    assert APPLICATION.to_bytes(4) == b"Verb"


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_store_is_brought_up_to_date(tmp_path: Path, version: int) -> None:
    path = tmp_path / "news.db"
    old = sqlite3.connect(path, isolation_level=None)
    migrate(old, steps()[:version])
    row = document_row(talks()) | {"key": 1}
    old.execute(f"INSERT INTO documents ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))  # noqa: S608 - our names
    old.execute("INSERT INTO readings VALUES (1, ?)", (pack(talks()),))
    old.execute("INSERT INTO sentences VALUES (1, 1, 'sentence', 0, 6, 'Kestia')")
    old.close()
    with Store.open(path) as store:
        assert find_sentences(store, "kestia").total == 1
        assert store.reading(talks().document.id) == talks()
        assert store.compared().behind == 1


def test_an_older_store_learns_in_which_sentences_its_statements_stand(news: Store) -> None:
    said = "SELECT id, sentence, sentences FROM statements ORDER BY key"
    new = [tuple(row) for row in news.rows(said)]
    older = fresh()
    with closing(sqlite3.connect(news.path)) as whole:
        whole.backup(older)
    older.execute("UPDATE statements SET sentence = NULL, sentences = 0")
    step = next(one for one in steps() if "ADD COLUMN sentences" in one)
    older.execute(step[step.index("UPDATE") : step.index(";", step.index("UPDATE"))])
    assert older.execute(said).fetchall() == new
    assert {row[2] for row in new} == {1}


def test_every_reference_names_its_column() -> None:
    """Datasette fails on a table with one that leaves it to SQLite."""
    connection = fresh()
    migrate(connection, steps())
    query = 'SELECT m.name, k."from" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS k WHERE k."to" IS NULL'
    assert connection.execute(query).fetchall() == []
    assert connection.execute("SELECT count(*) FROM sqlite_master AS m, pragma_foreign_key_list(m.name)").fetchone()[0] > 20
