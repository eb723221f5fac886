"""Scores against how often they are right."""

import json

import numpy as np
import pytest

from evaluation.calibration import expected_error, fit_line, write_line


def test_scores_that_keep_their_word_have_no_error() -> None:
    assert expected_error(np.ones(40), np.ones(40)) == 0


def test_scores_that_promise_too_much_err_by_the_difference() -> None:
    assert expected_error(np.full(40, 0.9), np.tile([1.0, 0.0], 20)) == pytest.approx(0.4)


def test_the_line_is_found_again() -> None:
    scores = np.linspace(0.05, 0.95, 4000)
    odds = np.log(scores / (1 - scores))
    chance = 1 / (1 + np.exp(-2 * odds - 0.5))
    right = (np.random.default_rng(1).random(len(scores)) < chance).astype(float)
    assert fit_line(scores, right) == pytest.approx((2.0, 0.5), abs=0.2)


def test_the_line_is_written_with_its_hash(tmp_path) -> None:
    np.savez(tmp_path / "decoder.npz", score_line=np.array([1.0, 0.0]), other=np.ones(2))
    (tmp_path / "manifest.json").write_text(json.dumps({"name": "made", "sha256": {"decoder.npz": "old"}}), "utf-8")
    write_line(tmp_path, (1.5, 0.25))
    with np.load(tmp_path / "decoder.npz") as arrays:
        assert arrays["score_line"].tolist() == [1.5, 0.25]
        assert arrays["other"].tolist() == [1.0, 1.0]
    assert len(json.loads((tmp_path / "manifest.json").read_text("utf-8"))["sha256"]["decoder.npz"]) == 64
