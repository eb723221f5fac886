"""The score section of the model card, written from a report and never by hand.

python -m evaluation.card REPORT.json [MODEL_CARD.md]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from evaluation import asked as asked_table
from evaluation import reports
from evaluation.asked import Asked
from evaluation.counts import Figure
from evaluation.data import DataError
from evaluation.reports import Report

BEGIN = "<!-- scores: written by evaluation.card -->"
END = "<!-- end of scores -->"


def section(report: Report, measures: Mapping[str, Asked]) -> str:
    """The section between its marks: figures with what is asked and the goal, the others, the data and how to repeat it."""
    head = ["| measure | value | of | floor asked | goal |", "|---|---:|---:|---:|---:|"]
    rows = [_row(figure, measures.get(figure.name)) for figure in _ordered(report.figures, measures)]
    data = [f"- `{name}` sha256 `{digest}`" for name, digest in sorted(report.data.items())]
    made = ", ".join(f"{name} {version}" for name, version in report.versions.items())
    parts = [BEGIN, f"Measured with `{report.command}` ({made}).", "\n".join([*head, *rows]), "\n".join(data), END]
    return "\n\n".join(parts)


def place(card: str, scores: str) -> str:
    """The card with its score section replaced, or added at the end; raises DataError where a mark is missing."""
    if (BEGIN in card) != (END in card) or card.find(END) < card.find(BEGIN):
        what = "only one of the two marks of the score section is there, or their order is wrong"
        raise DataError(what, "model card", f"put back {BEGIN!r} and {END!r}")
    if BEGIN not in card:
        return f"{card.rstrip()}\n\n{scores}\n".lstrip()
    before, _, rest = card.partition(BEGIN)
    return before + scores + rest.partition(END)[2]


def main(arguments: Sequence[str]) -> int:
    """Write the section into the card."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.card", description="Write the model card's scores.")
    parser.add_argument("report", type=Path)
    parser.add_argument("card", type=Path, nargs="?", default=Path("MODEL_CARD.md"))
    asked = parser.parse_args(arguments)
    scores = section(reports.load(asked.report), asked_table.load())
    card = asked.card.read_text("utf-8") if asked.card.exists() else ""
    asked.card.write_text(place(card, scores), encoding="utf-8")
    return 0


def _ordered(figures: Sequence[Figure], measures: Mapping[str, Asked]) -> list[Figure]:
    """Figures of which something is asked first; otherwise the report's order."""
    return sorted(figures, key=lambda figure: figure.name not in measures)


def _row(figure: Figure, measure: Asked | None) -> str:
    name = figure.name if figure.better == "higher" else f"{figure.name} (lower is better)"
    value = f"{figure.value:.1f}" if figure.unit == "percent" else f"{figure.value:.0f}"
    asked, goal = (f"{measure.asked:g}", f"{measure.goal:g}") if measure else ("", "")
    return f"| {name} | {value} | {figure.base} | {asked} | {goal} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
