"""The invented newsroom: every edit can be made, no two printings are the same, and both parts have enough."""

from collections import Counter

import pytest

pytest.importorskip("yaml", reason="the extra test brings it")

from evaluation.data import DataError
from evaluation.newsroom import TEST, TUNE, edited, load
from tests.pages import ROOT

PRINTED = load(ROOT)
ITEM = {"id": "x1", "title": "Old", "text": "It sank.\n\nForty died.\n\nRain fell.\n"}


def test_there_are_enough_reports_copies_and_stories_in_each_part():
    for part in (TUNE, TEST):
        held = [one for one in PRINTED if one.part == part]
        assert len({one.story for one in held}) >= 7
        assert len({one.report for one in held}) >= 18
        assert sum(one.is_copy for one in held) >= 25


def test_no_text_is_printed_twice_letter_for_letter():
    assert max(Counter(one.document.id for one in PRINTED).values()) == 1


def test_a_story_is_in_one_part():
    assert len({(one.story, one.part) for one in PRINTED}) == len({one.story for one in PRINTED})


def test_an_edit_changes_cuts_and_adds():
    edit = {"title": "New", "credit": "Agencies", "swap": [["Forty", "Some forty"]], "keep": [1, 0], "add": "More soon."}
    assert edited(ITEM, edit) == "New\n\nAgencies\n\nSome forty died.\n\nIt sank.\n\nMore soon."


def test_a_new_lead_takes_the_place_of_the_first_paragraph():
    assert edited(ITEM, {"title": "New", "lead": "It burnt."}) == "New\n\nIt burnt.\n\nForty died.\n\nRain fell."


@pytest.mark.parametrize("edit", [{"swap": [["Fifty", "Sixty"]]}, {"keep": [0, 3]}])
def test_an_edit_that_cannot_be_made_is_told(edit):
    with pytest.raises(DataError, match="x1"):
        edited(ITEM, {"title": "New", **edit})
