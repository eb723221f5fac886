"""Windows are whole lines where lines fit, and always cover every word once."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.windows import plan_windows


def plan(pieces: list[int], lines: list[int], stops: list[int] = (), limit: int = 4) -> list[tuple[int, int]]:
    """Plan windows over words with these piece counts; lines and stops as word numbers."""
    marks = np.zeros((2, len(pieces)), np.bool_)
    marks[0, list(lines)] = True
    marks[1, list(stops)] = True
    return plan_windows(np.array(pieces, np.int64), marks[0], marks[1], limit)


def test_no_words_need_no_window():
    assert plan([], []) == []


def test_lines_that_fit_share_a_window():
    assert plan([1, 1, 1, 1], [0, 2]) == [(0, 4)]


def test_a_line_is_not_broken_where_it_fits_the_next_window():
    assert plan([1, 1, 1, 1, 1], [0, 3]) == [(0, 3), (3, 5)]


def test_a_long_line_is_cut_at_the_last_stop_that_fits():
    assert plan([1] * 7, [0], stops=[1, 3, 6]) == [(0, 3), (3, 7)]


def test_a_long_line_without_a_stop_is_cut_where_the_window_is_full():
    assert plan([1] * 6, [0]) == [(0, 4), (4, 6)]


def test_a_word_over_the_limit_stands_alone():
    assert plan([1, 9, 1], [0]) == [(0, 1), (1, 2), (2, 3)]


def test_words_before_the_first_line_mark_are_not_lost():
    assert plan([1, 1, 1], [1]) == [(0, 3)]


COUNTS = st.lists(st.integers(1, 6), min_size=1, max_size=40)


@given(COUNTS, st.data())
def test_windows_follow_each_other_without_gaps_and_keep_the_limit(pieces, data):
    numbers = st.sets(st.integers(0, len(pieces) - 1))
    windows = plan(pieces, sorted(data.draw(numbers)), sorted(data.draw(numbers)), limit=8)
    assert windows[0][0] == 0
    assert windows[-1][1] == len(pieces)
    assert all(last == first for (_, last), (first, _) in pairwise(windows))
    assert all(first < last and sum(pieces[first:last]) <= 8 for first, last in windows)
