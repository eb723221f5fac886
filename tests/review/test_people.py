"""Whom a decision names: found by the name, else by the mention, else made."""

import pytest

from tests.store.news import talks
from verbale.review import NOBODY, Who, is_persons, quoted, who_is
from verbale.review.people import People
from verbale.testing import actor, document, find, reading

TALKS = talks()
VOSS, MARSH, KESTIA = TALKS.actors
REPORT = document("Ann Lund spoke. Later Ann Lund the poet sang, and she left.")
SPEAKER = actor(REPORT, "Ann Lund", "Ann Lund")
POET = actor(REPORT, "Ann Lund", "Ann Lund@2", ("she", "pronoun"))
TWO = reading(REPORT, [], [SPEAKER, POET])


def test_an_actor_is_known_by_its_name_in_any_case() -> None:
    assert People(TALKS).id_of(Who(name="olen MARSH")) == MARSH.id


def test_an_actor_that_another_model_calls_otherwise_is_known_by_its_mention() -> None:
    there = quoted(TALKS.document, find(TALKS.document, "Dara Voss"))
    assert People(TALKS).id_of(Who(name="The minister", mention=there)) == VOSS.id


def test_of_two_with_one_name_the_one_with_the_mention_is_meant() -> None:
    assert People(TWO).id_of(who_is(REPORT, POET)) == POET.id
    assert People(TWO).id_of(Who(name="Ann Lund")) == SPEAKER.id


@pytest.mark.parametrize("who", [None, NOBODY])
def test_nobody_is_nobody(who: Who | None) -> None:
    people = People(TALKS)
    assert people.id_of(who) is None
    assert people.actors == TALKS.actors


def test_whoever_is_not_there_is_made_once() -> None:
    people = People(TALKS)
    benn = Who(name="Ila Benn", kind="person", mention=quoted(TALKS.document, find(TALKS.document, "troops")))
    made = people.id_of(benn)
    assert people.id_of(benn) == made
    assert (*people.actors[:-1],) == TALKS.actors
    assert (people.actors[-1].id, people.actors[-1].name) == (made, "Ila Benn")
    assert [one.span.text for one in people.actors[-1].mentions] == ["troops"]
    assert is_persons(made or "")


def test_an_actor_is_kept_with_its_mention_by_name_or_the_one_nearest_to_some_words() -> None:
    assert [one.start for one in (who_is(REPORT, SPEAKER).mention, who_is(REPORT, POET).mention) if one] == [0, 22]
    near = who_is(REPORT, POET, find(REPORT, "left"))
    assert (near.mention.exact if near.mention else None, near.form) == ("she", "pronoun")


def test_an_actor_is_kept_with_all_that_is_known_of_it() -> None:
    who = who_is(TALKS.document, VOSS)
    assert (who.name, who.kind, who.role, who.country, who.wikidata) == ("Dara Voss", "person", "Foreign Minister", "KES", "Q1")
