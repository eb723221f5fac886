"""Linear models of bags of features: known ones add up, others say nothing."""

from zlib import crc32

import numpy as np
import pytest

from verbale.language.maxent import LogLinear, saying_features, trigger_features
from verbale.language.runtime import Runtime


def model(**weights: tuple[int, int]) -> LogLinear:
    made = sorted((crc32(name.encode()), row) for name, row in weights.items())
    return LogLinear(
        np.array([one for one, _ in made], np.uint32), np.array([row for _, row in made], np.int8),
        np.array([0.5, 1.0], np.float32), np.array([1.0, 0.0], np.float32),
    )  # fmt: skip


def test_the_weights_of_known_features_add_up_to_the_bias() -> None:
    scores, known = model(hit=(2, 3), run=(0, -1))([["hit", "run", "gone"], ["gone"], ["run"]])
    assert scores.tolist() == [[2.0, 2.0], [1.0, 0.0], [1.0, -1.0]]
    assert known.tolist() == [True, False, True]


def test_no_bags() -> None:
    scores, known = model(hit=(1, 1))([])
    assert (scores.shape, known.shape) == ((0, 2), (0,))


def test_a_statement_without_a_cue_and_one_without_words() -> None:
    assert "nocue" in saying_features([], ["No"])
    assert "cf:said|no" not in saying_features([], ["No"])
    assert saying_features(["said"], ["“", "”"])[-1] == "quoted"


def test_the_first_and_the_last_word_have_neighbours_that_are_none() -> None:
    first, last = trigger_features(["Rebels", "left"], 0), trigger_features(["Rebels", "left"], 1)
    assert (first[1], last[2], "cap 1" in first, "cap 1" in last) == ("p <>", "n <>", True, False)
    assert "b left" in first
    assert not any(one == "b <>" for one in first)


def test_what_is_shipped_knows_a_word_of_violence_from_a_word_of_the_kitchen() -> None:
    opinion = Runtime().opinion
    assert opinion is not None
    struck, cooked = (
        opinion.triggers([2, 2], "Rebels had shelled the town".split()),
        opinion.triggers([2], "She had cooked the fish".split()),
    )
    assert struck[0] == struck[1] > cooked[0]


@pytest.mark.parametrize(("cue", "content", "act"), [("denied", "any part in it", "deny"), ("promised", "to pay", "commit")])
def test_what_is_shipped_knows_acts_by_their_words(cue: str, content: str, act: str) -> None:
    runtime = Runtime()
    assert runtime.opinion is not None
    forms = [cue, *content.split()]
    scores = runtime.opinion.acts([(((0, 1),), ((1, len(forms)),))], forms)[0]
    assert runtime.labels.record["act"][int(scores.argmax())] == act
