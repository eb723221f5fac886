"""The reports of `examples/corpus` are sound, agree with the calendar and the cast, and hold every word that their key gives."""

import datetime as dt
import itertools
import re

import pytest

from tests.examples.key import CORPUS, NAME, Row, cast, cells, paragraphs, reports, rows, stories

REPORTS = reports()
KEPT = rows()
SHORTEST, LONGEST = 90, 260
FILE = re.compile(r"(\d{4}-\d\d-\d\d)-([a-z]+)-[a-z0-9-]+\.txt")
MONTHS = {"May": 5, "June": 6, "August": 8, "September": 9}
DAY = re.compile(rf"(?:(\w+day),? )?(?:(\d+) ({'|'.join(MONTHS)})|({'|'.join(MONTHS)}) (\d+))\b")
SHINGLE = 5
COPIED, APART = 0.5, 0.1  # the least that a near-duplicate shares with its original, the most that others do


def shown(row: Row) -> str:
    """Name a case: the table, the report and the first words; rows that quote the same words differ in their table."""
    return f"{row.section} {row.report}: {' / '.join(row.words)[:60]}"


def dates(text: str) -> list[tuple[str | None, dt.date]]:
    """Give the days that a text names, each with its weekday where that stands before it."""
    found = [(day[1], MONTHS[day[3] or day[4]], int(day[2] or day[5])) for day in DAY.finditer(text)]
    return [(weekday, dt.date(2031, month, number)) for weekday, month, number in found]


def shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


def shared(first: str, second: str) -> float:
    """Tell how much of the shorter report stands in the other, in runs of five words."""
    one, other = shingles(REPORTS[first]), shingles(REPORTS[second])
    return len(one & other) / min(len(one), len(other))


def families() -> list[set[str]]:
    """Give the sets of near-duplicates: an original with its copies or versions."""
    groups: dict[str, set[str]] = {}
    for row in rows("Copies and versions"):
        original = f"{row.cells['of']}.txt"
        groups.setdefault(original, {original}).add(row.report)
    return list(groups.values())


def test_there_are_44_reports_over_seven_weeks():
    first, last = (dt.date.fromisoformat(name[:10]) for name in (min(REPORTS), max(REPORTS)))
    assert len(REPORTS) == 44
    assert 6 * 7 <= (last - first).days <= 8 * 7


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_a_headline_and_paragraphs_of_one_line(name):
    headline, *body = paragraphs(REPORTS[name])
    assert len(body) >= 3
    assert not headline.endswith(".")
    assert all(part and part == part.strip() and "\n" not in part for part in (headline, *body))
    assert SHORTEST <= len(REPORTS[name].split()) <= LONGEST


@pytest.mark.parametrize("name", REPORTS)
def test_a_file_is_named_by_day_and_outlet(name):
    outlets = {row["word in the file name"].strip("`") for row in cast()["Outlets"]}
    found = FILE.fullmatch(name)
    assert found
    assert found[2] in outlets


def test_every_outlet_of_the_cast_has_a_report():
    outlets = {row["word in the file name"].strip("`") for row in cast()["Outlets"]}
    assert outlets == {name.split("-")[3] for name in REPORTS}


@pytest.mark.parametrize("name", REPORTS)
def test_a_weekday_before_a_date_is_the_calendars(name):
    assert all(day.strftime("%A") == weekday for weekday, day in dates(REPORTS[name]) if weekday)


def in_cast() -> set[str]:
    """Give every name of the cast; a cell may list several, and say in brackets what they are."""
    listed = [cell for row in cast()["States"] for cell in row.values()]
    listed += [row["name"] for section in ("Persons", "Bodies") for row in cast()[section]]
    return {name for cell in listed for name in re.sub(r" \([^)]*\)", "", cell).split(", ")}


def test_everybody_in_the_cast_is_in_a_report():
    everything = "\n".join(REPORTS.values()).replace("’", "'")
    assert {name for name in in_cast() if name not in everything} == set()


def test_every_report_is_in_one_story():
    told = [name for names in stories().values() for name in names]
    assert sorted(told) == sorted(REPORTS)


def test_a_story_is_told_in_the_order_of_its_days():
    assert len(stories()) == 4
    for names in stories().values():
        days = [name[:10] for name in names]
        assert days == sorted(days)


def test_every_name_of_a_report_in_the_key_is_a_file():
    named = NAME.findall((CORPUS / "KEY.md").read_text("utf-8"))
    assert set(named) == set(REPORTS)


@pytest.mark.parametrize("row", KEPT, ids=shown)
def test_the_words_of_the_key_stand_in_the_report(row):
    assert row.report in REPORTS
    assert all(any(words in part for part in paragraphs(REPORTS[row.report])) for words in row.words)


@pytest.mark.parametrize("row", rows("Conditions"), ids=shown)
def test_a_condition_stands_beside_what_hangs_on_it(row):
    assert len(row.words) == 2
    assert any(all(words in part for words in row.words) for part in paragraphs(REPORTS[row.report]))


@pytest.mark.parametrize("row", rows("What is ahead"), ids=shown)
def test_a_day_ahead_is_the_one_that_the_words_give(row):
    day = dt.date.fromisoformat(row.cells["date"])
    named = {given for _, given in dates(row.words[0])}
    assert dt.date.fromisoformat(row.report[:10]) <= day
    assert day in named or (not named and day.strftime("%A") in row.words[0])


def test_a_position_changes_in_the_order_of_its_days():
    changed: dict[str, list[Row]] = {}
    for row in rows("Positions that change"):
        changed.setdefault(row.matter, []).append(row)
    for matter in changed.values():
        days = [row.cells["date"] for row in matter]
        assert days == sorted(days)
        assert all(row.report.startswith(row.cells["date"]) for row in matter)
        assert len(matter) >= 2


@pytest.mark.parametrize(("section", "column"), [("Rival numbers", "matter"), ("Denials of another's claim", "pair")])
def test_whatever_is_face_to_face_has_two_sides(section, column):
    sides: dict[str, set[str]] = {}
    for row in rows(section):
        sides.setdefault(row.cells[column], set()).add(row.cells.get("value") or row.cells["part"])
    assert sides
    assert all(len(found) >= 2 for found in sides.values())


@pytest.mark.parametrize("row", rows("Quotations over several paragraphs"), ids=shown)
def test_paragraphs_of_a_long_quotation_open_it_and_only_the_last_closes_it(row):
    parts = paragraphs(REPORTS[row.report])
    at = next(number for number, part in enumerate(parts) if part.startswith(row.words[0]))
    quoted = parts[at : at + len(row.words)]
    assert all(part.startswith(words) for part, words in zip(quoted, row.words, strict=True))
    assert [part[-1] in '”"' for part in quoted] == [False] * (len(quoted) - 1) + [True]


def test_near_duplicates_share_most_of_their_words_and_no_others_do():
    groups = families()
    assert sorted(map(len, groups)) == [3, 3]
    for first, second in itertools.combinations(REPORTS, 2):
        together = any({first, second} <= group for group in groups)
        assert (shared(first, second) >= COPIED) if together else (shared(first, second) <= APART), (first, second)


def test_a_line_of_a_table_is_cut_at_its_bars():
    assert cells("| a | `b c` | |") == ["a", "`b c`", ""]
