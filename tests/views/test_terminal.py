"""The page for a terminal. The goldens in tests/goldens were looked at before they were kept."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.made import wire
from verbale.record import Document, Reading, Sentence
from verbale.testing import actor, reading, statement
from verbale.views.ink import clean, extent
from verbale.views.terminal import Page, Tally, closing_line, reading_page

GOLDENS = Path(__file__).parents[1] / "goldens"
WIDTHS = [60, 80, 109, 110, 120, 200]


def page(shown: Reading, width: int = 80) -> list[str]:
    return reading_page(shown, Page(width)).splitlines()


@pytest.mark.parametrize("width", [80, 120])
def test_the_page_as_it_was_looked_at(width: int) -> None:
    assert reading_page(wire(), Page(width)) == (GOLDENS / f"terminal-{width}.txt").read_text("utf-8")


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_page(width: int) -> None:
    assert max(extent(line) for line in page(wire(), width)) <= width


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


def test_colour_changes_no_letter() -> None:
    coloured = reading_page(wire(), Page(80, colour=True))
    for code in ("\x1b[1m", "\x1b[3m", "\x1b[0m"):
        assert code in coloured
        coloured = coloured.replace(code, "")
    assert coloured == reading_page(wire(), Page(80))


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


def test_no_statement_is_said_so() -> None:
    assert page(reading(Document.from_text("Talks resume"), sentences=[]))[-1].split(maxsplit=1) == ["SAID", "no statement found"]


def test_nobody_named_counts_as_no_speaker() -> None:
    report = Document.from_text("It was said that talks resume.")
    shown = page(reading(report, [statement(report, "talks resume", cue="said")], sentences=[]))
    assert shown[3].endswith("    1 statement")
    assert shown[4].split() == ["1", "unnamed", "said", "talks", "resume", "17"]


def test_a_doubtful_speaker_is_named_again() -> None:
    report = Document.from_text("Mary said hi and said no.")
    mary = actor(report, "Mary", "Mary")
    sure = statement(report, "hi", cue="said", speaker=mary.id)
    doubtful = statement(report, "no", cue="said@2", speaker=mary.id, score=0.2)
    rows = page(reading(report, [sure, doubtful, replace(doubtful, id="s3", score=0.9)], [mary], []))[4:]
    assert [row[5:21].strip() for row in rows] == ["Mary", "Mary ?", ""]


def test_two_sources_of_one_name_may_be_two_people() -> None:
    report = Document.from_text("He said hi, and he said no and never. It is said he hid.")
    first, second = statement(report, "hi", source="He"), statement(report, "no", source="he")
    again = statement(report, "never", source="he")
    nobody = [statement(report, "he hid"), statement(report, "hid")]
    rows = page(reading(report, [first, second, again, *nobody], sentences=[]))[4:]
    assert [row[5:21].strip() for row in rows] == ["He", "he", "", "unnamed", "unnamed"]


def test_a_long_cue_keeps_to_its_column() -> None:
    report = Document.from_text("Mary was reportedly quoted as saying no.")
    said = statement(report, "no", cue="was reportedly quoted as saying", source="Mary")
    rows = page(reading(report, [said], sentences=[]))[4:]
    assert [row[22:34].strip() for row in rows] == ["was", "reportedly", "quoted as", "saying"]


def test_wide_letters_and_combining_marks_keep_the_offset_flush() -> None:
    report = Document.from_text("外交部长星期二表示 and Toskic\u0301 said no.")
    said = [statement(report, "no", source="外交部长星期二表示"), statement(report, "no.", source="Toskic\u0301")]
    assert {extent(row) for row in page(reading(report, said, sentences=[]))[4:] if row[:3].strip()} == {80}


def test_a_report_cannot_steer_the_terminal() -> None:
    report = Document.from_text("Mary said \x1b[2J\u202eno.", path="a\x1b[2J.txt")
    shown = reading_page(reading(report, [statement(report, "\x1b[2J\u202eno", source="Mary")], sentences=[]), Page(80))
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_a_page_has_room_for_its_columns() -> None:
    with pytest.raises(ValueError, match="at least 60"):
        Page(59)


def test_the_last_line_explains_what_was_shown() -> None:
    assert closing_line(Tally(84, 1, 2, shown=True, doubtful=True)) == (
        "84 read, 1 skipped, 2 failed.  ? = doubtful.  The last column counts characters."
    )
    assert closing_line(Tally(0, 0, 1)) == "0 read, 0 skipped, 1 failed."
