"""Ranges of characters become ranges of words, and these tags."""

import pytest

from training.data.labelled import NAME_LABELS, Aligner, Labelled, bio

TEXT = "Ann Lee's aide left.\n\nBo stayed."


@pytest.mark.parametrize(
    ("characters", "words"),
    [("Ann Lee", ["Ann", "Lee"]), ("nn L", ["Ann", "Lee"]), ("aide left", ["aide", "left"]), (".", ["."])],
)
def test_the_words_of_characters_are_those_that_overlap_them(characters, words):
    aligner = Aligner(TEXT)
    start = TEXT.index(characters)
    first, last = aligner.range(start, start + len(characters))
    assert aligner.forms()[first:last] == words


def test_characters_between_words_have_none():
    assert Aligner(TEXT).range(3, 4) is None


def test_no_spans_have_no_ranges():
    assert Aligner(TEXT).ranges(None) == []


def test_spans_without_words_are_left_out():
    assert Aligner(TEXT).ranges([[0, 3], [3, 4]]) == [(0, 1)]


def test_gaps_tell_what_stands_before_each_word():
    assert Aligner("Ann's aide.\n\nBo").gaps() == [3, 0, 1, 0, 3]


def test_a_document_knows_its_layout():
    aligner = Aligner("Ann's aide")
    assert Labelled("one", "made", aligner.forms(), aligner.gaps()).layout().tolist() == [6, 1, 3]


def test_ranges_become_beginning_and_inside_tags():
    assert bio(5, [(1, 3, "person"), (3, 4, "place")], NAME_LABELS) == [0, 1, 2, 5, 0]


def test_the_first_of_two_ranges_that_overlap_stays():
    assert bio(3, [(0, 2, "person"), (1, 3, "place")], NAME_LABELS) == [1, 2, 0]
