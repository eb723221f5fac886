"""Second opinions of the words: ``maxent.npz`` beside the weights (see ``verbale.language.maxent``).

    python -m training.maxent --prepared prepared --out src/verbale/language/weights

Takes two minutes on a CPU, and reads no weights: the network's own answers on what it was trained on would teach nothing.
Needs the extra ``train``.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from training.data.labelled import Labelled
from training.data.records import SAYING, TRIGGERS
from verbale.language.decode.record import saying_words
from verbale.language.maxent import saying_features, trigger_features
from verbale.language.runtime import OPINION

STRENGTH = 0.5
LEAST = 3
"""Documents' words that have a feature; the word itself must have been met more often to be told of."""
LEAST_OWN = 10
MOST = 60_000
_SHORT = 3
_INSIDE = TRIGGERS.index("I")
Bags = list[list[str]]


def statements(documents: Iterable[Labelled]) -> Iterator[tuple[list[str], int]]:
    """The features and the act of every annotated statement."""
    for document in documents:
        for one in document.told or document.attributions or ():
            asked = saying_words(one.cue, one.content, document.forms)
            act = document.records["act"][asked[0]] if asked and document.records else -1
            if act >= 0:
                cue, content = ([form for a, b in part for form in document.forms[a:b]] for part in (one.cue, one.content))
                yield saying_features(cue, content), act


def candidates(documents: Iterable[Labelled]) -> Iterator[tuple[list[str], int]]:
    """The features of every word that might be a trigger, and whether it is one."""
    for document in documents:
        for word, tag in enumerate((document.records or {}).get("triggers", ())):
            form = document.forms[word]
            if 0 <= tag < _INSIDE and len(form) >= _SHORT and form[0].isalpha():
                yield trigger_features(document.forms, word), int(tag > 0)


def fit(bags: Bags, answers: Sequence[int], kinds: int, known: Counter[str]) -> dict[str, NDArray[np.generic]]:
    """Fit a model of features that are known, and give its arrays, the heaviest features alone."""
    number = {name: at for at, name in enumerate(known)}
    columns = [sorted({number[one] for one in bag if one in number}) for bag in bags]
    bounds = np.cumsum([0, *map(len, columns)])
    flat = np.fromiter((one for row in columns for one in row), np.int32, bounds[-1])
    matrix = csr_matrix((np.ones(len(flat), np.float32), flat, bounds), shape=(len(bags), len(number)))
    model = LogisticRegression(C=STRENGTH, max_iter=300).fit(matrix, np.asarray(answers))
    weights = np.zeros((kinds, len(number)), np.float32)
    bias = np.zeros(kinds, np.float32)
    rows = model.classes_ if kinds > 1 else slice(None)
    weights[rows], bias[rows] = model.coef_, model.intercept_
    return arrays(list(number), weights.T, bias)


def arrays(names: Sequence[str], weights: NDArray[np.float32], bias: NDArray[np.float32]) -> dict[str, NDArray[np.generic]]:
    """The arrays of ``LogLinear`` for the heaviest features, in the order of their hashes."""
    kept = np.argsort(-np.abs(weights).max(1), kind="stable")[:MOST]
    hashes = np.array([crc32(names[at].encode()) for at in kept], np.uint32)
    hashes, first = np.unique(hashes, return_index=True)
    chosen = weights[kept[first]]
    scale = np.maximum(np.abs(chosen).max(0), 1e-6) / 127
    return {
        "features": hashes, "weights": np.round(chosen / scale).astype(np.int8), "scale": scale.astype(np.float32), "bias": bias,
    }  # fmt: skip


def known_features(bags: Bags) -> Counter[str]:
    """The features that are met often enough, the word itself more often than others."""
    counts = Counter(one for bag in bags for one in set(bag))
    return Counter({one: times for one, times in counts.items() if times >= (LEAST_OWN if one.startswith("w ") else LEAST)})


def write(folder: Path, made: dict[str, NDArray[np.generic]]) -> None:
    """Write the file, and its hash into the manifest."""
    np.savez(folder / OPINION, **made)  # type: ignore[arg-type]  # no array is named allow_pickle
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    manifest["sha256"][OPINION] = hashlib.sha256((folder / OPINION).read_bytes()).hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")


def main() -> None:
    """Read the command line and fit both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prepared", type=Path, default=Path("prepared"))
    parser.add_argument("--out", type=Path, default=Path("src/verbale/language/weights"))
    arguments = parser.parse_args()
    documents = msgspec.msgpack.decode((arguments.prepared / "train.msgpack").read_bytes(), type=list[Labelled])
    made: dict[str, NDArray[np.generic]] = {}
    for name, drawn, kinds in (("acts", statements, len(SAYING["act"])), ("triggers", candidates, 1)):
        bags, answers = map(list, zip(*drawn(documents), strict=True))
        found = fit(bags, answers, kinds, known_features(bags))
        made |= {f"{name}.{part}": values for part, values in found.items()}
    write(arguments.out, made)


if __name__ == "__main__":
    main()
