"""Where a text breaks into paragraphs."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from verbale.record import Sentence
from verbale.views.page.paragraphs import paragraphs, sentence_at


def cut(text: str, *sentences: tuple[int, int] | tuple[int, int, str]) -> list[str]:
    return [text[one.start : one.end] for one in paragraphs(text, [Sentence(*bounds) for bounds in sentences])]


def test_blank_lines_part_paragraphs():
    assert cut("One.\n\nTwo.\n") == ["One.", "Two."]


def test_single_breaks_part_paragraphs_where_no_sentence_goes_on():
    assert cut("One.\nTwo.\nThree.", (0, 4), (5, 9), (10, 16)) == ["One.", "Two.", "Three."]


def test_single_breaks_within_sentences_only_wrap():
    text = "One goes\non here\nand ends. Two\ngoes on."
    assert cut(text, (0, 26), (27, 39)) == [text]


def test_in_wrapped_text_a_sentence_that_ends_with_its_line_ends_no_paragraph():
    text = "One goes\non here\nand ends.\nTwo\ngoes on."
    assert cut(text, (0, 26), (27, 39)) == [text]


def test_a_headline_never_runs_on():
    text = "Head\nOne goes\non here\nand ends."
    assert cut(text, (0, 4, "headline"), (5, 31)) == ["Head", text[5:]]


def test_a_blank_line_parts_even_within_a_sentence():
    assert cut("One goes\n\non.", (0, 13)) == ["One goes", "on."]


def test_windows_line_ends_and_blanks_at_the_edges_are_in_no_paragraph():
    assert cut(" \r\n  One. \r\n\r\nTwo.\r\n ", (5, 9), (14, 18)) == ["One.", "Two."]


def test_kinds_are_those_of_the_sentences_where_they_agree():
    text = "Head\n\nOne. Two."
    found = paragraphs(text, [Sentence(0, 4, "headline"), Sentence(6, 10), Sentence(11, 15, "boilerplate")])
    assert [one.kind for one in found] == ["headline", "sentence"]


@given(st.text("ab.\n\r \u2028\x0b", max_size=40))
def test_paragraphs_are_in_order_and_nothing_but_space_is_outside(text):
    found = paragraphs(text, [])
    assert all(before.end <= after.start for before, after in pairwise(found))
    outside = text
    for one in reversed(found):
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        outside = outside[: one.start] + outside[one.end :]
    assert not outside.strip()


def test_the_sentence_at_a_place():
    sentences = [Sentence(2, 5), Sentence(6, 9)]
    assert [sentence_at(sentences, place) for place in (0, 2, 5, 6, 99)] == [-1, 0, 0, 1, 1]
