"""Linear models of words are drawn from labelled documents, and are read as they were fitted."""

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="the extra train brings it")
pytest.importorskip("sklearn", reason="the extra train brings it")

from tests.training.made import document, said
from training.data.records import SAYING, TRIGGERS
from training.maxent import arrays, candidates, fit, known_features, statements, write
from verbale.language.maxent import LogLinear, SecondOpinion

DENY = SAYING["act"].index("deny")
STRIKE = TRIGGERS.index("B-ASSAULT")


def test_a_statement_is_drawn_with_the_act_of_its_cue() -> None:
    made = document("Ann denied it", attributions=[said(0, 1, (2, 3))], records={"act": [-100, DENY, DENY]})
    ((features, act),) = statements([made])
    assert (act, "C:denied" in features, "w:it" in features) == (DENY, True, True)
    assert not list(statements([document("Ann denied it", attributions=[said(0, 1, (2, 3))])]))


def test_words_that_may_be_triggers_are_drawn_and_what_goes_on_is_not() -> None:
    made = document("rebels struck back at 9", records={"triggers": [0, STRIKE, TRIGGERS.index("I"), 0, 0]})
    assert [(features[0], answer) for features, answer in candidates([made])] == [("w rebels", 0), ("w struck", 1)]


def test_rare_features_are_none_and_a_word_must_be_met_more_often() -> None:
    bags = [["w left", "n the", "n one"]] * 4 + [["w struck", "n the"]] * 10
    assert set(known_features(bags)) == {"w struck", "n the", "n one"}


def test_what_is_fitted_is_read_back_and_answers(tmp_path: Path) -> None:
    bags, answers = [["w:yes", "len:0"], ["w:no", "len:0"], ["w:never", "len:0"]] * 20, [0, 2, 3] * 20
    made = fit(bags, answers, 4, known_features(bags))
    (tmp_path / "manifest.json").write_text(json.dumps({"name": "made", "sha256": {}}), "utf-8")
    write(tmp_path, {f"acts.{part}": values for part, values in made.items()})
    assert len(json.loads((tmp_path / "manifest.json").read_text("utf-8"))["sha256"]["maxent.npz"]) == 64
    with np.load(tmp_path / "maxent.npz", allow_pickle=False) as file:
        opinion = SecondOpinion({name: file[name] for name in file.files})
    forms = ["no", "yes"]
    scores = opinion.acts([((), ((0, 1),)), ((), ((1, 2),))], forms)
    assert scores.argmax(1).tolist() == [2, 0]


def test_weights_keep_their_order_in_int8() -> None:
    weights = np.array([[1.0], [-2.0], [0.5]], np.float32)
    model = LogLinear(**arrays(["one", "two", "half"], weights, np.zeros(1, np.float32)))
    assert model([["one"], ["two"], ["half"]])[0][:, 0] == pytest.approx([1.0, -2.0, 0.5], abs=0.01)
