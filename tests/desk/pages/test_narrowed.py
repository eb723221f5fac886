"""Fields that narrow down, with the names that ids stand for."""

import datetime as dt

import pytest

from tests.desk.pages.asking import asked
from verbale.desk.faults import NotThere
from verbale.desk.pages.narrowed import EVENT_FIELDS, SPEECH_FIELDS, event_scope, given_of, speech_scope
from verbale.store import EventScope, SpeechScope, cast, stories


def test_fields_are_read_as_what_they_are() -> None:
    given = {"type": "AID", "actor": " Voss ", "since": "2031-04-01", "act": "deny", "place": ""}
    assert event_scope(asked(**given)) == EventScope(type="AID", actor="Voss", since=dt.date(2031, 4, 1))
    assert speech_scope(asked(**given)) == SpeechScope(act="deny", actor="Voss", since=dt.date(2031, 4, 1))


def test_ids_are_shown_by_their_names(map_of) -> None:
    kestia = next(one.id for one in cast(map_of) if one.name == "Kestia")
    (told,) = stories(map_of)
    given = asked(by=kestia, story=told.id, type="AID", act="deny")
    assert given_of(map_of, given, EVENT_FIELDS) == {"type": "AID", "by": "Kestia", "story": "Moves"}
    assert given_of(map_of, given, SPEECH_FIELDS) == {"act": "deny", "by": "Kestia", "story": "Moves"}


@pytest.mark.parametrize(("field", "kind"), [("by", "actor"), ("to", "actor"), ("story", "story"), ("place", "place")])
def test_an_id_that_stands_for_nothing(map_of, field: str, kind: str) -> None:
    with pytest.raises(NotThere, match=f"there is no such {kind} in this store"):
        given_of(map_of, asked(**{field: "99" if field == "place" else "none"}), EVENT_FIELDS)
