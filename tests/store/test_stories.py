"""Stories of a store, as it had them when it was last compared."""

import datetime as dt

import pytest

from tests.store.turned import AFTER, BEFORE, RAIN
from verbale.record import Document
from verbale.store import Copy, Store, StoryScope, count_stories, outlets_of, stories, story


def ids(store: Store, **scope: object) -> list[str]:
    asked = StoryScope(**scope)
    found = [one.id for one in stories(store, asked)]
    assert count_stories(store, asked) == len(found)
    return found


def test_the_story_that_was_told_last_comes_first(compared: Store) -> None:
    assert [(one.id, one.title, one.first, one.last, one.reports) for one in stories(compared)] == [
        (RAIN.id, "Rain at last", "2031-05-02", "2031-05-02", 1),
        (BEFORE.id, None, "2031-04-12", "2031-04-20", 2),
    ]


def test_a_page_of_stories(compared: Store) -> None:
    assert [[one.id for one in stories(compared, limit=1, offset=skipped)] for skipped in (0, 1, 2)] == [
        [RAIN.id],
        [BEFORE.id],
        [],
    ]


@pytest.mark.parametrize("name", [BEFORE.id, AFTER.id])
def test_a_story_by_its_id_or_that_of_one_of_its_reports(compared: Store, name: str) -> None:
    found = story(compared, name)
    assert found
    assert (found.story.id, found.ids) == (BEFORE.id, (BEFORE.id, AFTER.id))


def test_no_such_story(compared: Store) -> None:
    assert (story(compared, "none"), outlets_of(compared, "none")) == (None, ())


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ({"words": "bridge lorries"}, [BEFORE.id]),
        ({"words": "-"}, []),
        ({"actor": "dunn"}, [RAIN.id]),
        ({"actor": "Dunn of Sand"}, []),
        ({"least": 2}, [BEFORE.id]),
        ({"since": dt.date(2031, 4, 21)}, [RAIN.id]),
        ({"until": dt.date(2031, 4, 12)}, [BEFORE.id]),
        ({"since": dt.date(2031, 4, 15), "until": dt.date(2031, 4, 16)}, [BEFORE.id]),
        ({"since": dt.date(2031, 4, 21), "until": dt.date(2031, 5, 1)}, []),
    ],
)
def test_which_stories_are_meant(compared: Store, scope: dict[str, object], found: list[str]) -> None:
    assert ids(compared, **scope) == found


def test_copies_count_and_their_outlets_are_named(compared: Store) -> None:
    printed = [Document(f"{BEFORE.text} {number}", outlet=outlet) for number, outlet in enumerate(("wire", "Herald", None))]
    compared.add([Copy(one, BEFORE.id) for one in printed])
    assert [one.copies for one in stories(compared, StoryScope(least=2))] == [3]
    assert outlets_of(compared, BEFORE.id) == ("Wire", "Herald", "Post")
