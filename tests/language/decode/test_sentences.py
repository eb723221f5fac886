"""Where sentences start, and what a line on its own is."""

import numpy as np
import pytest

from verbale.language.decode.sentences import line_kinds, sentence_starts

NO, MAYBE, YES = -5.0, 1.0, 5.0


def starts(*scores: float, breaks: tuple[int, ...] = (), ended: tuple[int, ...] = ()) -> list[int]:
    """Decode these scores; breaks and ends as word numbers."""
    marks = np.zeros((2, len(scores)), np.bool_)
    marks[0, list(breaks)] = True
    marks[1, list(ended)] = True
    return sentence_starts(np.array(scores, np.float32), marks[0], marks[1]).tolist()


def test_no_words_have_no_sentences():
    assert starts() == []


def test_the_first_word_starts_a_sentence_whatever_its_score():
    assert starts(NO, NO) == [0]


def test_a_break_starts_a_sentence_whatever_the_score():
    assert starts(YES, NO, NO, NO, breaks=(2,)) == [0, 2]


def test_after_a_mark_a_sentence_starts_where_it_is_likely():
    assert starts(YES, NO, MAYBE, NO, ended=(2,)) == [0, 2]


def test_within_running_words_likely_is_not_enough():
    assert starts(YES, NO, MAYBE, NO) == [0]


def test_within_running_words_sure_is_enough():
    assert starts(YES, NO, YES, NO) == [0, 2]


def test_of_two_neighbours_the_likelier_starts():
    assert starts(YES, NO, 4.0, 5.0, NO) == [0, 3]
    assert starts(YES, NO, 5.0, 4.0, NO) == [0, 2]


def test_the_word_behind_the_first_starts_none():
    assert starts(NO, YES, NO) == [0]


def test_a_word_that_a_break_starts_keeps_its_sentence():
    assert starts(YES, NO, MAYBE, YES, NO, breaks=(2,)) == [0, 2]


HEADLINE, PROSE = "Islands cut off as ferry talks fail", "The ferry has not sailed since July, the harbour master said."


def kinds(*lines: str, alone: bool = True) -> list[str]:
    text = "\n".join(lines)
    bounds = [(text.index(line), text.index(line) + len(line)) for line in lines]
    return list(line_kinds(text, bounds, [alone] * len(lines)))


def test_a_short_line_without_a_stop_before_all_prose_is_the_headline():
    assert kinds(HEADLINE, PROSE) == ["headline", "sentence"]


def test_a_headline_may_ask():
    assert kinds("Who will sail now?", PROSE) == ["headline", "sentence"]


def test_a_second_line_before_the_prose_is_a_subhead():
    assert kinds(HEADLINE, "Nobody can say when they will go on", PROSE)[1] == "subhead"


def test_a_short_line_without_a_stop_amid_the_prose_is_a_subhead():
    assert kinds(PROSE, "What comes next", PROSE)[1] == "subhead"


def test_a_sentence_that_shares_its_line_is_a_sentence():
    assert kinds(HEADLINE, alone=False) == ["sentence"]


@pytest.mark.parametrize("line", ["July 4, 2025", "KYIV, Friday, July 4", "Kyiv, 4 July 2025", "2025-07-04", "Sept. 12"])
def test_a_line_that_is_a_place_and_a_day_is_a_dateline(line):
    assert kinds(HEADLINE, line, PROSE)[1] == "dateline"


@pytest.mark.parametrize(
    "line", ["© 2025 The Wire", "Reporting by Ann Lee; editing by Bo Lee", "Subscribe to our newsletter", "READ MORE: Ferries"]
)
def test_a_line_of_the_house_is_boilerplate(line):
    assert kinds(PROSE, line)[1] == "boilerplate"


@pytest.mark.parametrize("line", ["Photo: Ann Lee", "File photo: the harbour in July.", "Credit: AFP"])
def test_a_line_that_names_its_picture_is_a_caption(line):
    assert kinds(PROSE, line)[1] == "caption"


def test_no_lines_have_no_kinds():
    assert line_kinds("", [], []) == ()
