"""Precision, recall, F1 and the figures made of them."""

import pytest

from evaluation.counts import Counts, f1_figure, share_figure


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    counts = Counts.of(right=2, system=4, gold=5)
    assert (counts.precision, counts.recall) == (0.5, 0.4)
    assert counts.f1 == pytest.approx(4 / 9)


def test_counts_add_up_over_documents() -> None:
    assert Counts.of(1, 2, 3) + Counts.of(1, 1, 1) == Counts.of(2, 3, 4)


def test_nothing_asked_and_nothing_answered_is_nought() -> None:
    assert Counts().f1 == 0.0


def test_a_side_that_matches_another_set_has_its_own_count() -> None:
    assert Counts(right=1, found=3, system=2, gold=4).f1 == pytest.approx(0.6)


def test_an_f1_figure_is_in_percent_and_says_what_it_rests_on() -> None:
    figure = f1_figure("names.uner", Counts.of(1, 2, 1))
    assert (figure.value, figure.base, figure.unit) == (66.67, 1, "percent")


def test_a_share_of_nothing_is_nought() -> None:
    assert share_figure("speaker.gum", 0, 0).value == 0.0
