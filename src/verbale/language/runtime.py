"""The network at work: one ONNX session over the shipped weights, one window a call. The only module that knows ONNX Runtime."""

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from verbale.errors import ModelError
from verbale.language.maxent import SecondOpinion
from verbale.language.pieces import START, STOP, PieceTable
from verbale.language.wordpiece import read_vocabulary

SHIPPED: Final = Path(__file__).parent / "weights"
OPINION: Final = "maxent.npz"
OUTPUTS: Final = (
    "sentence", "upos", "xpos", "lemma", "mentions", "chains", "arcs", "relation", "links", "coref", "record", "arguments",
)  # fmt: skip


class Manifest(msgspec.Struct, frozen=True):
    """What a folder of weights holds: its name and the SHA-256 of each file."""

    name: str
    sha256: dict[str, str]
    quantised: bool = True


class Labels(msgspec.Struct, frozen=True):
    """What each output of the network stands for, in order."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemma: tuple[str, ...]
    deprel: tuple[str, ...]
    names: tuple[str, ...]
    mentions: tuple[str, ...]
    roles: tuple[str, ...]
    record: dict[str, tuple[str, ...]]
    arguments: tuple[str, ...]


_SLOWER: Final = ["SkipLayerNormFusion"]
"""What ONNX Runtime would fuse into an operator that takes longer (1.32, a window on one core: 18.5 ms, 14.2 without)."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The network's answer for one window of W words (see OUTPUTS and ``training/graph.py`` for shapes)."""

    sentence: NDArray[np.float32]
    upos: NDArray[np.int64]
    xpos: NDArray[np.int64]
    lemma: NDArray[np.int64]
    mentions: NDArray[np.int64]
    chains: NDArray[np.float32]
    arcs: NDArray[np.float32]
    relation: NDArray[np.float32]
    links: NDArray[np.float32]
    coref: NDArray[np.float32]
    record: NDArray[np.float32]
    arguments: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Window:
    """One call's input: pieces (P,) framed by the start and stop marks, features (P,), the first piece of each word (W,)."""

    ids: NDArray[np.int64]
    shape: NDArray[np.int64]
    layout: NDArray[np.int64]
    first: NDArray[np.int64]


def make_window(pieces: Sequence[tuple[int, ...]], shape: NDArray[np.int64], layout: NDArray[np.int64]) -> Window:
    """Frame the wordpieces of W words with their features (W,)."""
    ids = np.array([START, *(piece for word in pieces for piece in word), STOP], np.int64)
    lengths = np.fromiter((len(word) for word in pieces), np.int64, len(pieces))
    first = 1 + np.cumsum(lengths) - lengths
    shapes, layouts = np.zeros_like(ids), np.zeros_like(ids)
    shapes[first] = shape
    layouts[first] = layout + 1
    return Window(ids, shapes, layouts, first)


class Runtime:
    """A loaded folder of weights; thread-safe. Raises ModelError where a file is missing or is not the one that was released."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        """Take a folder that ``training.export`` wrote."""
        self.folder = folder
        try:
            self.manifest = msgspec.json.decode((folder / "manifest.json").read_bytes(), type=Manifest)
        except (OSError, msgspec.MsgspecError) as error:
            what = "there are no weights here"
            raise ModelError(what, str(folder), "reinstall verbale, or export a trained model") from error

    def _bytes(self, name: str) -> bytes:
        """A file of the folder, checked against the manifest."""
        path = self.folder / name
        try:
            content = path.read_bytes()
        except OSError as error:
            what = f"a file of the model cannot be read ({error.strerror})"
            raise ModelError(what, str(path), "reinstall verbale") from error
        if hashlib.sha256(content).hexdigest() != self.manifest.sha256.get(name):
            what = "this is not the file that was released (its SHA-256 differs)"
            raise ModelError(what, str(path), "reinstall verbale")
        return content

    @property
    def sha256(self) -> str:
        """The hash that names the model: of the hashes of its files, in the order of their names."""
        return hashlib.sha256("".join(digest for _, digest in sorted(self.manifest.sha256.items())).encode()).hexdigest()

    @cached_property
    def labels(self) -> Labels:
        """The label lists."""
        return msgspec.json.decode(self._bytes("labels.json"), type=Labels)

    @cached_property
    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """The small learnt arrays that decoding uses."""
        return self._arrays("decoder.npz")

    @cached_property
    def opinion(self) -> SecondOpinion | None:
        """What the words alone say; None where the folder has no such file."""
        return SecondOpinion(self._arrays(OPINION)) if OPINION in self.manifest.sha256 else None

    def _arrays(self, name: str) -> dict[str, NDArray[Any]]:
        with np.load(io.BytesIO(self._bytes(name)), allow_pickle=False) as file:
            return {one: file[one] for one in file.files}

    @cached_property
    def pieces(self) -> PieceTable:
        """The wordpiece table."""
        return PieceTable(read_vocabulary(self._bytes("vocab.txt").decode("utf-8").split("\n")))

    @cached_property
    def session(self) -> onnxruntime.InferenceSession:
        """The session: one thread a call, since windows run side by side; no batch, so no window depends on its neighbours."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(
            self._bytes("model.onnx"), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
        )

    def __call__(self, window: Window) -> Scores:
        """Run the network on one window."""
        inputs = {"ids": window.ids, "shape": window.shape, "layout": window.layout, "first": window.first}
        return Scores(*self.session.run(OUTPUTS, inputs))
