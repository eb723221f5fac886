"""Coreference metrics against published worked examples."""

import pytest

from evaluation.coreference import b_cubed, ceaf_e, clusters_of, conll, disjoint, muc, score, without_singletons
from evaluation.counts import Counts
from verbale.record import Mention
from verbale.testing import analysis


def made(*clusters: str) -> tuple[frozenset[tuple[int, int]], ...]:
    """Clusters whose mentions are letters."""
    return tuple(frozenset((ord(letter), ord(letter) + 1) for letter in cluster) for cluster in clusters)


def rounded(counts: Counts) -> tuple[float, float, float]:
    return round(counts.recall, 2), round(counts.precision, 2), round(counts.f1, 2)


# Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions", section 4: its key and response
KEY = made("abc", "defg")
RESPONSE = made("ab", "cd", "fghi")


def test_muc_of_the_reference_implementation_s_example() -> None:
    assert rounded(muc(KEY, RESPONSE)) == (0.4, 0.4, 0.4)


def test_b_cubed_of_the_reference_implementation_s_example() -> None:
    # recall: 4 thirds, 1 third, 1 quarter and 4 quarters of 7; precision: 4 halves, 2 times 1 half, 4 quarters of 8
    assert rounded(b_cubed(KEY, RESPONSE)) == (0.42, 0.5, 0.45)
    assert b_cubed(KEY, RESPONSE).recall == pytest.approx(35 / 84)


def test_ceaf_e_of_the_reference_implementation_s_example() -> None:
    # the best pairs: abc with ab gives .8, defg with fghi gives .5
    assert rounded(ceaf_e(KEY, RESPONSE)) == (0.65, 0.43, 0.52)


def test_the_conll_score_is_the_mean_of_the_three() -> None:
    tally = score(KEY, RESPONSE)
    assert conll(tally) == pytest.approx(100 * (0.4 + 2 * (35 / 84) * 0.5 / (35 / 84 + 0.5) + 0.52) / 3)
    assert tally["mentions"] == Counts.of(6, 8, 7)


# Bagga and Baldwin 1998, figures 1 to 3: a truth of 5, 2 and 5; two responses that each join two of its clusters
TRUTH = made("12345", "67", "89ABC")
SMALL_ERROR = made("12345", "6789ABC")
LARGE_ERROR = made("1234589ABC", "67")


def test_muc_cannot_tell_the_two_errors_apart() -> None:
    assert muc(TRUTH, SMALL_ERROR).precision == muc(TRUTH, LARGE_ERROR).precision == pytest.approx(0.9)


def test_b_cubed_can() -> None:
    assert rounded(b_cubed(TRUTH, SMALL_ERROR))[:2] == (1.0, 0.76)
    assert rounded(b_cubed(TRUTH, LARGE_ERROR))[:2] == (1.0, 0.58)


def test_an_empty_response_scores_nought() -> None:
    assert {counts.f1 for counts in score(KEY, ()).values()} == {0.0}


def test_single_mentions_are_left_out() -> None:
    assert without_singletons([[(0, 1)], [(0, 1), (2, 3)], [(5, 6), (5, 6)]]) == (frozenset({(0, 1), (2, 3)}),)


def test_a_mention_counts_in_the_first_cluster_that_holds_it() -> None:
    assert disjoint([[(0, 1)], [(0, 1), (2, 3)]]) == (frozenset({(0, 1)}), frozenset({(2, 3)}))


def test_an_analysis_gives_its_clusters() -> None:
    mentions = [Mention(0, 1, 0, "person", 7), Mention(2, 3, 2, "person", 7), Mention(3, 4, 3, "event", 8)]
    assert clusters_of(analysis("Ann said she goes", mentions=mentions)) == (frozenset({(0, 1), (2, 3)}),)
