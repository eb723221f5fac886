"""Quotations by their marks: every style, broken, nested, never closed; apostrophes are none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import texts
from verbale.extract.statements.quotes import QuotationIndex, find_quotations
from verbale.testing import document

MARKS = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "``",
    "''",
    "«",
    "»",
    "„",
    "‟",
    "‹",
    "›",
    " ",
    ".",
    ",",
    "\n",
    "\n\n",
    "\r\n",
    "word",
    "s",
    "I",
]
quoted_texts = st.lists(st.sampled_from(MARKS), min_size=1, max_size=30).map("".join)


def outer(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_quotations(document(text)) if one.depth == 0]


def inner(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_quotations(document(text)) if one.depth > 0]


@given(st.one_of(texts, quoted_texts))
def test_quotations_lie_inside_the_text_and_hold_something(text):
    for one in find_quotations(document(text)):
        assert 0 <= one.start < one.end <= len(text)


@given(quoted_texts)
def test_outer_quotations_do_not_overlap(text):
    found = [one for one in find_quotations(document(text)) if one.depth == 0]
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(quoted_texts)
def test_an_inner_quotation_that_is_found_lies_in_no_two_outer_ones(text):
    found = find_quotations(document(text))
    holders = [one for one in found if one.depth == 0]
    for one in (one for one in found if one.depth > 0):
        assert sum(holder.start < one.end and one.start < holder.end for holder in holders) <= 1


STYLES = {
    "curly": "“{}”",
    "straight": '"{}"',
    "doubled": "``{}''",
    "apostrophes": "''{}''",
    "single": "‘{}’",
    "straight single": "'{}'",
    "guillemets": "«{}»",
    "guillemets inward": "»{}«",
    "low": "„{}“",
    "low closed high": "„{}”",
}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_every_style_is_read(style):
    text = "He said {} and left.".format(style.format("no talks now"))
    assert outer(text) == ["no talks now"]


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_a_quotation_broken_by_its_cue_is_two(style):
    text = f"{style.format('No,')} he said. {style.format('Not now.')}"
    assert outer(text) == ["No,", "Not now."]


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_apostrophes_inside_a_quotation_do_not_end_it(style):
    said = "We don’t know the ministers’ plans" if style == "‘{}’" else "We don't know, and it's late"
    assert outer(style.format(said)) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "They don't know.",
        "They don’t know.",
        "The ministers' words were few.",
        "The ministers’ words were few.",
        "Music of the '90s came back.",
        "Music of the ’90s came back.",
        "He liked rock 'n' roll.",
        "He liked rock ’n’ roll.",
        "Socrates' pupils' books",
        "It rose 5' in a day.",
        "’Tis late.",
        "Kyiv's and Lviv's mayors",
    ],
)
def test_apostrophes_are_no_quotations(text):
    assert outer(text) == []


@pytest.mark.parametrize(
    "text", ["He said “we will not go", 'He said "we will not go', "He said ``we will not go", "He said «we will not go"]
)
def test_a_quotation_that_is_never_closed_ends_with_its_paragraph(text):
    assert outer(f"{text}.\n\nShe left.") == ["we will not go."]


def test_a_single_mark_that_is_never_closed_is_no_quotation():
    assert outer("He said ‘we will not go.\n\nShe left.") == []


def test_an_unclosed_quotation_says_so():
    assert [one.closed for one in find_quotations(document("“No,” he said. “Not now"))] == [True, False]


def test_a_closing_mark_alone_is_nothing():
    assert outer("No talks,” he said.") == []


def test_a_broken_paragraph_does_not_spoil_the_next():
    assert outer('He said "no.\n\n"Yes," she said.') == ["no.", "Yes,"]


def test_a_quotation_inside_another_is_no_outer_one():
    text = "“He told me ‘never’ twice,” she said."
    assert (outer(text), inner(text)) == (["He told me ‘never’ twice,"], ["never"])


def test_straight_marks_nest_in_curly_ones():
    text = "“He told me 'never' twice,” she said."
    assert (outer(text), inner(text)) == (["He told me 'never' twice,"], ["never"])


def test_british_nesting_is_read():
    text = "‘He told me “never” twice,’ she said."
    assert (outer(text), inner(text)) == (["He told me “never” twice,"], ["never"])


def test_an_inner_quotation_may_close_with_the_outer():
    text = "“He told me ‘never.’”"
    assert (outer(text), inner(text)) == (["He told me ‘never.’"], ["never."])


def test_a_quotation_over_paragraphs_is_opened_anew_in_each():
    text = "“One.\n\n“Two.\n\n“Three,” he said."
    assert outer(text) == ["One.", "Two.", "Three,"]


def test_paragraphs_left_open_are_not_closed():
    text = '"One.\n\n"Two," he said.'
    assert [one.closed for one in find_quotations(document(text))] == [False, True]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_newline_ends_a_paragraph_where_there_are_no_blank_lines(newline):
    assert outer(f"“One.{newline}“Two,” he said.") == ["One.", "Two,"]


def test_a_wrapped_quotation_goes_on_over_its_line_where_blank_lines_part_paragraphs():
    assert outer("“No talks\nnow,” he said.\n\nShe left.") == ["No talks\nnow,"]


def test_quotations_come_in_the_order_of_the_text():
    found = find_quotations(document("“a ‘b’ c” and “d”"))
    assert [one.start for one in found] == sorted(one.start for one in found)


def test_nothing_between_two_marks_is_no_quotation():
    assert outer('“” and "" he said') == []


def at(text: str, words: str) -> str:
    found = QuotationIndex(find_quotations(document(text))).at(text.index(words))
    return "" if found is None else text[found.start : found.end]


@pytest.mark.parametrize(
    ("words", "quotation"),
    [("He", ""), ("No", "No ‘never’,"), ("never", "No ‘never’,"), ("he said", ""), ("Not", "Not now."), ("End", "")],
)
def test_the_index_gives_the_outer_quotation_at_a_character(words, quotation):
    assert at("He: “No ‘never’,” he said. “Not now.” End", words) == quotation


def test_a_text_without_quotations_has_an_empty_index():
    assert at("He left.", "left") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("‘We don’t know the ministers’ plans,’ he said.", ["We don’t know the ministers’ plans,"]),
        ("He called them ‘rebels’ and ‘thieves’ today.", ["rebels", "thieves"]),
        ("He called them ‘rebels’ and took the ministers’ words.", ["rebels"]),
        ("Of ‘rebels’ they don’t speak.", ["rebels"]),
        ("'It is the brothers' house,' he said.", ["It is the brothers' house,"]),
    ],
)
def test_the_apostrophe_of_a_plural_is_told_from_the_mark_that_closes(text, found):
    assert outer(text) == found
