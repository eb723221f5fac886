"""How often a statement is right, by its score: the fit of the score's line and the error that is left.

python -m evaluation.calibration FOLDER

fits the line of the weights in FOLDER on PolNeAR dev (two numbers, Platt 1999) and writes it into ``decoder.npz`` and the
manifest.
A statement counts as right where its content meets a gold one with Jaccard .5 and the sources overlap, or both have none.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.counts import Figure
from evaluation.data import data_file, data_root, json_lines
from evaluation.spans import Words, jaccard, pairs_of, ranges, word_set
from evaluation.system import System, installed
from verbale.record import Document

_POLNEAR = "attribution/polnear-dev.jsonl.gz"
FILES = (_POLNEAR,)
_BINS = 10
_STEPS = 50
_HALF = 0.5
Floats = NDArray[np.float64]


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """The figure `calibration.ece`: expected calibration error in percent, over ten bins of equal count (Naeini 2015)."""
    scores, right = judged(root, system)
    return (Figure("calibration.ece", 100 * expected_error(scores, right), len(scores), better="lower"),)


def judged(root: Path, system: System) -> tuple[Floats, Floats]:
    """Scores of all statements of PolNeAR dev that stand in no other, and whether each is right (1.0) or not."""
    scores, right = [], []
    for article in json_lines(data_file(root, _POLNEAR)):
        text = article["text"]
        gold = [
            (word_set(text, pairs_of(one["content"])), word_set(text, pairs_of(one["source"]))) for one in article["attributions"]
        ]
        for said in system.read(Document(text)).statements:
            if said.within is None:
                found = word_set(text, ranges(said.content)), word_set(text, ranges(said.source))
                scores.append(said.score)
                right.append(float(any(_meets(found, one) for one in gold)))
    return np.array(scores), np.array(right)


def expected_error(scores: Floats, right: Floats) -> float:
    """The mean distance between score and share of right ones, over bins of equal count."""
    bins = np.array_split(np.argsort(scores, kind="stable"), _BINS)
    return float(sum(abs(scores[rows].mean() - right[rows].mean()) * len(rows) for rows in bins if len(rows)) / len(scores))


def fit_line(scores: Floats, right: Floats) -> tuple[float, float]:
    """Slope and shift over the log-odds of the scores that make the right ones likeliest (Newton's steps)."""
    inside = np.clip(scores, 1e-3, 1 - 1e-3)
    odds = np.stack((np.log(inside / (1 - inside)), np.ones_like(inside)), axis=1)
    line = np.array([1.0, 0.0])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-odds @ line))
        curve = (odds * (chance * (1 - chance))[:, None]).T @ odds
        line -= np.linalg.solve(curve, odds.T @ (chance - right))
    return float(line[0]), float(line[1])


def write_line(folder: Path, line: Sequence[float]) -> None:
    """Put the line into the folder's arrays, and their new hash into its manifest."""
    path = folder / "decoder.npz"
    with np.load(path, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    arrays["score_line"] = np.array(line, np.float32)
    np.savez(path, **arrays)
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    manifest["sha256"]["decoder.npz"] = hashlib.sha256(path.read_bytes()).hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")


def main(arguments: Sequence[str]) -> int:
    """Fit and write."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.calibration", description="Fit the line of the scores.")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    write_line(folder, (1.0, 0.0))
    line = fit_line(*judged(data_root(), installed(folder)))
    write_line(folder, line)
    sys.stdout.write(f"slope {line[0]:.3f}, shift {line[1]:.3f}\n")
    return 0


def _meets(found: tuple[Words, Words], gold: tuple[Words, Words]) -> bool:
    (content, source), (asked, named) = found, gold
    return jaccard(content, asked) >= _HALF and (bool(source & named) or not (source or named))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
