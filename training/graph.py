"""The network as an ONNX graph for one window, built node by node with ONNX Runtime's fused operators.

Inputs: ``ids``, ``shape``, ``layout`` (P,) int64, ``first`` (W,) int64, the first piece of each word. Outputs per word:
``sentence`` (W,), ``upos``, ``xpos``, ``lemma``, ``mentions`` (W,) int64 class numbers, ``chains`` (5, W, T) scores of
names, roles, nested roles, the corpus's roles and conditions, ``record`` (W, R) the scores of the record's heads side by side,
``arcs`` (W, W), ``relation`` (W, 256), ``links`` (W, 384), ``coref`` (W, 193), ``arguments`` (W, 448).
"""

from dataclasses import dataclass, field

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

OPSET, MICROSOFT = 17, "com.microsoft"
WIDTH, HEADS, EPSILON = 384, 12, 1e-12
Array = NDArray[np.float32]
CHOSEN = ("upos", "xpos", "lemma", "mentions")
SYNTAX = ("sentence", "upos", "xpos", "lemma")
CHAINS = ("names", "roles", "nested", "told", "conditions")
RECORD = ("triggers", "status", "mode", "act", "negated", "certainty", "stance", "disputed")
MEANING = ("mentions", *CHAINS, *RECORD)


@dataclass
class Builder:
    """Nodes and constants as they are added; every call returns the name of its output."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Add a constant."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, operator: str, inputs: list[str], output: str, **attributes: object) -> str:
        """Add a node of one output; ``domain`` is an attribute like the others."""
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, **attributes))
        return output

    def linear(self, name: str, inputs: str, weight: Array, bias: Array | None) -> str:
        """Multiply by a weight stored (out, in) and add a bias."""
        out = self.add("MatMul", [inputs, self.constant(f"{name}.weight", weight.T)], f"{name}.product")
        return out if bias is None else self.add("Add", [out, self.constant(f"{name}.bias", bias)], name)

    def split(self, inputs: str, sizes: dict[str, int], axis: int = -1) -> None:
        """Cut an array along an axis into named parts."""
        lengths = self.constant(f"{inputs}.sizes", np.array(list(sizes.values()), np.int64))
        self.nodes.append(helper.make_node("Split", [inputs, lengths], list(sizes), name=f"{inputs}.split", axis=axis))


def _rows_to_int8(table: Array) -> tuple[NDArray[np.int8], Array]:
    """Each row of an embedding table in its own scale."""
    scale = np.abs(table).max(1, keepdims=True) / 127
    return np.round(table / np.maximum(scale, 1e-12)).astype(np.int8), scale.astype(np.float32)


def _embeddings(build: Builder, weights: dict[str, Array]) -> str:
    table, scale = _rows_to_int8(weights["pieces.weight"])
    rows = build.add("Gather", [build.constant("pieces.table", table), "ids"], "pieces.rows")
    scales = build.add("Gather", [build.constant("pieces.scale", scale), "ids"], "pieces.scales")
    whole = build.add("Cast", [rows], "pieces.whole", to=TensorProto.FLOAT)
    x = build.add("Mul", [whole, scales], "pieces")
    count = build.add("Shape", ["ids"], "count")
    zero, axis = build.constant("zero", np.array([0], np.int64)), build.constant("axis", np.array([0], np.int64))
    positions = build.constant("positions.weight", weights["positions.weight"][:320])
    x = build.add("Add", [x, build.add("Slice", [positions, zero, count, axis], "positions")], "placed")
    for name in ("shape", "layout"):
        table_name = build.constant(f"{name}s.weight", weights[f"{name}s.weight"])
        x = build.add("Add", [x, build.add("Gather", [table_name, name], f"{name}.rows")], f"with.{name}")
    x = build.add("Unsqueeze", [x, zero], "batched")
    return build.add("LayerNormalization", [x, *_norm(build, weights, "norm")], "embedded", epsilon=EPSILON)


def _norm(build: Builder, weights: dict[str, Array], name: str) -> list[str]:
    return [build.constant(f"{name}.{kind}", weights[f"{name}.{kind}"]) for kind in ("weight", "bias")]


def _add_norm(build: Builder, weights: dict[str, Array], norm: str, inputs: list[str], output: str) -> str:
    """Add two arrays and normalise the sum; the fused operator takes three times as long, and the run-time keeps it out."""
    whole = build.add("Add", inputs, f"{output}.sum")
    return build.add("LayerNormalization", [whole, *_norm(build, weights, norm)], output, epsilon=EPSILON)


def _layer(build: Builder, weights: dict[str, Array], at: str, x: str) -> str:
    def of(name: str) -> Array:
        return weights[f"{at}.{name}"]

    qkv = build.linear(f"{at}.qkv", x, of("qkv.weight"), of("qkv.bias"))
    build.split(qkv, {f"{at}.{name}": WIDTH for name in "qkv"})
    seen = build.add("MultiHeadAttention", [f"{at}.{name}" for name in "qkv"], f"{at}.seen", domain=MICROSOFT, num_heads=HEADS)
    out = build.linear(f"{at}.out", seen, of("out.weight"), of("out.bias"))
    normed = _add_norm(build, weights, f"{at}.norm1", [out, x], f"{at}.middle")
    up = build.linear(f"{at}.up", normed, of("up.weight"), None)
    active = build.add("BiasGelu", [up, build.constant(f"{at}.up.bias", of("up.bias"))], f"{at}.active", domain=MICROSOFT)
    down = build.linear(f"{at}.down", active, of("down.weight"), of("down.bias"))
    return _add_norm(build, weights, f"{at}.norm2", [down, normed], f"{at}.end")


def _stack(weights: dict[str, Array], names: list[str], kind: str) -> Array:
    return np.concatenate([weights[f"{name}.{kind}"] for name in names])


def _heads(build: Builder, weights: dict[str, Array], words: str, sizes: dict[str, int]) -> None:
    """All heads: two products, one from the words, one from their meaning."""
    names = ["arc_dependent", "arc_head", "relation", "syntax_tags"]
    first = build.linear("of.words", words, _stack(weights, names, "weight"), _stack(weights, names, "bias"))
    widths = {name: len(weights[f"{name}.bias"]) for name in names[:3]} | {name: sizes[name] for name in SYNTAX}
    build.split(first, {f"{name}.raw": width for name, width in widths.items()})
    dependent = build.add("Relu", ["arc_dependent.raw"], "arc_dependent")
    head = build.add("Relu", ["arc_head.raw"], "arc_head")
    moved = build.linear("arc_matrix", dependent, weights["arc_matrix"].T, weights["arc_bias"])
    turned = build.add("Transpose", [head], "arc_head.turned", perm=[0, 2, 1])
    build.add("MatMul", [moved, turned], "arcs.raw")
    hidden = build.linear("meaning", words, weights["meaning.weight"], weights["meaning.bias"])
    hidden = build.add("Gelu", [hidden], "meaning.active", domain=MICROSOFT)
    meaning = build.add("Add", [hidden, words], "meaning.words")
    names = ["meaning_tags", "links", "coref", "arguments"]
    second = build.linear("of.meaning", meaning, _stack(weights, names, "weight"), _stack(weights, names, "bias"))
    parts = {f"{name}.raw": sizes[name] for name in MEANING[: -len(RECORD)]} | {"record.raw": sum(sizes[name] for name in RECORD)}
    build.split(second, {**parts, **{f"{name}.raw": len(weights[f"{name}.bias"]) for name in names[1:]}})
    build.add("Concat", [f"{name}.raw" for name in CHAINS], "chains", axis=0)
    for name in CHOSEN:
        build.add("Squeeze", [build.add("ArgMax", [f"{name}.raw"], f"{name}.best", axis=-1, keepdims=0), "zero"], name)
    for name in ("arcs", "relation", "links", "coref", "record", "arguments"):
        build.add("Squeeze", [f"{name}.raw", "zero"], name)
    build.add("Squeeze", ["sentence.raw", build.constant("ends", np.array([0, 2], np.int64))], "sentence")


def build_graph(weights: dict[str, Array], sizes: dict[str, int], layers: int) -> onnx.ModelProto:
    """Return the fp32 graph; ``sizes`` are the widths of the tag heads by name."""
    build = Builder()
    x = _embeddings(build, weights)
    for number in range(layers):
        x = _layer(build, weights, f"layers.{number}", x)
    words = build.add("Gather", [x, "first"], "words", axis=1)
    _heads(build, weights, words, sizes)
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["P"]) for name in ("ids", "shape", "layout")]
    inputs.append(helper.make_tensor_value_info("first", TensorProto.INT64, ["W"]))
    shapes: dict[str, list[str | int]] = {
        "sentence": ["W"], "chains": [len(CHAINS), "W", sizes["roles"]], "arcs": ["W", "W"],
        "relation": ["W", len(weights["relation.bias"])],
        "links": ["W", len(weights["links.bias"])], "coref": ["W", len(weights["coref.bias"])],
        "record": ["W", sum(sizes[name] for name in RECORD)], "arguments": ["W", len(weights["arguments.bias"])],
    }  # fmt: skip
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()]
    outputs += [helper.make_tensor_value_info(name, TensorProto.INT64, ["W"]) for name in CHOSEN]
    graph = helper.make_graph(build.nodes, "verbale", inputs, outputs, build.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)])
    model.ir_version = 9
    return model
