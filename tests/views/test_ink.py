"""Lines for a terminal."""

import pytest

from verbale.views.ink import Piece, clean, extent, hanging, place, plain, printed, wrapped


def test_white_space_is_folded() -> None:
    assert clean("\ufefftwo\r\n lines\u00a0here ") == "two lines here"


@pytest.mark.parametrize("unsafe", ["\x1b[31m", "\x07", "\x9b2J", "\u202e", "\u2066", "\x00"])
def test_a_report_does_not_steer_the_terminal(unsafe: str) -> None:
    assert clean(f"a{unsafe}b").startswith("a\N{REPLACEMENT CHARACTER}")


@pytest.mark.parametrize(("text", "cells"), [("Toskić", 6), ("Toskic\u0301", 6), ("会谈", 4), ("“…”", 3), ("", 0)])
def test_widths_are_those_of_the_terminal(text: str, cells: int) -> None:
    assert extent(text) == cells


def test_wide_letters_wrap_by_their_width() -> None:
    assert wrapped("会谈会谈会", 4) == ["会谈", "会谈", "会"]


def test_hyphens_do_not_break_lines() -> None:
    assert wrapped("an eight-day strike", 9) == ["an", "eight-day", "strike"]


def test_a_word_wider_than_its_column_is_cut() -> None:
    assert wrapped("Donaudampfschiff", 6) == ["Donaud", "ampfsc", "hiff"]


def test_cells_stand_at_their_columns() -> None:
    assert printed(place([(0, plain("1")), (5, plain("Ada")), (9, plain("says"))]), colour=False) == "1    Ada says"


def test_a_full_cell_pushes_the_next_one_on() -> None:
    assert printed(place([(0, plain("Obradek's")), (4, plain("says"))]), colour=False) == "Obradek's says"


def test_empty_cells_leave_no_trailing_space() -> None:
    assert printed(place([(0, plain("1")), (5, ()), (9, plain(""))]), colour=False) == "1"


def test_ink_only_where_colour_is_wanted() -> None:
    line = (Piece("Ada", "strong"), Piece(" "), Piece("says", "act"))
    assert printed(line, colour=False) == "Ada says"
    assert printed(line, colour=True) == "\x1b[1mAda\x1b[0m \x1b[3msays\x1b[0m"


def shown(marker: str, text: str, columns: int) -> list[str]:
    return [printed(line, colour=False) for line in hanging(Piece(marker, "condition"), text, columns)]


def test_lines_hang_under_the_word_after_the_marker() -> None:
    assert shown("IF", "they sign by noon", 12) == ["IF they sign", "   by noon"]


def test_a_long_marker_stands_alone() -> None:
    assert shown("IN RETURN FOR", "gas and oil", 18) == ["IN RETURN FOR", "gas and oil"]


def test_a_marker_with_nothing_after_it() -> None:
    assert shown("IF", "", 12) == ["IF"]


def test_only_the_marker_is_coloured() -> None:
    (line,) = hanging(Piece("IF", "condition"), "so", 12)
    assert printed(line, colour=True) == "\x1b[38;5;132mIF\x1b[0m so"
