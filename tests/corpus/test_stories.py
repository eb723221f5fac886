"""Reports on one happening are gathered."""

from tests.corpus.made import report, told
from verbale.corpus import Stories, find_stories, profile
from verbale.record import Place
from verbale.testing import actor, find, reading

SANK = "A passenger ferry sank off Cape Dunnow before dawn and forty of those on board are feared dead, the coastguard said."
DIVERS = "Divers found eight bodies in the wreck of the ferry that sank off Cape Dunnow. The coastguard widened its search."
WHEAT = "The republic banned exports of wheat until October after ten weeks of drought on the southern plain."


def gathered(*texts: tuple[str, str]) -> list[int]:
    """The sizes of the stories."""
    return [len(story.documents) for story in find_stories(reading(report(text, day)) for text, day in texts)]


def test_reports_on_one_happening_are_one_story():
    assert gathered((SANK, "2031-03-03"), (WHEAT, "2031-03-03"), (DIVERS, "2031-03-04")) == [2, 1]


def test_a_year_later_it_is_another_story():
    assert gathered((SANK, "2031-03-03"), (DIVERS, "2032-03-03")) == [1, 1]


def test_a_story_bears_the_id_of_its_first_report():
    first, second = (profile(reading(report(text))) for text in (SANK, DIVERS))
    stories = Stories()
    assert [stories.add(first), stories.add(second)] == [first.document] * 2


def test_a_title_that_stands_apart_counts():
    made = report("It was over in four minutes.")
    titled = type(made)(made.text, title="Ferry sinks")
    assert "ferri" in profile(reading(titled)).words
    assert "ferri" not in profile(reading(made)).words


def test_what_follows_the_lead_does_not_count():
    long = report(SANK + " Rain fell." * 200 + " Wheat was dear.")
    words = profile(reading(long)).words
    assert "ferri" in words
    assert "wheat" not in words


def test_only_actors_that_are_named_and_places_are_its_names():
    text = report("Radka Molin said officials in Miradz would wait.")
    people = [actor(text, "Radka Molin", "Radka Molin"), actor(text, "officials", ("officials", "nominal"), kind="group")]
    place = Place(id="p", span=find(text, "Miradz"), name="Miradz")
    made = told(text, actors=people, settings=((), (place,)))
    assert dict(profile(made).names) == {"radka molin": 1, "miradz": 1}
