"""The network's input is framed as it was trained; a folder of weights is taken whole or refused."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from verbale.errors import ModelError
from verbale.language.pieces import START, STOP
from verbale.language.runtime import SHIPPED, Runtime, make_window


def features(*values: int) -> np.ndarray:
    return np.array(values, np.int64)


def test_a_window_frames_its_pieces():
    window = make_window([(7,), (8, 9)], features(1, 2), features(3, 4))
    assert window.ids.tolist() == [START, 7, 8, 9, STOP]


def test_a_window_knows_the_first_piece_of_each_word():
    window = make_window([(7,), (8, 9), (5,)], features(1, 1, 1), features(0, 0, 0))
    assert window.first.tolist() == [1, 2, 4]


def test_features_stand_at_first_pieces_and_layout_counts_from_one():
    window = make_window([(7, 8), (9,)], features(3, 4), features(0, 6))
    assert window.shape.tolist() == [0, 3, 0, 4, 0]
    assert window.layout.tolist() == [0, 1, 0, 7, 0]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with the small files of the shipped weights."""
    for name in ("manifest.json", "labels.json", "decoder.npz"):
        shutil.copyfile(SHIPPED / name, tmp_path / name)
    return tmp_path


def test_a_folder_without_weights_is_refused(tmp_path):
    with pytest.raises(ModelError, match="no weights here") as caught:
        Runtime(tmp_path / "nowhere")
    assert "nowhere" in str(caught.value)


def test_a_manifest_that_is_none_is_refused(copy):
    (copy / "manifest.json").write_text("{}")
    with pytest.raises(ModelError, match="no weights here"):
        Runtime(copy)


def test_a_changed_file_is_refused(copy):
    content = (copy / "labels.json").read_bytes()
    (copy / "labels.json").write_bytes(content + b"\n")
    with pytest.raises(ModelError, match="SHA-256 differs"):
        _ = Runtime(copy).labels


def test_a_file_that_the_manifest_does_not_name_is_refused(copy):
    (copy / "vocab.txt").write_text("[PAD]\n")
    text = (copy / "manifest.json").read_text().replace("vocab.txt", "other.txt")
    (copy / "manifest.json").write_text(text)
    with pytest.raises(ModelError, match="SHA-256 differs"):
        _ = Runtime(copy).pieces


def test_a_missing_file_is_refused_and_named(copy):
    with pytest.raises(ModelError, match=r"model\.onnx"):
        _ = Runtime(copy).session


def test_what_is_sound_is_read(copy):
    runtime = Runtime(copy)
    assert "NOUN" in runtime.labels.upos
    assert runtime.arrays["roles_move"].shape == (len(runtime.labels.roles),) * 2


@pytest.mark.parametrize("name", ["model.onnx", "decoder.npz"])
def test_the_model_is_named_by_the_hashes_of_all_its_files(copy, name):
    before = Runtime(copy).sha256
    manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
    manifest["sha256"][name] = "0" * 64
    (copy / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    assert len(before) == 64
    assert Runtime(copy).sha256 != before


def test_weights_without_a_second_opinion_are_read_without(copy):
    manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
    del manifest["sha256"]["maxent.npz"]
    (copy / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    assert Runtime(copy).opinion is None
