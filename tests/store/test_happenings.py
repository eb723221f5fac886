"""Events that meet what is asked: counted, listed, named by their keys."""

import datetime as dt

import pytest

from tests.store.moves import moves
from tests.store.news import raid, talks
from verbale.comparison import compare
from verbale.errors import UsageError
from verbale.store import EventScope, Store, cast, count_happenings, happenings, stories
from verbale.store.happenings import picked_events


@pytest.fixture
def told(store: Store) -> Store:
    store.add([talks(), raid(), moves()])
    compare(store)
    return store


def triggers(store: Store, **scope: object) -> list[str]:
    meant = EventScope(**scope)  # type: ignore[arg-type]
    found = [one.trigger for one in happenings(store, meant, limit=50)]
    assert count_happenings(store, meant) == len(found) == len(picked_events(store, meant))
    return found


def test_those_of_the_latest_reports_come_first(told: Store) -> None:
    assert triggers(told) == ["shelled", "help", "leave", "talks", "left", "raided", "died"]
    assert [one.trigger for one in happenings(told, limit=2, offset=2)] == ["leave", "talks"]


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ({"type": "ASSAULT"}, ["shelled", "raided", "died"]),
        ({"status": "negated"}, ["leave", "died"]),
        ({"type": "ASSAULT", "status": "negated"}, ["died"]),
        ({"actor": "Kestia"}, ["shelled", "help", "talks"]),
        ({"actor": "nobody"}, []),
        ({"place": "7", "since": dt.date(2031, 5, 1)}, ["shelled"]),
        ({"place": "7"}, ["shelled", "left"]),
        ({"place": "-1.5,-60.0"}, ["leave"]),
        ({"place": "8"}, []),
        ({"placed": True}, ["shelled", "help", "leave", "left"]),
        ({"since": dt.date(2031, 4, 20)}, ["shelled", "help", "leave", "talks", "left"]),
        ({"until": dt.date(2031, 4, 3)}, ["raided", "died"]),
        ({"since": dt.date(2031, 5, 2)}, []),
        ({"story": "none"}, []),
        ({"by": "none"}, []),
    ],
)
def test_a_part_of_them(told: Store, scope, found: list[str]) -> None:
    assert triggers(told, **scope) == found


def test_by_whom_and_on_whom(told: Store) -> None:
    kestia, morvane = (next(one.id for one in cast(told, name)) for name in ("Kestia", "Morvane"))
    assert triggers(told, by=kestia, to=morvane) == ["shelled", "help"]
    assert triggers(told, by=morvane) == ["raided"]
    assert triggers(told, to=kestia) == []


def test_those_of_a_story(told: Store) -> None:
    (name,) = (one.id for one in stories(told) if one.title == "Raid on a port")
    assert triggers(told, story=name) == ["raided", "died"]


def test_of_too_many_those_added_last_are_picked(told: Store) -> None:
    everything = picked_events(told)
    assert picked_events(told, most=2) == everything[:2] == tuple(sorted(everything))[:-3:-1]


@pytest.mark.parametrize(
    "scope",
    [
        {"type": "SHOUT"},
        {"status": "over"},
        {"since": dt.date(2031, 5, 2), "until": dt.date(2031, 5, 1)},
    ],
)
def test_what_makes_no_sense_is_refused(scope) -> None:
    with pytest.raises(UsageError):
        EventScope(**scope)


@pytest.mark.parametrize("place", ["8", "1.5,2", "1e999,nan"])
def test_nothing_happens_at_a_place_that_no_report_has(told: Store, place: str) -> None:
    assert happenings(told, EventScope(place=place), limit=5) == ()


@pytest.mark.parametrize("place", ["x", "", "1,x", "9" * 30])
def test_what_is_no_place_is_refused(told: Store, place: str) -> None:
    with pytest.raises(UsageError, match="no place's id"):
        happenings(told, EventScope(place=place), limit=5)
