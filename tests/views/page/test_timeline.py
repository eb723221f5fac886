"""The timeline: what has a day."""

from datetime import date

from tests.views.page.dom import parsed
from tests.views.page.made import bare, full
from verbale.record import Reading
from verbale.record.periods import Period
from verbale.views.index import Index
from verbale.views.page.timeline import Entry, entries, timeline
from verbale.views.parts import Parts


def found(one: Reading) -> tuple[Entry, ...]:
    index = Index(one)
    return entries(index, Parts.of(index))


def test_what_has_days_stands_in_their_order():
    assert [(entry.when, entry.status) for entry in found(full())] == [
        ("Tue 21 Feb", "actual"),
        ("Tue 21 Feb", "actual"),
        ("Thu 23 Feb", "planned"),
        ("Fri 24 Feb", "planned"),
        ("by 28 Feb", "planned"),
        ("in March", "possible"),
    ]


def test_without_events_there_is_nothing_to_draw():
    assert found(bare()) == ()


def test_it_is_drawn_for_a_wide_and_for_a_narrow_page():
    page = parsed(timeline(full().document.day, found(full())))
    wide, narrow = page.all("svg")
    assert (wide.attributes["class"], narrow.attributes["class"]) == ("wide", "narrow")
    assert wide.attributes["aria-label"] == "Timeline of 6 events from 20 Feb 2034 to 1 Apr 2034"
    assert all("Shells struck a grain depot" in drawing.text for drawing in (wide, narrow))


def test_every_sign_stands_within_the_drawing():
    wide = parsed(timeline(full().document.day, found(full()))).all("svg")[0]
    places = [float(circle.attributes["cx"]) for circle in wide.all("circle")]
    assert places == sorted(places)
    assert 120 <= places[0] <= places[-1] <= 1130


def test_long_words_are_cut_to_the_room_they_have():
    entry = Entry(Period(date(2034, 2, 1), date(2034, 2, 1)), "Wed 1 Feb", "word " * 80, "actual")
    later = Entry(Period(date(2034, 3, 1), date(2034, 3, 1)), "Wed 1 Mar", "after", "planned")
    wide = parsed(timeline(bare().document.day, [entry, later])).all("svg")[0]
    (words,) = [node.text for node in wide.all("text") if node.text.startswith("word")]
    assert words.endswith("…")
    assert len(words) < 160
