"""The record's heads of one window, with scores made by hand: two types, two roles, vectors of one number."""

import numpy as np
import pytest
from numpy.typing import NDArray

from verbale.language.decode.happenings import Happenings, RecordHeads, softmax
from verbale.language.runtime import Scores

HEADS = RecordHeads(slice(0, 4), np.full(2, 3, np.float32))  # tags: none, two types, going on
SURE = 9.0


def read(
    tags: list[int], vectors: list[list[float]], *, firsts: tuple[int, ...] = (), starts: tuple[int, ...] = (0,)
) -> Happenings:
    """Read words with sure trigger tags; a vector is what the word asks in each role, and what it answers."""
    record = np.zeros((len(tags), 5), np.float32)
    record[np.arange(len(tags)), tags] = SURE
    nothing = np.zeros(0, np.float32)
    marks = np.zeros(len(tags), np.bool_)
    marks[list(firsts)] = True
    none = np.zeros(0, np.int64)
    scores = Scores(
        nothing, none, none, none, none, nothing, nothing, nothing, nothing, nothing, record, np.array(vectors, np.float32)
    )
    return HEADS(scores, marks, np.array(starts, np.int32))


def filled(found: Happenings) -> list[tuple[int, ...]]:
    return [tuple(row) for row in found.filled.tolist()]


NOTHING = [0.0, 0.0, -SURE]


def test_words_that_may_be_triggers_are_asked():
    found = read([0, 1, 0, 2], [NOTHING] * 4)
    assert found.word.tolist() == [1, 3]
    assert found.chance.tolist() == pytest.approx([1, 1], abs=0.01)


def test_first_words_of_cues_and_contents_are_asked_anyway():
    assert read([0, 1, 0], [NOTHING] * 3, firsts=(2,)).word.tolist() == [1, 2]


def test_a_trigger_goes_on_over_the_words_behind_it():
    assert read([1, 3, 3, 0], [NOTHING] * 4).length.tolist() == [3]


def test_a_role_is_filled_by_the_word_that_answers_it():
    asks = [5.0, -5.0, 0.0]
    assert filled(read([0, 1, 0], [[0, 0, 4.0], asks, [0, 0, -4.0]])) == [(0, 0, 0), (0, 1, 2)]


def test_two_words_that_answer_alike_both_fill_it():
    asks = [5.0, 0.0, -4.0]
    assert filled(read([1, 0, 0], [asks, [0, 0, 3.0], [0, 0, 3.0]])) == [(0, 0, 1), (0, 0, 2)]


def test_a_role_that_nothing_answers_is_empty():
    assert filled(read([1, 0], [[5.0, 5.0, -1.0], [0, 0, -1.0]])) == []


def test_a_word_of_another_sentence_fills_no_role():
    asks = [5.0, 0.0, -4.0]
    assert filled(read([1, 0, 0], [asks, [0, 0, -4.0], [0, 0, 4.0]], starts=(0, 2))) == []


def test_a_window_where_nothing_is_asked_has_no_answers():
    found = read([0, 0], [NOTHING] * 2)
    assert (len(found.word), found.filled.shape) == (0, (0, 3))


def test_shares_sum_to_one():
    shares: NDArray[np.float32] = softmax(np.array([[1.0, 2.0, 900.0]], np.float32))
    assert shares.sum() == pytest.approx(1)
