"""Stories for a terminal: when they were told last, by how many reports, and under which headline."""

from dataclasses import replace

import pytest

from verbale.store import StoryLine
from verbale.views.ink import extent
from verbale.views.lists import stories_page
from verbale.views.terminal import Page

RAID = StoryLine(id="d1", title="Raid on a port", first="2031-04-02", last="2031-04-05", reports=3, copies=1)


def words(*found: StoryLine) -> str:
    return " ".join(stories_page(found, Page(100)).split())


def test_a_story_has_its_days_its_reports_and_its_id() -> None:
    assert words(RAID) == "STORIES 1 story Sat 5 Apr 2031 3 reports Raid on a port since Wed 2 Apr 2031 · 1 copy · d1"


def test_a_story_of_one_day_has_no_day_since_which_it_is_told() -> None:
    assert words(replace(RAID, first=RAID.last, copies=0)) == "STORIES 1 story Sat 5 Apr 2031 3 reports Raid on a port d1"


def test_a_story_without_a_headline_or_a_day_says_so() -> None:
    assert words(replace(RAID, title=None, first=None, last=None)) == "STORIES 1 story no date 3 reports no headline 1 copy · d1"


def test_a_headline_does_not_steer_the_terminal() -> None:
    assert "\x1b" not in words(replace(RAID, title="\x1b[31mRaid"))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_nothing_is_wider_than_the_page(width: int) -> None:
    shown = stories_page([replace(RAID, title="Raid on a port " * 20)] * 1_200, Page(width))
    assert shown.splitlines()[0].endswith("1,200 stories")
    assert max(map(extent, shown.splitlines())) <= width
