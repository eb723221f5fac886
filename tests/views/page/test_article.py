"""The report itself, whole and unaltered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.page.dom import Node, parsed
from tests.views.page.made import bare, full, hostile
from verbale.record import Document, Reading, Sentence
from verbale.testing import reading
from verbale.views.index import Index
from verbale.views.page.article import article


def made(one: Reading) -> Node:
    return parsed(article(Index(one))).one("article")


@pytest.mark.parametrize("one", [full(), bare(), hostile()], ids=["full", "bare", "hostile"])
def test_the_text_is_there_character_for_character(one):
    assert made(one).text == one.document.text


@given(st.text(st.sampled_from("ab <&>\"'\r\n\u2028\u202e😀é]-;"), min_size=1, max_size=60), st.data())
def test_any_text_is_there_character_for_character(text, data):
    bounds = data.draw(st.lists(st.integers(0, len(text)), unique=True, max_size=6).map(sorted))
    sentences = [Sentence(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=False)]
    report = Document.from_text(text)
    assert made(reading(report, sentences=sentences)).text == text


@pytest.mark.parametrize("one", [full(), hostile()], ids=["full", "hostile"])
def test_the_marked_words_are_those_of_the_spans(one):
    page = made(one)
    for number, statement in enumerate(one.statements, 1):
        words = "".join(node.text for node in page.all("span", class_=f"t{number}"))
        assert words == "".join(span.text for span in statement.content)


def test_the_headline_heads_the_page_and_paragraphs_follow():
    page = made(full())
    assert page.one("h1").text == full().document.text.partition("\n")[0]
    assert len(page.all("p")) == 5


def test_a_sentence_with_statements_has_a_bar_that_links_to_the_first_and_the_last():
    bar = made(full()).one("span", class_="b7")
    assert [(link.attributes["href"], link.attributes["data-n"]) for link in bar.all("a")] == [("#c5", "5"), ("#c6", "6")]
    assert bar.text == ""


def test_a_disputed_sentence_has_a_bar_of_its_own_kind():
    assert [bar.attributes["class"].split()[1] for bar in made(full()).all("span", class_="dis")] == ["b6", "b9"]


def test_every_statement_has_a_raised_number_for_browsers_without_bars():
    raised = [link.attributes["href"] for sup in made(bare()).all(class_="sup") for link in sup.all("a")]
    assert {f"#c{number}" for number in range(1, 13)} == set(raised)


def test_turned_directions_are_shown():
    assert [node.attributes["data-u"] for node in made(hostile()).all(class_="turn")] == ["U+202E", "U+202C"]


def test_no_id_stands_twice():
    names = [node.attributes["id"] for node in made(hostile()).walk() if "id" in node.attributes]
    assert len(names) == len(set(names))
