"""Ties between actors: by what they do and by what they say, the strongest first."""

import datetime as dt

import pytest

from tests.store.moves import moves
from tests.store.news import talks
from verbale.comparison import compare
from verbale.errors import UsageError
from verbale.store import EventScope, SpeechScope, Store, Value, cast, count_speeches, doing, saying, speeches


@pytest.fixture
def told(store: Store) -> Store:
    store.add([talks(), moves()])
    compare(store)
    return store


def pairs(network) -> list[tuple[str, str, int]]:
    return [(tie.by.name, tie.to.name, tie.count) for tie in network.ties]


def test_who_acts_on_whom(told: Store) -> None:
    network = doing(told)
    assert pairs(network) == [("Kestia", "Morvane", 2)]
    assert network.ties[0].kinds == (Value("AID", 1), Value("ASSAULT", 1))
    assert [(one.name, one.count) for one in network.actors] == [("Kestia", 2), ("Morvane", 2)]
    assert (network.counted, network.cut, network.actors_left, network.ties_left) == (5, False, 0, 0)
    assert pairs(doing(told, EventScope(type="AID"))) == [("Kestia", "Morvane", 1)]
    assert pairs(doing(told, EventScope(actor="Voss"))) == []


def test_who_speaks_to_whom(told: Store) -> None:
    assert sorted(pairs(saying(told))) == [("Dara Voss", "Olen Marsh", 1), ("Olen Marsh", "Dara Voss", 1)]
    (tie,) = saying(told, SpeechScope(act="refuse")).ties
    assert (tie.by.name, tie.kinds) == ("Olen Marsh", (Value("refuse", 1),))


@pytest.mark.parametrize(
    ("scope", "count"),
    [
        ({}, 2),
        ({"act": "demand"}, 1),
        ({"act": "deny"}, 0),
        ({"actor": "Marsh"}, 2),
        ({"actor": "Kestia"}, 0),
        ({"since": dt.date(2031, 5, 1)}, 1),
        ({"until": dt.date(2031, 4, 30)}, 1),
        ({"story": "none"}, 0),
        ({"by": "none"}, 0),
    ],
)
def test_a_part_of_what_is_said(told: Store, scope, count: int) -> None:
    meant = SpeechScope(**scope)
    assert count_speeches(told, meant) == count == len(speeches(told, meant, limit=9)) == len(saying(told, meant).ties)


def test_a_tie_leads_to_as_many_records_as_it_counts(told: Store) -> None:
    for tie in saying(told).ties:
        assert count_speeches(told, SpeechScope(by=tie.by.id, to=tie.to.id)) == tie.count
    assert [one.id for one in cast(told, "Kestia")] == [tie.by.id for tie in doing(told).ties]


def test_what_is_left_out_is_counted(told: Store) -> None:
    network = saying(told, ties=1)
    assert (len(network.ties), network.ties_left, network.actors_left) == (1, 1, 1)
    assert saying(told, actors=1).ties == ()
    assert (saying(told, actors=1).ties_left, saying(told, actors=1).actors_left) == (2, 3)


def test_an_unknown_act_is_refused() -> None:
    with pytest.raises(UsageError, match="act is 'shout'"):
        SpeechScope(act="shout")


def test_nobody_is_tied_in_an_empty_store(store: Store) -> None:
    assert doing(store).ties == saying(store).ties == ()
