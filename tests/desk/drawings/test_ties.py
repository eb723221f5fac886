"""Ties are arcs that lead to what they are made of; the same ties give the same drawing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.desk.served import HOSTILE
from tests.views.page.dom import parsed
from verbale.desk.drawings import ties_drawing
from verbale.desk.drawings.order import close_order
from verbale.desk.drawings.ties import kind_word, tone_of, tones
from verbale.record.ontology import vocabulary
from verbale.store import Tie, Tied, Value


def tie(by: str, to: str, count: int = 1, kind: str = "AID") -> Tie:
    one, two = (Tied(id=name, name=name.title(), country=None, count=count) for name in (by, to))
    return Tie(by=one, to=two, count=count, kinds=(Value(kind, count),))


def drawn(*ties: Tie):
    return parsed(ties_drawing(ties, [f"/events?by={one.by.id}&to={one.to.id}" for one in ties])).all("svg")


def test_kinds_are_those_of_the_ontology() -> None:
    known = set(vocabulary("event_type")) | set(vocabulary("act"))
    assert set(tones()) <= known
    assert set(vocabulary("event_type")) <= set(tones())
    assert known - set(tones()) == {"wish", "ask", "assert"}
    assert kind_word("ASSAULT") == "attacked"
    assert kind_word("") == "says"


@pytest.mark.parametrize(
    ("kinds", "tone"),
    [
        ({"AID": 2, "ASSAULT": 1}, "with"),
        ({"AID": 1, "ASSAULT": 2}, "against"),
        ({"AID": 1, "ASSAULT": 1}, "neither"),
        ({"assert": 3, "deny": 1}, "neither"),
        ({"": 1}, "neither"),
    ],
)
def test_a_tie_is_what_more_than_half_of_it_is(kinds: dict[str, int], tone: str) -> None:
    made = tuple(Value(kind, count) for kind, count in kinds.items())
    one = tie("a", "b")
    assert tone_of(Tie(by=one.by, to=one.to, count=sum(kinds.values()), kinds=made)) == tone


def test_an_arc_leads_to_its_records_and_a_name_to_its_actor() -> None:
    for drawing in drawn(tie("voss", "marsh", 3, "ASSAULT")):
        arc, *names = drawing.all("a")
        assert arc.attributes["href"] == "/events?by=voss&to=marsh"
        assert arc.attributes["class"] == "tie against"
        assert arc.attributes["aria-label"] == arc.one("title").text == "Voss → Marsh: 3 (attacked 3)"
        assert {one.attributes["href"] for one in names} == {"/actor/voss", "/actor/marsh"}


def test_arcs_go_down_on_the_right_and_up_on_the_left() -> None:
    wide, _ = drawn(tie("a", "b", 2), tie("b", "a", 1))
    starts = {}
    for arc in wide.all("a", class_="with"):
        x, y = map(float, re.match(r"M(\d+) (\d+)C", arc.one("path", class_="arc").attributes["d"]).groups())
        starts[arc.one("title").text[0]] = (x > 320, y)
    assert {right for right, _ in starts.values()} == {True, False}
    assert min(y for right, y in starts.values() if right) < max(y for right, y in starts.values() if not right)


def test_strong_ties_are_wide() -> None:
    wide, _ = drawn(tie("a", "b", 9), tie("c", "d", 1))
    widths = [float(arc.attributes["stroke-width"]) for arc in wide.all("path", class_="arc")]
    assert max(widths) == pytest.approx(3 * min(widths), rel=0.03)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_a_name(name: str) -> None:
    for drawing in drawn(tie(name, "b")):
        assert {one.name for one in drawing.all()} <= {"svg", "a", "title", "path", "text"}
        assert all(one.attributes["href"].startswith("/") for one in drawing.all("a"))


PAIRS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"), st.integers(1, 9)), max_size=20)


@given(PAIRS)
def test_everybody_has_one_place_in_the_order(pairs: list[tuple[str, str, int]]) -> None:
    ties = [tie(one, two, count) for one, two, count in pairs if one != two]
    order = close_order(ties)
    assert sorted(order) == sorted({actor for one in ties for actor in (one.by.id, one.to.id)})
    assert close_order(ties) == order


def test_those_with_ties_stand_together() -> None:
    ties = [tie("a", "b", 9), tie("c", "d", 5), tie("b", "e", 1), tie("d", "f", 1)]
    assert close_order(ties) in (list("ebacdf"), list("abecdf"), list("ebadcf"), list("abefdc"), list("ebafdc"), list("ebacdf"))
    order = close_order(ties)
    assert {*order[:3]} == set("abe")
    assert abs(order.index("c") - order.index("d")) == 1
