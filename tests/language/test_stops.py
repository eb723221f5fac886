"""Where a sentence may end, by the looks of the words alone."""

import numpy as np
import pytest

from verbale.language.stops import after_mark, goes_on, may_open_sentence


def marked(words: str, found: np.ndarray) -> list[str]:
    return [word for word, is_marked in zip(words.split(), found, strict=True) if is_marked]


@pytest.mark.parametrize(
    ("words", "openers"),
    [
        ("", []),
        ("Mary left", ["Mary"]),
        ("He left . She stayed", ["He", "She"]),
        ("Did he ? No ! Yes", ["Did", "No", "Yes"]),
        ("“ No . ” He left", ["“", "He"]),
        ("“ No , ” he said", ["“"]),
        ("Mr. Lee left", ["Mr."]),
        ("He said : Go", ["He"]),
    ],
)
def test_a_sentence_may_open_after_an_end_and_its_closing_marks(words, openers):
    assert marked(words, may_open_sentence(words.split())) == openers


@pytest.mark.parametrize(
    ("words", "following"), [("", []), ("He said : Go", ["Go"]), ("He left . She", []), ("said , she", ["she"])]
)
def test_a_sentence_goes_on_after_a_mark_that_announces_more(words, following):
    assert marked(words, goes_on(words.split(), np.ones(len(words.split()), np.int64))) == following


@pytest.mark.parametrize(
    ("words", "gap", "following"),
    [
        ("from entering it", 2, ["entering"]),
        ("from entering it", 3, []),
        ("from Entering it", 2, []),
        ("left . entering", 2, []),
        ("from 12 it", 2, []),
    ],
)
def test_a_sentence_goes_on_over_one_line_break_before_a_small_letter(words, gap, following):
    gaps = np.array([3, 1, gap] if "." in words else [3, gap, 1], np.int64)
    assert marked(words, goes_on(words.split(), gaps)) == following


def after(words: str, *, tight: tuple[int, ...] = ()) -> list[str]:
    """Mark the words after marks; `tight` words follow the one before without a blank."""
    gaps = np.array([0 if at in tight else 1 for at in range(len(words.split()))], np.int64)
    return marked(words, after_mark(words.split(), gaps))


def test_the_first_word_counts_as_after_a_mark():
    assert after("Mary left") == ["Mary"]


def test_a_word_after_a_mark_or_an_abbreviation_is_after_a_mark():
    assert after("He met Mr. Lee . She") == ["He", "Lee", "She"]


def test_an_opening_mark_ends_nothing():
    assert after("said “ No", tight=(2,)) == ["said"]


def test_the_same_mark_apart_from_the_next_word_closes():
    assert after('" No " She', tight=(1, 2)) == ['"', "She"]
