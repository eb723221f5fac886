"""What int8 weights cost: two reports of the same evaluation, one by int8 weights and one by fp32, figure by figure.

    python -m evaluation.quantisation INT8.json FP32.json

Exits 1 where a figure in percent falls by more than 0.4 points (the issue's floor), or where the reports rest on
other data.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.counts import Better
from evaluation.data import DataError
from evaluation.reports import Report, load

LIMIT = 0.4


@dataclass(frozen=True, slots=True)
class Loss:
    """One figure of both reports; `points` is what int8 loses (negative: gains)."""

    name: str
    int8: float
    fp32: float
    better: Better = "higher"

    @property
    def points(self) -> float:
        """fp32 less int8, or int8 less fp32 where lower is better, rounded to hundredths."""
        return round(self.fp32 - self.int8 if self.better == "higher" else self.int8 - self.fp32, 2)


def losses(int8: Report, fp32: Report) -> tuple[Loss, ...]:
    """The figures in percent that both reports hold; raises DataError where their data differs or nothing is shared."""
    shared = int8.data.keys() & fp32.data.keys()
    if any(int8.data[name] != fp32.data[name] for name in shared):
        what = "the two reports rest on different data"
        raise DataError(what, "quantisation", "run both on the same files")
    other: Mapping[str, float] = {figure.name: figure.value for figure in fp32.figures if figure.unit == "percent"}
    found = tuple(Loss(x.name, x.value, other[x.name], x.better) for x in int8.figures if x.name in other)
    if not found:
        what = "the two reports share no figure"
        raise DataError(what, "quantisation", "run the same protocols for both")
    return found


def table(found: Sequence[Loss], limit: float = LIMIT) -> str:
    """One line a figure: name, int8, fp32, points lost; a mark where that is over the limit."""
    lines = [f"{'measure':32}{'int8':>8}{'fp32':>8}{'lost':>8}"]
    for loss in found:
        mark = "  over the limit" if loss.points > limit else ""
        lines.append(f"{loss.name:32}{loss.int8:8.2f}{loss.fp32:8.2f}{loss.points:8.2f}{mark}")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Print the comparison; 0 within the limit, 1 over it."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.quantisation", description="What int8 weights cost.")
    parser.add_argument("int8", type=Path)
    parser.add_argument("fp32", type=Path)
    asked = parser.parse_args(arguments)
    found = losses(load(asked.int8), load(asked.fp32))
    sys.stdout.write(table(found) + "\n")
    return int(any(loss.points > LIMIT for loss in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
