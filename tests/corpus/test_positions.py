"""What an actor has said on a topic, and where it shifted."""

from datetime import date

import pytest

from tests.corpus.made import quotation
from verbale.corpus import Position, Quotation, Topic, positions
from verbale.corpus.positions import side_of


def said(act: str, day: int | None, words: str = "the recount", **fields: object) -> Quotation:
    fields = {"actor": "a1", "name": "Castrane", **fields}
    return quotation(f"{words} {day}", f"{act}{day}", act=act, day=day and date(2031, 5, day), **fields)


def position(*quotations: Quotation) -> Position:
    return positions([Topic("recount", quotations)])[0]


def test_the_latest_words_come_first():
    found = position(said("refuse", 13), said("accept", 27), said("offer", 23))
    assert [one.act for one in found.quotations] == ["accept", "offer", "refuse"]


def test_a_shift_is_the_last_words_before_and_the_first_after():
    found = position(said("refuse", 10), said("refuse", 12), said("accept", 20), said("accept", 22))
    assert [(shift.before.day.day, shift.after.day.day) for shift in found.shifts] == [(12, 20)]


def test_a_condition_that_falls_away_is_a_shift():
    offer = said("offer", 20)
    found = position(quotation("a recount if calm", act="offer", actor="a1", day=date(2031, 5, 12), condition=offer.spans), offer)
    assert len(found.shifts) == 1


def test_praise_after_an_offer_with_a_condition_is_no_shift():
    praise = said("support", 20)
    offer = quotation("a recount if calm", act="offer", actor="a1", day=date(2031, 5, 12), condition=praise.spans)
    assert position(offer, praise).shifts == ()


def test_what_takes_no_side_does_not_shift():
    assert position(said("refuse", 12), said("ask", 14), said("refuse", 16)).shifts == ()


@pytest.mark.parametrize("days", [(12, 12), (None, 12), (None, None)])
def test_without_two_days_there_is_no_shift(days):
    assert position(said("refuse", days[0]), said("accept", days[1], "a recount")).shifts == ()


def test_each_known_actor_has_a_position_of_its_own():
    other = said("accept", 13, actor="a2", name="Belloch")
    nobody = said("accept", 14, actor=None)
    found = positions([Topic("recount", (said("refuse", 12), other, nobody))])
    assert [(one.name, len(one.quotations)) for one in found] == [("Castrane", 1), ("Belloch", 1)]


@pytest.mark.parametrize(
    ("act", "negated", "side"),
    [
        ("refuse", True, "against"),
        ("commit", False, "for"),
        ("commit", True, "against"),
        ("assert", True, "against"),
        ("ask", False, ""),
    ],
)
def test_sides(act, negated, side):
    assert side_of(quotation("the recount", act=act, negated=negated)) == side
