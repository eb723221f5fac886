"""Precision, recall, F1 and the figures made of them."""

import pytest

from evaluation.counts import Counts, f1_figure, macro_f1, share_figure


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


def test_macro_f1_weighs_each_gold_class_alike() -> None:
    assert macro_f1(["a", "a", "a", "b"], ["a", "a", "a", "a"]) == pytest.approx((6 / 7 + 0) / 2)


def test_a_class_that_nobody_asked_for_costs_only_the_one_it_was_given_for() -> None:
    assert macro_f1(["a", "b"], ["a", "c"]) == macro_f1(["a", "b"], ["a", None]) == 0.5


def test_nothing_asked_has_no_macro_f1() -> None:
    assert macro_f1([], []) == 0.0
