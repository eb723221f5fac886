"""The adjusted Rand index, and the copies of the newsroom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("yaml", reason="the extra test brings it")

from evaluation.duplicates import adjusted_rand, measure, pair_counts
from evaluation.system import System
from tests.pages import ROOT
from verbale.testing import reading

LABELS = st.lists(st.integers(0, 3), min_size=2, max_size=20)


def test_the_index_of_hubert_and_arabie():
    # worked by hand: 2 pairs in both, 4 in each, of 15
    assert adjusted_rand("aaabbc", "xxyzzz") == pytest.approx((2 - 4 * 4 / 15) / (4 - 4 * 4 / 15))


def test_one_group_of_all_is_no_better_than_chance():
    assert adjusted_rand("aabbcc", "xxxxxx") == 0


@given(LABELS)
def test_the_same_groups_under_other_names_agree_wholly(labels):
    assert adjusted_rand(labels, [f"group {label}" for label in labels]) == pytest.approx(1)


@given(LABELS, st.randoms())
def test_it_is_the_same_from_both_sides(labels, random):
    other = labels.copy()
    random.shuffle(other)
    assert adjusted_rand(labels, other) == pytest.approx(adjusted_rand(other, labels))


def test_pairs():
    counts = pair_counts("aab", "xxx")
    assert (counts.right, counts.system, counts.gold) == (1, 3, 1)


def test_copies_of_the_newsroom_are_found():
    found = {figure.name: figure.value for figure in measure(ROOT, System(reading, NotImplemented, NotImplemented))}
    assert found["duplicates.ari"] >= 94
    assert found["duplicates.ari_test"] >= 94
    assert found["duplicates.ari_copies_alone"] >= 88
