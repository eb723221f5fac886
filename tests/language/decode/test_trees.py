"""The best tree against trying every tree."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from verbale.language.decode.trees import best_tree, is_tree


def reaches_root(heads: tuple[int, ...], word: int) -> bool:
    for _ in heads:
        if heads[word] == word:
            return True
        word = heads[word]
    return heads[word] == word


def one_rooted(heads: tuple[int, ...]) -> bool:
    roots = sum(head == word for word, head in enumerate(heads))
    return roots == 1 and all(reaches_root(heads, word) for word in range(len(heads)))


def total(scores: NDArray[np.float32], heads: tuple[int, ...]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@st.composite
def score_tables(draw: st.DrawFn) -> NDArray[np.float32]:
    size = draw(st.integers(1, 5))
    values = draw(st.lists(st.integers(-30, 30), min_size=size * size, max_size=size * size))
    return np.array(values, np.float32).reshape(size, size)


@given(score_tables())
def test_the_tree_is_the_best_of_all_with_one_root(scores):
    size = len(scores)
    heads = tuple(best_tree(scores).tolist())
    assert one_rooted(heads)
    trees = filter(one_rooted, itertools.product(range(size), repeat=size))
    assert total(scores, heads) == max(total(scores, tree) for tree in trees)


@given(st.integers(0, 2**32 - 1), st.integers(2, 40))
def test_any_scores_give_one_tree_with_one_root(seed, size):
    scores = np.random.default_rng(seed).normal(0, 3, (size, size)).astype(np.float32)
    assert one_rooted(tuple(best_tree(scores).tolist()))


@given(st.integers(1, 5), st.data())
def test_is_tree_agrees_with_following_the_heads(size, data):
    heads = data.draw(st.lists(st.integers(0, size - 1), min_size=size, max_size=size))
    assert is_tree(np.array(heads)) == one_rooted(tuple(heads))


@pytest.mark.parametrize("masked", [-1e4, -1e9])
def test_masked_arcs_are_not_taken(masked):
    scores = np.array([[0, masked, 5], [masked, 0, 5], [4, 4, 1]], np.float32)
    assert best_tree(scores).tolist() == [2, 2, 2]


def test_two_greedy_roots_become_one():
    scores = np.array([[9, 1, 0], [3, 8, 0], [0, 7, 0]], np.float32)
    assert best_tree(scores).tolist() == [0, 0, 1]


def test_a_greedy_cycle_is_broken_where_it_costs_least():
    scores = np.array([[0, 9, 0], [9, 5, 0], [0, 9, 0]], np.float32)
    assert best_tree(scores).tolist() == [1, 1, 1]
