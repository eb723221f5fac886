"""HTML by small functions."""

import html

from hypothesis import given
from hypothesis import strategies as st

from verbale.views.page.markup import element, escaped, joined, void


def test_text_is_escaped():
    assert escaped('<i> & "it\'s"') == "&lt;i&gt; &amp; &quot;it&#x27;s&quot;"


def test_a_carriage_return_is_kept_from_the_parser_and_nul_is_shown():
    assert escaped("a\r\nb\0") == "a&#13;\nb\N{REPLACEMENT CHARACTER}"


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs", "Cc"])))
def test_escaped_text_is_the_text_again(text):
    assert html.unescape(escaped(text)) == text
    assert "<" not in escaped(text)


def test_attributes_are_quoted_and_named():
    assert element("a", escaped("x"), class_="n", aria_label='a "b"') == '<a class="n" aria-label="a &quot;b&quot;">x</a>'


def test_what_is_none_or_false_is_left_out_and_true_stands_alone():
    assert void("input", hidden=True, checked=False, id=None) == "<input hidden/>"


def test_coordinates_have_one_decimal_at_most():
    assert void("line", x1=3.0, x2=2.0 / 3) == '<line x1="3" x2="0.7"/>'


def test_parts_are_joined_as_they_are():
    assert joined([escaped("a"), element("b")], escaped(" & ")) == "a &amp; <b></b>"
