"""Shipped weights -> a checkpoint to train on from: what ``training.export`` wrote, made float again.

    python -m training.restore --weights src/verbale/language/weights --out runs/shipped/start.safetensors
    python -m training.train --init runs/shipped/start.safetensors ...

The int8 rounding stays in the numbers (a fifth of a point, by ``evaluation.quantisation``); the first steps of training undo
it.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper
from safetensors.numpy import save_file

from training.export import tag_sizes
from training.graph import CHAINS, MEANING, SYNTAX, WIDTH
from training.labels import load_labels
from training.model import ARC, COREF, LINK, RELATION

Array = NDArray[np.float32]
_POSITIONS = 512
_ILLEGAL = -1e3
_LAYER_PARTS = ("qkv", "out", "up", "down")


class Shipped:
    """The constants of an exported graph by the names that ``training.graph`` gave them."""

    def __init__(self, path: Path) -> None:
        self._constants = {one.name: numpy_helper.to_array(one) for one in onnx.load(path).graph.initializer}

    def constant(self, name: str) -> Array:
        """A constant that was left float."""
        return self._constants[name].astype(np.float32)

    def weight(self, name: str) -> Array:
        """The weight of a product, (out, in), from its int8 columns where it was quantised."""
        quantised = self._constants.get(f"{name}.weight_quantized")
        if quantised is None:
            return self.constant(f"{name}.weight").T
        return (quantised.astype(np.float32) * self.constant(f"{name}.weight_scale")).T

    @property
    def layers(self) -> int:
        """How many layers there are."""
        return sum(name.endswith(".norm1.weight") for name in self._constants)


def _linear(shipped: Shipped, name: str) -> dict[str, Array]:
    return {f"{name}.weight": shipped.weight(name), f"{name}.bias": shipped.constant(f"{name}.bias")}


def _encoder(shipped: Shipped) -> dict[str, Array]:
    table = shipped.constant("pieces.table") * shipped.constant("pieces.scale")
    known = shipped.constant("positions.weight")
    positions = np.zeros((_POSITIONS, WIDTH), np.float32)
    positions[: len(known)] = known
    made = {"pieces.weight": table, "positions.weight": positions}
    norms = ["norm", *(f"layers.{number}.norm{which}" for number in range(shipped.layers) for which in (1, 2))]
    for name in ("shapes.weight", "layouts.weight", *(f"{norm}.{kind}" for norm in norms for kind in ("weight", "bias"))):
        made[name] = shipped.constant(name)
    for number in range(shipped.layers):
        for part in _LAYER_PARTS:
            made |= _linear(shipped, f"layers.{number}.{part}")
    return made


def _cut(shipped: Shipped, name: str, sizes: dict[str, int]) -> dict[str, Array]:
    """A stacked product cut into its heads; the size -1 takes what is left."""
    whole = _linear(shipped, name)
    total = len(whole[f"{name}.bias"])
    rest = total - sum(size for size in sizes.values() if size > 0)
    made, at = {}, 0
    for head, size in sizes.items():
        stop = at + (size if size > 0 else rest)
        made[f"{head}.weight"] = whole[f"{name}.weight"][at:stop]
        made[f"{head}.bias"] = whole[f"{name}.bias"][at:stop]
        at = stop
    return made


def _decoder(arrays: dict[str, Array]) -> dict[str, Array]:
    made = {
        "relation_out.weight": arrays["relation_out"].T, "relation_out.bias": arrays["relation_bias"],
        "link_distance": arrays["link_distance"], "no_source": arrays["no_source"], "no_argument": arrays["no_argument"],
        "pair_hidden.weight": arrays["pair_hidden"].T, "pair_hidden.bias": arrays["pair_hidden_bias"],
        "pair_out.weight": arrays["pair_out"][None], "pair_out.bias": arrays["pair_out_bias"],
    }  # fmt: skip
    for name in CHAINS:
        for kind, fixed in (("move", "legal"), ("begin", "start")):
            scores = arrays[f"{name}_{kind}"]
            illegal = scores < _ILLEGAL
            made[f"crf_{name}.{kind}"] = np.where(illegal, 0, scores)
            made[f"crf_{name}.{fixed}"] = np.where(illegal, np.float32(-1e4), np.float32(0))
    return made


def _tags(meaning: dict[str, Array], sizes: dict[str, int]) -> dict[str, Array]:
    """The tags of meaning in the order of training; those that are not shipped begin anew."""
    made = {}
    for name in ("meaning_tags.weight", "meaning_tags.bias"):
        whole = meaning[name]
        stops = np.cumsum([sizes[head] for head in MEANING])
        parts = dict(zip(MEANING, np.split(whole, stops[:-1]), strict=True))
        trained = (head for head in sizes if head not in SYNTAX)
        made[name] = np.concatenate([parts.get(head, np.zeros((sizes[head], *whole.shape[1:]), whole.dtype)) for head in trained])
    return made


def _afresh(made: dict[str, Array]) -> dict[str, Array]:
    """The chain that is not shipped, begun anew."""
    heads = {f"crf_discourse.{kind}": np.zeros_like(made[f"crf_roles.{kind}"]) for kind in ("move", "begin")}
    return heads | {f"crf_discourse.{kind}": made[f"crf_roles.{kind}"] for kind in ("legal", "start")}


def restore(folder: Path) -> dict[str, Array]:
    """Return the state of ``training.model.Network`` from a folder of weights."""
    shipped, labels = Shipped(folder / "model.onnx"), load_labels(folder / "labels.json")
    with np.load(folder / "decoder.npz", allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    made = _encoder(shipped) | _linear(shipped, "meaning") | _decoder(arrays)
    made |= _cut(shipped, "of.words", {"arc_dependent": ARC, "arc_head": ARC, "relation": 2 * RELATION, "syntax_tags": -1})
    parts = {"meaning_tags": -1, "links": 6 * LINK, "coref": 2 * COREF + 1, "arguments": (len(labels.arguments) + 1) * LINK}
    meaning = _cut(shipped, "of.meaning", parts)
    made |= meaning | _tags(meaning, tag_sizes(labels)) | _afresh(made)
    made["arc_matrix"] = shipped.weight("arc_matrix").T
    made["arc_bias"] = shipped.constant("arc_matrix.bias")
    return {name: np.ascontiguousarray(value, np.float32) for name, value in made.items()}


def main() -> None:
    """Read the command line and write the checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=Path("src/verbale/language/weights"))
    parser.add_argument("--out", type=Path, default=Path("runs/shipped/start.safetensors"))
    arguments = parser.parse_args()
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    save_file(restore(arguments.weights), arguments.out)


if __name__ == "__main__":
    main()
