"""Conditions apart from what hangs on them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import documents, span_lists
from verbale.record import Document
from verbale.testing import find
from verbale.views.conditions import UNMARKED, Condition, conditions, without
from verbale.views.quotes import words_of


@pytest.mark.parametrize(
    ("words", "marker", "rest"),
    [
        ("if they sign", "IF", "they sign"),
        ("If they sign", "IF", "they sign"),
        ("only if they sign", "ONLY IF", "they sign"),
        ("unless they sign", "UNLESS", "they sign"),
        ("until they\nsign", "UNTIL", "they sign"),
        ("provided that they sign", "PROVIDED THAT", "they sign"),
        ("in return for gas", "IN RETURN FOR", "gas"),
        ("should they sign", "SHOULD", "they sign"),
        ("“if they sign”", "IF", "they sign"),
        ("if, in May, they sign", "IF", "in May, they sign"),
        ("any ship that passes", UNMARKED, "any ship that passes"),
        ("iffy terms", UNMARKED, "iffy terms"),
    ],
)
def test_the_marker_stands_in_capitals(words: str, marker: str, rest: str) -> None:
    document = Document.from_text(words)
    assert conditions([document.span(0, document.chars)]) == (Condition(marker, rest),)


def test_two_conditions_and_one_that_is_broken() -> None:
    document = Document.from_text("if they sign, she said, this week and unless it rains")
    spans = [find(document, words) for words in ("if they sign", "this week", "unless it rains")]
    assert conditions(spans) == (Condition("IF", "they sign … this week"), Condition("UNLESS", "it rains"))


@pytest.mark.parametrize(
    ("content", "condition", "left"),
    [
        ("they will leave if it rains", "if it rains", "they will leave"),
        ("they will leave, if it rains.", "if it rains", "they will leave"),
        ("If it rains, they will leave", "If it rains", "they will leave"),
        ("they will leave “if it rains”", "if it rains", "they will leave"),
        ("they will leave “at once” if it rains", "if it rains", "they will leave “at once”"),
        ("they will, if it rains, leave", "if it rains", "they will, if it rains, leave"),
        ("if it rains", "if it rains", "if it rains"),
    ],
)
def test_the_content_without_its_condition(content: str, condition: str, left: str) -> None:
    document = Document.from_text(f"He said {content}, twice.")
    shown = without(document, [find(document, content)], [find(document, condition)])
    assert words_of(shown) == left


def test_conditions_at_both_ends() -> None:
    document = Document.from_text("if it rains they will leave unless it snows")
    parts = [find(document, words) for words in ("if it rains", "unless it snows")]
    assert words_of(without(document, [document.span(0, document.chars)], parts)) == "they will leave"


def test_a_part_that_is_all_condition_goes() -> None:
    document = Document.from_text("“We will leave,” he said, “if it rains.”")
    content = [find(document, "We will leave,"), find(document, "if it rains.")]
    assert words_of(without(document, content, [find(document, "if it rains")])) == "We will leave,"


@given(st.data())
def test_what_is_left_lies_in_the_content(data: st.DataObject) -> None:
    document = data.draw(documents)
    content = data.draw(span_lists(document, smallest=1))
    left = without(document, content, data.draw(span_lists(document)))
    assert left
    assert all(any(whole.contains(part) for whole in content) for part in left)
