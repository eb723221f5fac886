"""What waits for a person's word, and in which order."""

from dataclasses import replace

import pytest

from tests.store.news import raid, talks
from verbale.errors import UsageError
from verbale.review import WRONG, decided
from verbale.store import Store, Wanted, left, waiting


@pytest.fixture
def doubted(store: Store) -> Store:
    """Two reports, each of whose records has a score of its own."""
    one, two = talks(), raid()
    statements = tuple(replace(record, score=score) for record, score in zip(one.statements, (0.4, 0.95), strict=True))
    store.add([replace(one, statements=statements), two])
    return store


def words(store: Store, **asked: str) -> list[str]:
    return [one.words for one in waiting(store, Wanted(**asked))]


def test_the_least_certain_come_first(doubted: Store) -> None:
    found = waiting(doubted)
    assert [(one.score, one.kind) for one in found] == [
        (0.4, "statement"),
        (0.5, "event"),
        (0.75, "event"),
        (0.9, "event"),
        (0.95, "statement"),
        (1.0, "statement"),
        (1.0, "event"),
    ]
    assert (found[0].words, found[0].term) == ("Kestia will reopen talks on 3 May 2031", "commit")
    assert found[0].report.outlet == "The Averin Post"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"kind": "event"}, ["died", "talks", "raided", "left"]),
        ({"act": "deny"}, ["40 died"]),
        ({"type": "CONSULT"}, ["talks"]),
        ({"outlet": "the dunholt wire", "kind": "statement"}, ["40 died"]),
        ({"document": raid().document.id, "kind": "event"}, ["died", "raided"]),
        ({"document": "0" * 16}, []),
        ({"act": "deny", "type": "CONSULT"}, []),
        ({"kind": "event", "act": "deny"}, []),
    ],
)
def test_what_is_asked_for(doubted: Store, asked: dict[str, str], expected: list[str]) -> None:
    assert words(doubted, **asked) == expected
    assert left(doubted, Wanted(**asked)) == len(expected)


def test_a_page_of_it(doubted: Store) -> None:
    every = waiting(doubted)
    assert waiting(doubted, limit=3, offset=2) == every[2:5]


def test_what_is_decided_waits_no_more(doubted: Store) -> None:
    first, second = waiting(doubted, limit=2)
    for one, verdict in ((first, "right"), (second, WRONG)):
        shown = doubted.corrected(one.report.id)
        assert shown is not None
        doubted.decide(decided(shown, one.id, by="Ann", verdict=verdict))
    assert left(doubted) == 5
    assert {(one.report, one.id) for one in (first, second)}.isdisjoint((one.report, one.id) for one in waiting(doubted))


@pytest.mark.parametrize("asked", [{"act": "shout"}, {"type": "DANCE"}, {"kind": "place"}])
def test_terms_that_there_are_not(asked: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="not one of"):
        Wanted(**asked)


@pytest.mark.parametrize(("kind", "index"), [("statement", "statements_to_review"), ("event", "events_to_review")])
def test_an_index_answers(doubted: Store, kind: str, index: str) -> None:
    query = f"EXPLAIN QUERY PLAN SELECT key FROM {kind}s WHERE decided IS NULL ORDER BY score, key LIMIT 50"  # noqa: S608 - ours
    assert [row["detail"] for row in doubted.rows(query)] == [f"SCAN {kind}s USING INDEX {index}"]
