"""SAID: a card a statement."""

import pytest

from tests.views.page.dom import Node, parsed
from tests.views.page.made import bare, full, hostile
from verbale.views.index import Index
from verbale.views.page.cards import cards


def card(number: int, one=None) -> Node:
    return parsed(cards(Index(one or full()))).one("li", id=f"c{number}")


def test_a_card_says_who_how_and_what():
    assert card(3).one("p", class_="who").text == "Toma Verrin says"
    assert (
        card(3).one("p", class_="words").text == "“We have waited a whole winter for an answer … We will not wait for another.”"
    )


def test_the_addressee_is_named():
    assert card(2).one("p", class_="who").text == "Toma Verrin offers to reporters"


def test_a_condition_has_a_line_of_its_own():
    words, condition = card(2).all("p", class_="words")
    assert words.text == "his government would free 40 captives"
    assert condition.one(class_="if").text == "IF"
    assert condition.text == "IF Ostravan troops left the Tarsk road"


@pytest.mark.parametrize(("number", "line"), [(4, "disputed by Hruby: “denied”"), (9, "disputed by the report: “falsely”")])
def test_who_disputes_it_and_by_which_words(number, line):
    assert card(number).one("p", class_="dispute").text.replace("Milka ", "") == line


def test_doubt_is_a_question_mark():
    assert card(8).one("p", class_="who").text == "Toma Verrin ? pledges"


def test_the_statement_that_tells_it_is_linked():
    assert card(8).one("p", class_="off").text.endswith("as told in 7")
    assert card(8).one("p", class_="off").one("a").attributes["href"] == "#c7"


def test_offsets_count_from_the_first_to_behind_the_last_character():
    first, last = full().statements[2].content
    assert card(3).one("p", class_="off").text.startswith(f"{first.start}–{last.end} · quoted")


def test_the_distance_of_the_report_is_told():
    assert "the report keeps its distance" in card(9).one("p", class_="off").text


def test_where_the_act_was_not_read_the_cue_stands():
    assert card(2, bare()).one(class_="act").text == "said"


def test_words_are_those_of_the_report_whatever_they_are():
    span = hostile().statements[0].content[0]
    assert card(1, hostile()).one("p", class_="words").text == f"“{span.text}”"


def test_a_card_can_be_cited():
    cite = card(2).attributes["data-cite"]
    assert cite.startswith("“his government would free 40 captives”, Toma Verrin, Interwire, “Kestia offers captives")
    assert cite.endswith(", Tue 21 Feb 2034, characters 323–399, https://interwire.example/2034/lomna?a=1&b=2")
