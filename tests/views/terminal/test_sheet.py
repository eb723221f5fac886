"""The page for a terminal. The goldens in tests/goldens were looked at before they were kept."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.border import border
from tests.views.drawn import full_readings
from tests.views.made import wire
from verbale.record import Document, Reading, Sentence
from verbale.testing import reading, statement
from verbale.views.ink import clean, extent
from verbale.views.parts import PARTS
from verbale.views.terminal import Page, reading_page

GOLDENS = Path(__file__).parents[2] / "goldens"
WIDTHS = [60, 61, 80, 109, 110, 120]


def page(shown: Reading, width: int = 80) -> list[str]:
    return reading_page(shown, Page(width)).splitlines()


@pytest.mark.parametrize("width", [80, 120])
def test_the_page_as_it_was_looked_at(width: int) -> None:
    assert reading_page(border(), Page(width)) == (GOLDENS / f"terminal-{width}.txt").read_text("utf-8")


@pytest.mark.parametrize("width", range(60, 121))
@pytest.mark.parametrize("shown", [border(), wire()])
def test_no_line_is_wider_than_the_page(shown: Reading, width: int) -> None:
    assert max(extent(line) for line in page(shown, width)) <= width


@given(full_readings(), st.integers(60, 120))
def test_no_line_is_wider_than_the_page_whatever_the_report(shown: Reading, width: int) -> None:
    assert max(extent(line) for line in reading_page(shown, Page(width)).split("\n")) <= width


@given(full_readings(), st.sampled_from(WIDTHS))
def test_a_report_cannot_steer_the_terminal(shown: Reading, width: int) -> None:
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", reading_page(shown, Page(width))) is None


@given(st.text(), st.sampled_from(WIDTHS))
def test_no_word_is_lost_and_no_line_too_wide(words: str, width: int) -> None:
    report = Document.from_text(f"Mary said {words}…")
    said = statement(report, f"{words}…", source="Mary")
    sheet = Page(width)
    rows = reading_page(reading(report, [said], sentences=[]), sheet).split("\n")[4:]
    shown = "".join(clipped(row, sheet.words) for row in rows)
    assert "".join(shown.split()) == "".join(clean(f"{words}…").split())
    assert all(extent(row) <= width for row in rows)


def clipped(row: str, room: int) -> str:
    """Cut the words out of a row: 35 cells on, and as many cells as they may take."""
    rest, words = row[35:], ""
    while rest and extent(words + rest[0]) <= room:
        words, rest = words + rest[0], rest[1:]
    return words


@pytest.mark.parametrize("width", [80, 120])
def test_colour_changes_no_letter(width: int) -> None:
    coloured = reading_page(border(), Page(width, colour=True))
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == reading_page(border(), Page(width))


def test_only_conditions_and_disputes_have_a_colour() -> None:
    coloured = reading_page(border(), Page(80, colour=True))
    assert set(re.findall("\x1b\\[38;5;(\\d+m[A-Z]+)\x1b\\[0m", coloured)) == {"132mIF", "132mUNLESS", "166mDISPUTED"}
    assert set(re.findall("\x1b\\[[0-9;]*m", coloured)) == {"\x1b[0m", "\x1b[1m", "\x1b[3m", "\x1b[38;5;132m", "\x1b[38;5;166m"}


def test_without_a_headline_the_file_is_the_head() -> None:
    report = Document.from_text("Mary said hi.", path="notes/mary.txt")
    assert page(reading(report, sentences=[Sentence(0, 13)]))[:2] == ["notes/mary.txt", "3 words"]


def test_without_a_headline_or_a_file() -> None:
    assert page(reading(Document.from_text("Mary said hi."), sentences=[]))[0] == "untitled"


def test_a_long_path_keeps_its_end() -> None:
    report = Document.from_text("Talks resume", path="archive/" * 12 + "day.txt")
    second = page(reading(report, sentences=[Sentence(0, 12, "headline")]))[1]
    assert second.endswith("archive/archive/archive/day.txt")
    assert len(second) == 80
    assert "…" in second


def heads(shown: Reading, *parts: str) -> list[str]:
    """Give the lines above the parts."""
    lines = reading_page(shown, Page(80, parts=parts)).splitlines()
    return [" ".join(line.split()) for line in lines if line.split(" ")[0].lower() in PARTS]


def test_each_part_has_its_head() -> None:
    assert heads(border()) == [
        "SAID 15 statements, 9 speakers",
        "DONE 4 happenings",
        "AHEAD 5, the next tomorrow",
        "DISPUTED 2 claims",
    ]


def test_a_part_without_rows_is_left_out_but_for_what_was_said() -> None:
    assert heads(reading(Document.from_text("Talks resume"), sentences=[])) == ["SAID no statement found"]


def test_a_part_that_is_asked_for_is_there_without_rows() -> None:
    nothing = reading(Document.from_text("Talks resume"), sentences=[])
    assert heads(nothing, "ahead", "done", "disputed") == ["DONE nothing found", "AHEAD nothing found", "DISPUTED nothing found"]


def test_only_what_is_asked_for() -> None:
    assert heads(border(), "ahead") == ["AHEAD 5, the next tomorrow"]
