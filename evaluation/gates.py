"""A score may not fall.

    python -m evaluation.gates [--from REPORT.json] [--pin]

Measures every protocol that has a floor (or takes a report made before), prints measure, floor, measured and whether
the data is the pinned one, and exits 1 where a figure is under its floor (over it, where it counts faults), is missing, or
rests on other data. Exits 0 with a notice where the data is not here. `--pin` measures every protocol of which `asked.toml`
asks something, moves the floors to what was measured and sets those that are new; commit that with the weights that earned it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation import asked as asked_table
from evaluation import floors as pinned
from evaluation import reports
from evaluation.asked import Asked
from evaluation.data import DataAbsentError, data_root
from evaluation.floors import Floor, Floors
from evaluation.report import PROTOCOLS, data_hashes, evaluate
from evaluation.reports import Report
from evaluation.system import installed


@dataclass(frozen=True, slots=True)
class Gate:
    """A floor beside what was measured; `value` is None where the run has no such figure."""

    floor: Floor
    value: float | None
    same_data: bool

    @property
    def open(self) -> bool:
        """Whether the figure is there, at its floor or on the better side of it, on the pinned data."""
        return self.value is not None and self.floor.holds(self.value) and self.same_data


def check(floors: Floors, report: Report) -> tuple[Gate, ...]:
    """A gate for each floor."""
    values = {figure.name: figure.value for figure in report.figures}
    return tuple(Gate(floor, values.get(floor.name), _same_data(floor, floors.data, report.data)) for floor in floors.floors)


def table(gates: Sequence[Gate]) -> str:
    """One line a gate: measure, floor, measured, goal, data, and FALLS where it is shut."""
    lines = [f"{'measure':30}{'floor':>8}{'measured':>10}{'goal':>8}  data"]
    for gate in gates:
        value = "-" if gate.value is None else f"{gate.value:.2f}"
        data = "ok" if gate.same_data else "DIFFERS"
        asked = gate.floor.asked
        mark = ("" if asked.better == "higher" else "   lower is better") + ("" if gate.open else "   FALLS")
        lines.append(f"{asked.name:30}{gate.floor.floor:8.2f}{value:>10}{asked.goal:8.2f}  {data}{mark}")
    return "\n".join(lines)


def main(arguments: Sequence[str], floors_path: Path = pinned.FLOORS, locate: Callable[[], Path] = data_root) -> int:
    """Check the gates; 0 where all are open or the data is absent, else 1."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.gates", description="A score may not fall.")
    parser.add_argument("--from", dest="report", type=Path, metavar="REPORT", help="take the figures of this report")
    parser.add_argument("--pin", action="store_true", help="move the floors to what was measured")
    asked = parser.parse_args(arguments)
    floors, measures = pinned.load(floors_path), asked_table.load()
    wanted = [floor.asked for floor in floors.floors] + (list(measures.values()) if asked.pin else [])
    try:
        report = reports.load(asked.report) if asked.report else _measure(wanted, locate())
    except DataAbsentError as absent:
        sys.stderr.write(f"no gate checked: {absent}\n")
        return 0
    if asked.pin:
        figures = {figure.name: figure for figure in report.figures}
        floors = pinned.pin(floors, figures, report.data, measures)
        floors_path.write_text(pinned.to_json(floors), encoding="utf-8")
    gates = check(floors, report)
    sys.stdout.write(table(gates) + "\n")
    return int(not all(gate.open for gate in gates))


def _measure(wanted: Iterable[Asked], root: Path) -> Report:
    named = {one.protocol for one in wanted}
    protocols = [protocol for protocol in PROTOCOLS if protocol in named]
    data_hashes(root, protocols)  # a missing file is told before anything is measured
    return evaluate(root, installed(), protocols)


def _same_data(floor: Floor, wanted: Mapping[str, str], found: Mapping[str, str]) -> bool:
    return all(file in wanted and wanted[file] == found.get(file) for file in PROTOCOLS[floor.asked.protocol].files)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
