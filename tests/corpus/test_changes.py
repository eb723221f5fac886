"""One actor, two days, opposite words on one matter."""

from datetime import date

import pytest

from tests.corpus.made import quotation
from verbale.corpus import Quotation, changed_positions

NO = "Orlesh would not open the Senn bridge to lorries"
YES = "to open the Senn bridge to lorries"


def said(words: str, act: str, day: int | None, **fields: object) -> Quotation:
    fields = {"actor": "a1", "name": "Sand", **fields}
    return quotation(words, f"{act}{day}", act=act, day=day and date(2031, 4, day), **fields)


REFUSED = said(NO, "refuse", 12, negated=True)


def test_refused_and_later_offered():
    (found,) = changed_positions([said(YES, "offer", 20), REFUSED])
    assert (found.kind, found.first.day.day, found.second.day.day) == ("position_changed", 12, 20)
    assert found.matter == "bridg lorri open senn"


def test_plain_words_with_not_in_them_refuse():
    assert (
        len(
            changed_positions(
                [said("There is no opening of the Senn bridge", "assert", 12, negated=True), said(YES, "offer", 20)]
            )
        )
        == 1
    )


def test_was_and_was_not():
    told = said("the guards were beaten in jail", "assert", 12), said("the guards were not beaten", "assert", 14, negated=True)
    assert len(changed_positions(told)) == 1


@pytest.mark.parametrize(
    "later",
    [
        said(YES, "offer", 12),
        said(YES, "offer", None),
        said(YES, "offer", 20, actor="a2"),
        said(YES, "offer", 20, actor=None),
        said(YES, "offer", 20, certainty="possible"),
        said(YES, "demand", 20),
        said("to free the sick before the harvest", "offer", 20),
    ],
    ids=["same day", "no day", "another", "nobody", "perhaps", "another act", "another matter"],
)
def test_what_is_no_change(later):
    assert changed_positions([REFUSED, later]) == ()


def test_one_condition_is_one_position():
    bound = quotation("if the ban on ships is lifted").spans
    first, later = said(NO, "refuse", 12, condition=bound), said(YES, "offer", 20, condition=bound)
    assert changed_positions([first, later]) == ()


def test_a_change_is_told_once_against_the_latest_words_before_it():
    again = said(f"{NO} today", "refuse", 14)
    (found,) = changed_positions([REFUSED, again, said(YES, "offer", 20)])
    assert found.first.day.day == 14
