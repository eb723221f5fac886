"""The list of stories."""

import pytest

from tests.desk.pages.asking import asked
from tests.store.turned import BEFORE, RAIN
from verbale.desk.faults import NotThere
from verbale.desk.pages.stories import STORIES
from verbale.record import Document
from verbale.store import Copy


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, [RAIN.id, BEFORE.id]),
        ({"several": "1"}, [BEFORE.id]),
        ({"q": "lorries"}, [BEFORE.id]),
        ({"q": "snow"}, []),
        ({"since": "2031-05-01"}, [RAIN.id]),
        ({"until": "2031-05-01"}, [BEFORE.id]),
    ],
)
def test_which_stories_are_listed(bridge, given: dict[str, str], found: list[str]) -> None:
    page = STORIES.make(bridge, asked(**given))
    assert ([one.story.id for one in page.stories], page.shown.total) == (found, len(found))
    assert [one.id for one in STORIES.rows(bridge, asked(**given))] == found


def test_a_story_in_short(bridge) -> None:
    bridge.add([Copy(Document(f"{number}.", outlet=f"Paper {number}"), BEFORE.id) for number in range(3)])
    (shown,) = STORIES.make(bridge, asked(several="1")).stories
    assert [told.said.act for told in shown.said] == ["offer"]
    assert (len(shown.outlets), shown.more) == (3, 2)


def test_no_page_behind_the_last(bridge) -> None:
    with pytest.raises(NotThere, match="there is no page 2: the last is 1"):
        STORIES.make(bridge, asked(page="2", q="lorries"))
