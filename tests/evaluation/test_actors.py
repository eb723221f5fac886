"""Whether an actor is the gold entity."""

from dataclasses import replace

import pytest

from evaluation.actors import GoldMention, closest, is_right, judge
from verbale.record import Actor
from verbale.testing import actor, document

REPORT = document("Kestian President Ann Marsh left Orsk. Kestian soldiers stayed.")
ROW = {"start": 18, "end": 27, "text": "Ann Marsh", "name": "Ann Marsh", "kind": "person", "country": "KES", "qid": "Q1"}
MARSH = replace(actor(REPORT, "Ann Marsh", ("Kestian President Ann Marsh", "title")), country="KES", wikidata="Q1")
KESTIA = replace(actor(REPORT, "Kestia", ("Kestian", "adjective"), kind="state"), country="KES")


def gold(**fields: str | None) -> GoldMention:
    return GoldMention.of({**ROW, **fields})


def test_the_mention_that_shares_most_decides_alone():
    assert closest(GoldMention.of({**ROW, "start": 0, "end": 7}), [MARSH, KESTIA]) is KESTIA
    assert closest(gold(), [KESTIA]) is None


@pytest.mark.parametrize(
    ("fields", "right"),
    [
        ({}, True),
        ({"wikidata": "Q2"}, False),
        ({"wikidata": None}, True),
        ({"country": "OUL"}, False),
        ({"country": None}, False),
        ({"kind": "group"}, False),
        ({"name": "Ann Lee"}, False),
        ({"name": "Marsh"}, True),
    ],
)
def test_a_person_is_right_by_item_country_and_family_name(fields, right):
    assert is_right(gold(), replace(MARSH, **fields)) is right


def test_a_state_is_right_by_its_code():
    assert is_right(gold(kind="country", name="Kestia", qid=None), KESTIA)


@pytest.mark.parametrize(
    ("kind", "name", "right"), [("other", "Orsk", True), ("state", "Kestia", False), ("other", "Tarn", False)]
)
def test_a_city_is_no_state(kind, name, right):
    place = gold(kind="place", name="Orsk (city)", qid="G:1")
    assert is_right(place, Actor("a", name, kind, country="KES")) is right


def test_a_country_may_be_a_place_or_the_state():
    assert is_right(gold(kind="place", name="Kestia", qid=None), KESTIA)


@pytest.mark.parametrize(
    ("country", "name", "right"), [("KES", "Kestian soldiers", True), (None, "soldiers", False), ("KES", "men", False)]
)
def test_a_group_is_right_by_country_and_noun(country, name, right):
    group = gold(kind="group", name="Kestian soldiers", text="Kestian soldiers", qid=None)
    assert is_right(group, Actor("a", name, "group", country=country)) is right


def test_no_country_agrees_with_none():
    assert is_right(
        gold(kind="group", name="allies", text="allies", country="IMPRECISE", qid=None), Actor("a", "allies", "group")
    )


def test_each_mention_is_judged():
    assert [right for _, _, right in judge([ROW, {**ROW, "start": 28, "end": 32}], [MARSH])] == [True, False]
