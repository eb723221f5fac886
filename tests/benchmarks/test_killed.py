"""What is held against what when `verbale add` is killed."""

from pathlib import Path

from benchmarks.killed import Kill, compared, held, in_store
from tests.store.turned import turned
from verbale.comparison import compare
from verbale.store import Store


def made(path: Path, *, whole: bool = True) -> Path:
    with Store.create(path) as store:
        store.add(turned() if whole else turned()[:2])
        compare(store)
    return path


def test_stores_of_the_same_readings_are_the_same(tmp_path: Path) -> None:
    assert compared(made(tmp_path / "one.db")) == compared(made(tmp_path / "other.db"))


def test_every_table_that_was_made_is_held_against_the_other(tmp_path: Path) -> None:
    whole = made(tmp_path / "whole.db")
    before = compared(whole)
    assert compared(made(tmp_path / "part.db", whole=False)) != before
    for table in ("discrepancies", "shifts", "position_statements", "positions", "topics", "story_reports", "members"):
        with Store.open(whole) as store:
            store.rows(f"DELETE FROM {table}")  # noqa: S608 - our names
        assert compared(whole) != before, table
        before = compared(whole)


def test_what_a_killed_store_holds(tmp_path: Path) -> None:
    place = made(tmp_path / "one.db")
    assert (held(tmp_path / "none.db"), in_store(tmp_path / "none.db")) == ("no store yet", (0, False))
    assert (held(place), in_store(place)) == ("3 reports, compared", (3, True))
    with Store.open(place) as store:
        store.rows("UPDATE comparison SET compared = 0")
    assert held(place) == "3 reports, not compared"
    (tmp_path / "empty.db").touch()
    assert held(tmp_path / "empty.db") == "is empty, or its making was broken off"


def test_the_moment_is_told() -> None:
    assert [Kill(1.5).told, Kill(0.25, 44).told] == ["after  1.50 s", "after  0.25 s of comparing"]
