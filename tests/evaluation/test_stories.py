"""B-cubed, and the stories of the newsroom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("yaml", reason="the extra test brings it")

from evaluation.stories import b_cubed, measure
from evaluation.system import System
from tests.pages import ROOT
from verbale.testing import reading

LABELS = st.lists(st.integers(0, 3), min_size=1, max_size=20)


def test_two_stories_in_one_cluster_cost_precision():
    counts = b_cubed("aabb", "xxxx")
    assert (counts.precision, counts.recall) == (0.5, 1)


def test_a_story_in_two_clusters_costs_recall():
    counts = b_cubed("aaaa", "xxyy")
    assert (counts.precision, counts.recall) == (1, 0.5)


@given(LABELS)
def test_the_same_stories_agree_wholly(labels):
    assert b_cubed(labels, [f"story {label}" for label in labels]).f1 == 1


def test_stories_are_found_by_their_words_alone():
    found = {figure.name: figure.value for figure in measure(ROOT, System(reading, NotImplemented, NotImplemented))}
    assert found["stories.b_cubed"] >= 80
    assert found["stories.b_cubed_test"] >= 80
