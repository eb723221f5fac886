"""Lists of events and of what is said to somebody."""

from tests.desk.pages.asking import asked
from verbale.desk.pages.listed import EVENTS, SPOKEN
from verbale.store import cast


def test_events_narrowed_down(map_of) -> None:
    page = EVENTS.make(map_of, asked(type="AID"))
    assert ([scene.trigger for scene in page.events], page.given, page.shown.total) == (["help"], {"type": "AID"}, 1)
    assert [one.trigger for one in EVENTS.rows(map_of, asked(type="AID"))] == ["help"]
    assert EVENTS.make(map_of, asked()).shown.total == 3


def test_what_is_said_to_somebody(map_of) -> None:
    marsh = next(one.id for one in cast(map_of) if one.name == "Olen Marsh")
    page = SPOKEN.make(map_of, asked(to=marsh))
    assert ([told.said.words for told in page.said], page.given) == (["leave Averin"], {"to": "Olen Marsh"})
    assert [said.words for said in SPOKEN.rows(map_of, asked(to=marsh))] == ["leave Averin"]
    assert SPOKEN.make(map_of, asked(act="deny")).said == ()
