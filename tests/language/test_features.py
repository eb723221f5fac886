"""Shapes and gaps: what the uncased encoder does not see."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.features import LAYOUTS, SHAPES, gap_kinds, layouts, shape_of, shapes
from verbale.language.words import find_words


@pytest.mark.parametrize(
    ("form", "shape"),
    [
        ("said", "lower"),
        ("Kyiv", "title"),
        ("NATO", "upper"),
        ("U.N.", "upper"),
        ("I", "initial"),
        ("J.", "initial"),
        ("McCain", "mixed"),
        ("O'Brien", "mixed"),
        ("2026", "digits"),
        ("٣", "digits"),
        ("1,200", "alphanumeric"),
        ("F-16", "alphanumeric"),
        (",", "mark"),
        ("“", "quote"),
        ("''", "quote"),
        ("``", "quote"),
        ("$", "currency"),
        ("%", "currency"),
        ("…", "other"),
        ("😀", "other"),
        ("--", "other"),
    ],
)
def test_a_word_has_its_shape(form, shape):
    assert SHAPES[shape_of(form)] == shape


@given(st.text(min_size=1, max_size=12))
def test_every_word_has_a_shape_other_than_none(form):
    assert 0 < shape_of(form) < len(SHAPES)


def test_shapes_are_one_number_a_word():
    assert shapes(["Kyiv", "said"]).tolist() == [SHAPES.index("title"), SHAPES.index("lower")]
    assert shapes([]).shape == (0,)


def gaps(text: str) -> list[int]:
    words = find_words(text)
    return gap_kinds(text, words.start, words.end).tolist()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_gaps_tell_nothing_blank_line_break_and_blank_line_apart(line_end):
    assert gaps(f"One, two{line_end}three{line_end}{line_end}four") == [3, 0, 1, 2, 3]


def test_a_text_opens_like_a_paragraph_whatever_stands_before():
    assert gaps("  word") == [3]


def test_a_text_without_words_has_no_gaps():
    assert gaps(" \n ") == []
    assert layouts(np.zeros(0, np.int64)).shape == (0,)


def test_layout_tells_the_gap_before_and_white_space_after():
    assert layouts(np.array([3, 0, 1])).tolist() == [6, 1, 3]


@given(st.lists(st.integers(0, 3), min_size=1))
def test_layouts_are_below_their_number(kinds):
    found = layouts(np.array(kinds))
    assert found.min() >= 0
    assert found.max() < LAYOUTS
