"""What a request asks for."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.desk.asked import Asked, paged
from verbale.desk.faults import NotThere
from verbale.errors import UsageError


def asked(**given: str) -> Asked:
    return Asked("/search", {}, given, dt.date(2031, 5, 20))


def test_blank_fields_ask_nothing() -> None:
    assert (asked(q="  ").text("q"), asked().text("q"), asked(q=" so ").text("q")) == (None, None, "so")


def test_days_are_days() -> None:
    assert asked(since="2031-05-02").day("since") == dt.date(2031, 5, 2)
    with pytest.raises(UsageError, match="no day"):
        asked(since="2031-13-01").day("since")


@pytest.mark.parametrize("page", ["0", "-1", "1.5", "x", "٣", "9" * 12])
def test_pages_are_numbers_from_one(page) -> None:
    with pytest.raises(UsageError, match="no number of a page"):
        _ = asked(page=page).number


@given(st.integers(0, 10_000), st.integers(1, 300))
def test_pages_hold_every_row_once(total, size) -> None:
    rows = []
    for page in range(1, paged(asked(), total, size).pages + 1):
        shown = paged(asked(page=str(page)), total, size)
        rows += range(shown.first, shown.last + 1) if total else []
    assert rows == list(range(1, total + 1))


def test_a_page_behind_the_end_names_the_last() -> None:
    with pytest.raises(NotThere, match="the last is 2") as fault:
        paged(asked(page="3"), 100)
    assert fault.value.page == 2
