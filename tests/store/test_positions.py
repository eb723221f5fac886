"""Actors across reports, topics and positions of a store."""

import pytest

from tests.store.turned import AFTER, BEFORE, made, turned
from verbale.comparison import compare
from verbale.store import PositionScope, Store, cast, cast_member, count_cast, positions, topics


def member(store: Store, name: str) -> str:
    return next(one.id for one in cast(store) if one.name == name)


def test_actors_in_most_reports_come_first(compared: Store) -> None:
    assert [(one.name, one.kind, one.reports, one.roles) for one in cast(compared)] == [
        ("Sand", "state", 2, ()),
        ("Dunn", "state", 1, ()),
    ]
    assert [one.name for one in cast(compared, limit=1, offset=1)] == ["Dunn"]


@pytest.mark.parametrize(("name", "found"), [("", 2), ("dunn", 1), ("Marsh", 0), ("Q1", 0)])
def test_actors_by_words_of_their_names(compared: Store, name: str, found: int) -> None:
    assert (len(cast(compared, name)), count_cast(compared, name)) == (found, found)


def test_an_actor_by_its_id(compared: Store) -> None:
    found = cast_member(compared, member(compared, "Sand"))
    assert found
    assert (found.name, cast_member(compared, "none")) == ("Sand", None)


def test_topics_by_letters_of_their_names(compared: Store) -> None:
    (found,) = topics(compared)
    assert (found.name, found.first, found.last, found.statements, found.speakers) == (
        "Senn bridge",
        "2031-04-12",
        "2031-04-20",
        2,
        1,
    )
    assert topics(compared, "NN BRI") == (found,)
    assert topics(compared, "ferry") == topics(compared, offset=1) == ()


def test_a_position_with_its_latest_words_and_its_turn(compared: Store) -> None:
    (found,) = positions(compared, PositionScope(actor=member(compared, "Sand"), shifted=True))
    assert (found.name, found.topic_name, found.first, found.last, found.statements) == (
        "Sand",
        "Senn bridge",
        "2031-04-12",
        "2031-04-20",
        2,
    )
    assert [(one.day, one.said.report.id, one.said.act) for one in found.said] == [
        ("2031-04-20", AFTER.id, "offer"),
        ("2031-04-12", BEFORE.id, "refuse"),
    ]
    ((turn,),) = (found.shifts,)
    assert (turn.before, turn.after) == (found.said[1], found.said[0])


def test_a_turn_is_shown_where_its_words_are_not(compared: Store) -> None:
    (found,) = positions(compared, PositionScope(), words=1)
    assert ([one.day for one in found.said], len(found.shifts)) == (["2031-04-20"], 1)


@pytest.mark.parametrize("scope", [{"actor": "none"}, {"topic": "none"}, {"least": 3}])
def test_positions_that_are_not_there(compared: Store, scope: dict[str, object]) -> None:
    assert positions(compared, PositionScope(**scope)) == ()


def test_a_turn_goes_with_the_report_that_is_read_anew(compared: Store) -> None:
    compared.add([made(AFTER, "to open the Senn bridge to lorries", "assert", version="0.0.1")])
    (found,) = positions(compared, PositionScope())
    assert ([one.said.act for one in found.said], found.shifts) == (["refuse"], ())


def test_a_topic_by_its_id(store: Store) -> None:
    store.add(turned()[:2])
    compare(store)
    (topic,) = topics(store)
    assert [one.topic for one in positions(store, PositionScope(topic=topic.id))] == [topic.id]
