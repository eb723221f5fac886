"""Positions for a terminal: what was said of a topic, and where an actor turned."""

from dataclasses import replace

import pytest

from verbale.store import CastLine, PositionLine, ReportLine, Said, Saying, ShiftLine
from verbale.views.ink import extent, printed
from verbale.views.lists.stances import position_lines, shift_words, stance
from verbale.views.terminal import Page

REPORT = ReportLine(id="d1", title="A bridge", outlet="Post", published="2031-05-20", url=None, path=None)
SAID = Said(
    report=REPORT, id="s1", start=17, end=40, words="a bridge", speaker="Sand", addressee=None, form="indirect", act="offer",
    negated=False, certainty="certain", stance="neutral", disputed_by=None, score=0.9,
)  # fmt: skip
OFFER = Saying(day="2031-05-20", said=SAID, condition=("if the ban is lifted",))
REFUSAL = Saying(day="2031-05-12", said=replace(SAID, act="refuse", words="“no bridge”"), condition=())
TURN = ShiftLine(before=REFUSAL, after=OFFER)
SAND = CastLine(id="a1", name="Sand", kind="person", country=None, wikidata=None, roles=(), reports=2)
BRIDGE = PositionLine(
    actor="a1", name="Sand", topic="t1", topic_name="the bridge", first="2031-05-12", last="2031-05-20", statements=2,
    said=(OFFER, REFUSAL), shifts=(TURN,),
)  # fmt: skip


@pytest.mark.parametrize(
    ("act", "negated", "condition", "told"),
    [
        ("offer", False, (), "offers"),
        ("offer", False, ("if the ban", "is lifted"), "offers if the ban … is lifted"),
        ("assert", True, (), "not: says"),
        ("deny", True, (), "denies"),
        (None, False, (), "says"),
    ],
)
def test_what_is_done_by_saying_it(act: str | None, negated: bool, condition: tuple[str, ...], told: str) -> None:
    assert stance(Saying(day=None, said=replace(SAID, act=act, negated=negated), condition=condition)) == told


def test_a_turn_names_the_last_day_before_it_and_the_first_after_it() -> None:
    assert shift_words(TURN) == "until Mon 12 May 2031 refuses, since Tue 20 May 2031 offers if the ban is lifted"


def test_a_topic_has_its_turn_and_then_the_words_as_the_report_has_them() -> None:
    shown = "\n".join(printed(line, colour=False) for line in position_lines(SAND, [BRIDGE], Page(120)))
    assert "Sand, 1 topic" in shown
    order = ["the bridge, 2 statements", "until Mon 12 May 2031", "“a bridge”", "“no bridge”"]
    assert sorted(order, key=shown.index) == order
    assert "Post · A bridge" in shown


@pytest.mark.parametrize("width", [60, 80])
def test_nothing_is_wider_than_the_page(width: int) -> None:
    long = replace(BRIDGE, topic_name="the bridge over the river " * 9)
    assert max(extent(printed(line, colour=False)) for line in position_lines(SAND, [long], Page(width))) <= width
