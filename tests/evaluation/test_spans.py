"""Spans as word sets, and their alignment."""

import pytest

from evaluation.spans import align, jaccard, json_ranges, pairs_of, ranges, word_set
from verbale.record import Document


def test_marks_and_blanks_at_the_edges_do_not_decide() -> None:
    text = "\u201cWe go,\u201d she said."
    assert word_set(text, [(0, 9)]) == word_set(text, [(1, 6)]) == {1, 4}


@pytest.mark.parametrize("apostrophe", ["'", "\u2019"])
def test_an_apostrophe_inside_a_word_does_not_cut_it(apostrophe: str) -> None:
    assert word_set(f"don{apostrophe}t", [(0, 5)]) == {0}


def test_a_discontinuous_span_is_one_set() -> None:
    assert word_set("a b c d", [(0, 1), (4, 7)]) == {0, 4, 6}


def test_jaccard_of_two_empty_sets_is_nought() -> None:
    assert jaccard(frozenset(), frozenset()) == 0.0


def test_alignment_takes_the_best_pair_first_and_each_item_once() -> None:
    gold = [frozenset({1, 2, 3}), frozenset({4, 5})]
    system = [frozenset({1, 2}), frozenset({1, 2, 3, 4}), frozenset({9})]
    # 3/4 for (0, 1) beats 2/3 for (0, 0); gold 1 shares 1 of 5 with system 1
    assert align(gold, system) == ((0, 1),)


def test_alignment_needs_at_least_half() -> None:
    assert align([frozenset({1, 2, 3})], [frozenset({3, 4})]) == ()
    assert align([frozenset({1, 2})], [frozenset({2})]) == ((0, 0),)


def test_spans_are_read_from_json_records() -> None:
    assert json_ranges({"start": 1, "end": 2}) == ((1, 2),)
    assert json_ranges([{"start": 1, "end": 2}, {"start": 5, "end": 6}]) == ((1, 2), (5, 6))
    assert json_ranges(None) == ()


def test_spans_are_read_from_pairs() -> None:
    assert pairs_of([[1, 2]]) == ((1, 2),)
    assert pairs_of(None) == ()


def test_spans_are_read_from_records() -> None:
    assert ranges([Document("We go.").span(3, 5)]) == ((3, 5),)
    assert ranges(None) == ()
