"""Damage of every kind is found, and named with its place."""

import pytest

from tests.store.news import TALKS, raid, talks
from verbale.record import Document
from verbale.store import Store, integrity
from verbale.testing import reading, statement


def faults(store: Store) -> list[str]:
    return [f"{fault.where}: {fault.what}" for fault in integrity(store).faults]


def test_a_store_that_is_whole(news: Store) -> None:
    found = integrity(news)
    assert found.whole
    assert (found.reports, found.spans) == (2, 30)


def test_it_can_be_read_only(news: Store) -> None:
    with Store.open(news.path, read_only=True) as reader:
        assert integrity(reader).whole


@pytest.mark.parametrize("text", ["😀 Mary 𝔄 said e\u0301 hi.", "\0Mary\0 said hi\0.", "\ufeffMary\r\nsaid hi.", "\0😀said hi"])
def test_characters_that_are_hard_to_count(store: Store, text: str) -> None:
    report = Document(text)
    store.add([reading(report, [statement(report, "hi", cue="said")])])
    assert integrity(store).faults == ()
    store.rows('UPDATE spans SET start = start - 1, "end" = "end" - 1 WHERE role = \'content\'')
    assert faults(store) == [
        f"report {report.id}: the statement at {text.index('hi') - 1}:{text.index('hi') + 1} has not the words that stand there"
    ]


@pytest.mark.parametrize(
    ("record", "change"),
    [
        ("sentence", "UPDATE sentences SET text = 'x' WHERE kind = 'sentence' AND start = 0"),
        ("mention", 'UPDATE mentions SET "end" = "end" + 1 WHERE text = \'Kestia\''),
        ("statement", "UPDATE spans SET text = 'always' WHERE role = 'dispute_cue'"),
        ("event", "UPDATE events SET text = 'walks' WHERE text = 'talks'"),
        ("quantity", "UPDATE events SET quantity_start = 0 WHERE quantity IS NOT NULL"),
        ("participant", "UPDATE participants SET start = 1 WHERE text = 'troops'"),
        ("time", 'UPDATE times SET start = start + 400, "end" = "end" + 400 WHERE value = \'2031-05-03\''),
        ("place", "UPDATE places SET text = NULL || 'x', text = 'belmar'"),
    ],
)
def test_no_span_escapes(news: Store, record: str, change: str) -> None:
    news.rows(change)
    assert any(f": the {record} at" in fault for fault in faults(news))


def test_a_text_that_was_changed(news: Store) -> None:
    news.rows("UPDATE documents SET text = text || '!' WHERE id = ?", (talks().document.id,))
    assert faults(news) == [f"report {talks().document.id}: the text has not as many characters as were read"]


def test_a_text_that_was_changed_and_is_as_long(news: Store) -> None:
    news.rows("UPDATE documents SET text = ? WHERE id = ?", (TALKS[:-1] + "!", talks().document.id))
    assert len(faults(news)) == 1  # the last sentence


def test_references_that_lead_nowhere(news: Store) -> None:
    news.rows("PRAGMA foreign_keys = OFF")
    news.rows("UPDATE statements SET speaker = 99 WHERE act = 'deny'")
    (fault,) = faults(news)
    assert "of statements: refers to a row of actors that is not there" in fault


@pytest.mark.parametrize("table", ["sentences", "statements", "actors"])
@pytest.mark.parametrize("read_only", [True, False])
def test_search_out_of_step(news: Store, table: str, read_only: bool) -> None:
    news.rows(f"DROP TRIGGER {table}_searchable_no_more")
    news.rows("PRAGMA foreign_keys = OFF")
    news.rows(f"DELETE FROM {table} WHERE key = 1")  # noqa: S608 - a name of ours
    with Store.open(news.path, read_only=read_only) as again:
        assert f"{table}: the search index is not in step with its table" in faults(again)


def test_search_with_other_words(news: Store) -> None:
    news.rows("DROP TRIGGER statements_searchable_otherwise")
    news.rows("UPDATE statements SET words = 'Always' WHERE words = 'Never'")
    assert faults(news) == ["statements: the search index is not in step with its table"]


def test_rows_that_are_not_those_of_the_reading(news: Store) -> None:
    news.rows("DELETE FROM events WHERE document = 2 AND status = 'actual'")
    assert faults(news) == [f"report {raid().document.id}: its rows are not those of its reading"]


def test_a_reading_that_is_missing(news: Store) -> None:
    news.rows("DELETE FROM readings WHERE document = 2")
    assert faults(news) == [f"report {raid().document.id}: has no reading"]


def test_a_reading_that_is_damaged(news: Store) -> None:
    news.rows("UPDATE readings SET line = substr(line, 1, 20) WHERE document = 1")
    (fault,) = faults(news)
    assert "cannot be unpacked" in fault
    assert integrity(news, deep=False).whole


def test_readings_that_were_changed_about(news: Store) -> None:
    news.rows("UPDATE readings SET line = (SELECT line FROM readings WHERE document = 2) WHERE document = 1")
    assert faults(news) == [f"report {talks().document.id}: reading in the store: is the reading of another text"]
