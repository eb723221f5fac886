"""A store is seen from today, and from the day of its newest report where that is long ago."""

import datetime as dt
from pathlib import Path

import pytest

from tests.desk.served import DAY
from verbale.desk.asked import Asked
from verbale.desk.seen import Seen, seen
from verbale.record import Document
from verbale.store import Store
from verbale.testing import reading


def store_of(folder: Path, *days: dt.date | None) -> Store:
    """A store of reports that were published on these days."""
    made = Store.create(folder / "days.db")
    made.add(
        reading(Document(f"Report {number}: nobody spoke.", published=day.isoformat() if day else None))
        for number, day in enumerate(days)
    )
    return made


def off(days: int) -> dt.date:
    return DAY + dt.timedelta(days)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((off(-400), off(-14)), Seen(DAY, "today")),
        ((off(-400), off(-15)), Seen(off(-15), "newest")),
        ((off(-400), off(3)), Seen(off(-400), "newest")),
        ((off(3), off(90)), Seen(off(90), "newest")),
        ((None,), Seen(DAY, "today")),
        ((), Seen(DAY, "today")),
    ],
    ids=["of these weeks", "of another time", "one is dated amiss", "all lie ahead", "no day", "no report"],
)
def test_the_day_that_a_store_is_seen_from(tmp_path: Path, days: tuple[dt.date | None, ...], expected: Seen) -> None:
    with store_of(tmp_path, *days) as store:
        assert seen(store, Asked("/today", {}, {}, DAY)) == expected


def test_a_day_that_is_asked_for_comes_before_all(tmp_path: Path) -> None:
    with store_of(tmp_path, off(-1)) as store:
        assert seen(store, Asked("/today", {}, {"day": "2029-02-28"}, DAY)) == Seen(dt.date(2029, 2, 28), "asked")
