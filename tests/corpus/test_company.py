"""Persons of one full name in the same company."""

from dataclasses import replace

from tests.corpus.made import report
from verbale.corpus import merge_actors
from verbale.record import Reading
from verbale.testing import actor, reading


def held(number: int, *names: str, **facts: str) -> Reading:
    """A report of several persons, of whom something is known of the first."""
    text = report(f"{' and '.join(names)} spoke, it was said in report {number}.")
    first, *others = (actor(text, name, name) for name in names)
    return reading(text, actors=[replace(first, **facts), *others])


def bearers(name: str, *made: Reading) -> list[int]:
    return [len(one.members) for one in merge_actors(made).actors if one.name == name]


def test_one_name_beside_one_companion_is_one_person() -> None:
    assert bearers("Radka Molin", held(1, "Radka Molin", "Ivo Brand"), held(2, "Radka Molin", "Ivo Brand")) == [2]
    assert bearers("Radka Molin", held(1, "Radka Molin", "Ivo Brand"), held(2, "Radka Molin", "Tea Oss")) == [1, 1]


def test_another_office_is_no_other_person() -> None:
    made = held(1, "Radka Molin", "Ivo Brand", role="minister"), held(2, "Radka Molin", "Ivo Brand", role="party leader")
    assert bearers("Radka Molin", *made) == [2]


def test_another_country_or_item_is_another_person() -> None:
    made = held(1, "Radka Molin", "Ivo Brand", country="TOV"), held(2, "Radka Molin", "Ivo Brand", country="ORL")
    assert bearers("Radka Molin", *made) == [1, 1]
    assert bearers("Radka Molin", *made, held(3, "Radka Molin", "Ivo Brand")) == [1, 1, 1]


def test_companions_lead_on() -> None:
    made = held(1, "Radka Molin", "Ivo Brand"), held(2, "Radka Molin", "Ivo Brand", "Tea Oss"), held(3, "Radka Molin", "Tea Oss")
    assert bearers("Radka Molin", *made) == [3]


def test_whom_a_pack_knows_is_no_companion() -> None:
    famous = [held(number, "Ivo Brand", "Radka Molin", wikidata="Q1") for number in (1, 2)]
    assert bearers("Radka Molin", *famous) == [1, 1]


def test_a_surname_is_not_enough() -> None:
    assert bearers("Molin", held(1, "Molin", "Ivo Brand"), held(2, "Molin", "Ivo Brand")) == [1, 1]


def test_the_best_known_gives_the_id() -> None:
    known = held(2, "Radka Molin", "Ivo Brand", role="minister")
    alone = merge_actors([known]).actors[0].id
    assert merge_actors([held(1, "Radka Molin", "Ivo Brand", role=""), known]).actors[0].id == alone
