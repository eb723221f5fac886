"""A store's readings set beside each other, and kept as its tables."""

from collections.abc import Iterable, Sequence
from itertools import permutations
from pathlib import Path

import pytest

from benchmarks.invented import invented_readings
from tests.store.turned import AFTER, BEFORE, RAIN, made, turned
from verbale.comparison import compare, is_compared
from verbale.record import Document, Reading
from verbale.store import PositionScope, Store, cast, discrepancies, integrity, positions, stories, story, topics

TABLES = ("merged_actors", "stories", "topics", "positions", "discrepancies", "shifts")


def tables(store: Store) -> list[list[tuple[object, ...]]]:
    """All that was made, without the keys of documents and records, which are given in the order in which they come."""
    held = [[tuple(row) for row in store.rows(f"SELECT * FROM {table} ORDER BY 1, 2")] for table in TABLES]  # noqa: S608 - our names
    told = store.rows("""SELECT side, documents.id, statements.id, sides.name, sides.day FROM sides
        JOIN documents ON documents.key = sides.document JOIN statements ON statements.key = sides.statement ORDER BY 1, 2""")
    return [*held, list(map(tuple, told))]


def filled(path: Path, batches: Iterable[Sequence[Reading]]) -> list[list[tuple[object, ...]]]:
    with Store.create(path) as store:
        for batch in batches:
            store.add(batch)
            assert compare(store)
        return tables(store)


def test_a_position_that_changed_with_both_words(tmp_path: Path) -> None:
    with Store.create(tmp_path / "news.db") as store:
        store.add(reversed(turned()))
        assert compare(store)
        (found,) = discrepancies(store)
        (position,) = positions(store, PositionScope(shifted=True))
    assert (found.kind, found.first.report.outlet, found.second.report.outlet) == ("position_changed", "Post", "Wire")
    assert (found.first.words, found.second.day) == ("Orlesh would not open the Senn bridge to lorries", "2031-04-20")
    ((shift,), (latest, _)) = position.shifts, position.said
    assert (shift.before.said.act, shift.after.said.act, latest.said.act) == ("refuse", "offer", "offer")
    assert (position.name, position.topic_name) == ("Sand", "Senn bridge")


def test_actors_stories_and_topics(tmp_path: Path) -> None:
    with Store.create(tmp_path / "news.db") as store:
        store.add(turned())
        compare(store)
        assert [(one.name, one.reports) for one in cast(store)] == [("Sand", 2), ("Dunn", 1)]
        assert [one.reports for one in cast(store, "sand")] == [2]
        assert [(one.id, one.title, one.reports) for one in stories(store)] == [
            (RAIN.id, "Rain at last", 1),
            (BEFORE.id, None, 2),
        ]
        assert getattr(story(store, AFTER.id), "ids", None) == (BEFORE.id, AFTER.id)
        assert [one.statements for one in topics(store, "senn")] == [2]
        assert integrity(store).faults == ()


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_tables_do_not_depend_on_the_batches(tmp_path: Path, order: tuple[int, ...]) -> None:
    held = turned()
    whole = filled(tmp_path / "whole.db", [held])
    assert filled(tmp_path / "parts.db", [[held[number]] for number in order]) == whole


def told_of(store: Store) -> list[tuple[str | None, ...]]:
    """What each report joined, by the ids of reports, in the order of publication."""
    rows = store.rows(
        "SELECT documents.id, place, story, hex(topics) FROM joined JOIN documents ON key = document ORDER BY place"
    )
    return [tuple(row) for row in rows]


def mornings(count: int) -> list[list[Reading]]:
    """Readings of 20 statements each, parted by their days: the oldest first, then a few days each."""
    held = sorted(invented_readings(count), key=lambda one: (one.document.published or "", one.document.id))
    cut = count * 2 // 3
    return [held[:cut], held[cut : cut + 3], held[cut + 3 :]]


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (2, 0, 1)])
def test_what_was_joined_before_is_joined_again(tmp_path: Path, order: tuple[int, ...]) -> None:
    """In the order of publication, with some that come late, and with the oldest last."""
    batches = mornings(18)
    with Store.create(tmp_path / "whole.db") as whole, Store.create(tmp_path / "parts.db") as parts:
        for number in order:
            parts.add(batches[number])
            assert compare(parts)
        whole.add([one for batch in batches for one in batch])
        assert compare(whole)
        assert tables(parts) == tables(whole)
        assert told_of(parts) == told_of(whole)


def test_what_was_joined_is_taken_from_the_store(tmp_path: Path) -> None:
    """A store that says of every report that it began a story is taken at its word, as far as no report has come before it."""
    with Store.create(tmp_path / "news.db") as store:
        store.add([turned()[number] for number in (0, 1)])
        compare(store)
        assert [one.reports for one in stories(store)] == [2]
        store.rows("UPDATE joined SET story = NULL")
        store.add([turned()[2]])
        compare(store)
        assert [one.reports for one in stories(store)] == [1, 1, 1]
        store.add([made(Document("Sand slept.", published="2031-04-01"), "Sand slept", "assert")])
        compare(store)
        assert [one.reports for one in stories(store)] == [1, 3]


def test_what_was_joined_is_nothing_where_it_cannot_be_unpacked(tmp_path: Path) -> None:
    with Store.create(tmp_path / "news.db") as store:
        store.add(turned()[:2])
        compare(store)
        store.rows("UPDATE joined SET topics = x'C1'")
        store.add(turned()[2:])
        assert compare(store)
        assert tables(store) == filled(tmp_path / "whole.db", [turned()])


def test_a_report_that_is_read_anew_is_compared_anew(tmp_path: Path) -> None:
    with Store.create(tmp_path / "news.db") as store:
        store.add(turned())
        compare(store)
        store.add([made(AFTER, "to open the Senn bridge to lorries", "assert", version="0.0.1")])
        assert (is_compared(store), discrepancies(store)) == (False, ())
        assert compare(store)
        assert (discrepancies(store), positions(store, PositionScope(shifted=True))) == ((), ())
        assert integrity(store).faults == ()


def test_what_is_up_to_date_is_left_alone(tmp_path: Path) -> None:
    with Store.create(tmp_path / "news.db") as store:
        store.add(turned())
        compare(store)
        store.rows("DELETE FROM discrepancies")
        store.add(turned())
        compare(store)
        assert discrepancies(store) == ()


def test_readings_that_come_meanwhile_are_not_passed_over(tmp_path: Path) -> None:
    held = turned()
    with Store.create(tmp_path / "news.db") as store:
        store.add(held[:2])
        before = store.compared()
        store.add(held[2:])
        assert not store.compare({}, before)
        assert not is_compared(store)


def test_an_empty_store(tmp_path: Path) -> None:
    with Store.create(tmp_path / "news.db") as store:
        assert compare(store)
        assert (discrepancies(store), stories(store), cast(store)) == ((), (), ())
