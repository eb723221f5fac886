"""Viterbi decoding against trying every path."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from verbale.language.decode.chains import Chain, spans, viterbi

TAGS = 3


def numbers(*shape: int) -> st.SearchStrategy[NDArray[np.float32]]:
    """Whole numbers of this shape, small enough for exact sums in float32."""
    count = int(np.prod(shape))
    values = st.lists(st.integers(-20, 20), min_size=count, max_size=count)
    return values.map(lambda drawn: np.array(drawn, np.float32).reshape(shape))


def score(path: tuple[int, ...], scores: NDArray[np.float32], chain: Chain) -> float:
    steps = sum(chain.move[before, after] for before, after in itertools.pairwise(path))
    return float(chain.begin[path[0]] + steps + sum(scores[at, tag] for at, tag in enumerate(path)))


def best_score(scores: NDArray[np.float32], chain: Chain) -> float:
    """Try every path."""
    return max(score(path, scores, chain) for path in itertools.product(range(TAGS), repeat=len(scores)))


@given(st.data(), st.integers(1, 2), st.integers(1, 7))
def test_every_run_of_every_chain_gets_its_best_path(data, count, words):
    chains = tuple(Chain(data.draw(numbers(TAGS, TAGS)), data.draw(numbers(TAGS))) for _ in range(count))
    scores = data.draw(numbers(count, words, TAGS))
    lines = np.array([True, *data.draw(st.lists(st.booleans(), min_size=words - 1, max_size=words - 1))])
    tags = viterbi(scores, chains, lines)
    edges = [*np.flatnonzero(lines).tolist(), words]
    for number, chain in enumerate(chains):
        for first, last in itertools.pairwise(edges):
            path = tuple(tags[number, first:last].tolist())
            run = scores[number, first:last]
            assert score(path, run, chain) == best_score(run, chain)


def test_a_line_mark_on_the_first_word_is_not_needed():
    chain = Chain(np.zeros((TAGS, TAGS), np.float32), np.zeros(TAGS, np.float32))
    scores = np.array([[[0, 1, 0], [0, 0, 1]]], np.float32)
    assert viterbi(scores, (chain,), np.array([False, False])).tolist() == [[1, 2]]


def test_no_words_have_no_tags():
    chain = Chain(np.zeros((TAGS, TAGS), np.float32), np.zeros(TAGS, np.float32))
    assert viterbi(np.zeros((1, 0, TAGS), np.float32), (chain,), np.zeros(0, np.bool_)).shape == (1, 0)


def test_an_illegal_step_is_never_taken():
    move = np.zeros((TAGS, TAGS), np.float32)
    move[0, 2] = move[2, 2] = -1e4
    begin = np.array([0, 0, -1e4], np.float32)
    scores = np.array([[[0, 0, 9], [0, 0, 9]]], np.float32)
    assert viterbi(scores, (Chain(move, begin),), np.array([True, False])).tolist() == [[1, 2]]


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ([], []),
        ([0, 0], []),
        ([0, 1, 2, 2, 0], [(1, 4, 0)]),
        ([1, 1, 2], [(0, 1, 0), (1, 3, 0)]),
        ([1, 4, 3, 4], [(0, 1, 0), (2, 4, 1)]),
        ([2, 2], []),
    ],
)
def test_spans_begin_with_an_odd_tag_and_go_on_with_the_next(tags, found):
    assert spans(np.array(tags, np.int8)) == found
