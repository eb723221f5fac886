"""Lists that the map and the network lead to: events, and statements made to somebody, those of the latest reports first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from verbale.desk.asked import SIZE, Asked, Paged, paged
from verbale.desk.page import Page
from verbale.desk.pages.narrowed import EVENT_FIELDS, SPEECH_FIELDS, event_scope, given_of, speech_scope
from verbale.store import Store, count_happenings, count_speeches, happenings, speeches
from verbale.views.telling import Scene, Told, scenes, tell

__all__ = ["EVENTS", "SPOKEN", "Events", "Spoken"]

_ALL: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """A page of events; `given` are the fields that narrow them down, by name."""

    given: dict[str, str]
    shown: Paged
    events: tuple[Scene, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A page of statements that are made to somebody; `given` are the fields that narrow them down, by name."""

    given: dict[str, str]
    shown: Paged
    said: tuple[Told, ...]


def _events(store: Store, asked: Asked) -> Events:
    scope, given = event_scope(asked), given_of(store, asked, EVENT_FIELDS)
    shown = paged(asked, count_happenings(store, scope))
    found = happenings(store, scope, limit=SIZE, offset=asked.offset)
    return Events(given=given, shown=shown, events=scenes(store, found))


def _event_rows(store: Store, asked: Asked) -> Iterable[object]:
    return happenings(store, event_scope(asked), limit=_ALL)


def _spoken(store: Store, asked: Asked) -> Spoken:
    scope, given = speech_scope(asked), given_of(store, asked, SPEECH_FIELDS)
    shown = paged(asked, count_speeches(store, scope))
    return Spoken(given=given, shown=shown, said=tell(store, speeches(store, scope, limit=SIZE, offset=asked.offset)))


def _spoken_rows(store: Store, asked: Asked) -> Iterable[object]:
    return (told.said for told in tell(store, speeches(store, speech_scope(asked), limit=_ALL)))


EVENTS: Final = Page(path="/events", template="events.html", make=_events, rows=_event_rows, under="map")
SPOKEN: Final = Page(path="/spoken", template="spoken.html", make=_spoken, rows=_spoken_rows, under="map")
