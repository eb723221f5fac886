"""The page and its columns."""

import pytest

from verbale.views.terminal.page import Page


def test_a_page_has_room_for_its_columns() -> None:
    with pytest.raises(ValueError, match="at least 60"):
        Page(59)


def test_a_wide_page_keeps_a_column_for_notes() -> None:
    assert [(Page(width).wide, Page(width).words) for width in (60, 80, 109, 110, 120)] == [
        (False, 18),
        (False, 38),
        (False, 67),
        (True, 44),
        (True, 54),
    ]


def test_the_parts_asked_for_have_their_heads() -> None:
    assert (Page().shown, Page(parts=("done",)).shown) == (("said", "done", "ahead", "disputed"), ("done",))
    assert [Page().heads(part) for part in ("said", "done")] == [True, False]
    assert [Page(parts=("done",)).heads(part) for part in ("said", "done")] == [False, True]
