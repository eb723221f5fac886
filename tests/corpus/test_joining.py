"""Clusters that are told what the first things joined are those that find it."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.corpus.clusters import Clusters, Measure
from verbale.corpus.joining import Joined, Joining

MEASURE = Measure({"words": 1.0}, least=0.2)
WORDS = st.lists(st.lists(st.sampled_from("ferry sinks raised budget passes harbour fog".split()), min_size=1), max_size=12)


def joined(clusters: Clusters, things: list[list[str]]) -> list[str]:
    return [clusters.add(str(number), {"words": Counter(words)}) for number, words in enumerate(things)]


@given(WORDS, st.integers(0, 12))
def test_what_is_known_of_the_first_changes_nothing(things: list[list[str]], known: int) -> None:
    plain, first = Clusters(MEASURE), Joining(MEASURE)
    assert joined(first, things) == joined(plain, things)
    again = Joining(MEASURE, first.joined[:known])
    assert joined(again, things) == joined(Clusters(MEASURE), things)
    assert again.joined == first.joined


def test_what_is_known_is_not_found_again() -> None:
    told = Joining(MEASURE, [None, 0])
    assert joined(told, [["ferry", "sinks"], ["budget", "passes"]]) == ["0", "0"]


@pytest.mark.parametrize("known", [[None, 5], [0], [-1]])
def test_a_cluster_that_is_not_there_is_not_joined(known: list[Joined]) -> None:
    assert joined(Joining(MEASURE, known), [["ferry", "sinks"], ["ferry", "raised"]]) == ["0", "0"]
