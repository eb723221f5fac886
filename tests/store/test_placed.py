"""Events are counted where they happen, by places that stand for themselves."""

import dataclasses

import pytest

from tests.store.moves import moves
from tests.store.news import talks
from verbale.store import EventScope, Store, Value, place_name, placed


@pytest.fixture
def told(store: Store) -> Store:
    store.add([moves(), talks()])
    return store


def test_the_most_frequent_place_comes_first(told: Store) -> None:
    found = placed(told)
    belmar, averin = found.places
    assert (belmar.id, belmar.name, belmar.country, belmar.latitude) == ("7", "Belmar", "KES", 1.5)
    assert (belmar.count, belmar.actual, belmar.ahead, belmar.negated) == (2, 2, 0, 0)
    assert (averin.id, averin.count, averin.negated) == ("-1.5,-60.0", 1, 1)
    assert (found.total, found.counted, found.located, found.cut) == (5, 4, 3, False)
    assert (found.unlocated, found.unknown) == ((Value("Orsk", 1),), 1)


def test_every_place_leads_to_as_many_events_as_it_counts(told: Store) -> None:
    for one in placed(told).places:
        assert placed(told, EventScope(place=one.id)).places == (one,)
        assert place_name(told, one.id) == one.name
    assert place_name(told, "8") is None


def test_a_name_that_stands_for_a_government_is_no_place(store: Store) -> None:
    whole = moves()
    places = (dataclasses.replace(whole.places[0], use="metonym"), *whole.places[1:])
    store.add([dataclasses.replace(whole, places=places)])
    found = placed(store)
    assert [one.name for one in found.places] == ["Averin"]
    assert (found.counted, found.located, found.unknown) == (3, 1, 1)


def test_what_is_ahead_is_told_apart(store: Store) -> None:
    whole = moves()
    places = (whole.places[0], dataclasses.replace(whole.places[1], lat=1.0, lon=2.0), whole.places[2])
    store.add([dataclasses.replace(whole, places=places)])
    counts = {one.name: (one.actual, one.ahead, one.negated) for one in placed(store).places}
    assert counts == {"Averin": (0, 0, 1), "Belmar": (1, 0, 0), "Orsk": (0, 1, 0)}


def test_of_too_many_those_added_last_are_counted(told: Store) -> None:
    found = placed(told, most=1)
    assert (found.counted, found.cut, found.total) == (1, True, 5)
    assert [(one.name, one.count) for one in found.places] == [("Belmar", 1)]


def test_nothing_is_placed_in_an_empty_store(store: Store) -> None:
    found = placed(store)
    assert (found.total, found.counted, found.places, found.unlocated) == (0, 0, (), ())
