"""The line of time of a story: what has days near those of the story, each happening once."""

from dataclasses import replace

import pytest

from tests.views.page.dom import parsed
from verbale.desk.drawings.events import story_timeline
from verbale.store import Happened, ReportLine

REPORT = ReportLine(id="d1", title="Raid", outlet="Post", published="2031-04-03", url=None, path=None)
RAID = Happened(
    report=REPORT, id="e1", start=8, end=14, trigger="raided", type="ASSAULT", mode=None, status="actual", actors=("Morvane",),
    recipients=("Belmar",), when="Wednesday", first="2031-04-02", last="2031-04-02", place="Belmar", quantity=None, unit=None,
    claimed=False, claimed_by=None, scheduled=False, score=0.9,
)  # fmt: skip
TALKS = replace(RAID, id="e2", trigger="talks", actors=(), recipients=(), first="2031-05-03", last="2031-05-03", status="planned")
STORY = ("2031-04-02", "2031-04-20")


def words(*happened: Happened) -> str:
    """What the wide drawing says."""
    return parsed(story_timeline(happened, *STORY)).all("svg")[0].text


def test_what_several_reports_tell_stands_there_once() -> None:
    assert words(TALKS, RAID, replace(RAID, id="e9")).count("Morvane: raided Belmar") == 1


def test_what_was_first_stands_first() -> None:
    shown = words(TALKS, RAID)
    assert shown.index("raided") < shown.index("talks")


@pytest.mark.parametrize("day", ["2030-03-31", "2032-04-22", None])
def test_what_lies_more_than_a_year_off_or_on_no_day_is_left_out(day: str | None) -> None:
    far = replace(RAID, id="e3", trigger="burned", first=day, last=day)
    assert "burned" not in words(TALKS, RAID, far)
    assert "burned" in words(TALKS, RAID, replace(far, first="2030-04-02", last="2030-04-02"))


def test_one_happening_makes_no_line() -> None:
    assert story_timeline([RAID], *STORY) == ""
