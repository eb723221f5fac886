"""The pinned floors: what each figure may not fall under (or rise over, where it counts faults), on exactly which data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from evaluation import asked as asked_table
from evaluation.asked import Asked
from evaluation.counts import Figure
from evaluation.data import DataError

FLOORS = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True)
class Floor:
    """One measure: what is asked of it, the floor pinned now, and the figure measured at pinning.

    Where lower is better the floor is the value that the figure may not rise over.
    """

    asked: Asked
    floor: float
    measured: float

    @property
    def name(self) -> str:
        """The measure's name."""
        return self.asked.name

    def holds(self, value: float) -> bool:
        """Whether a figure is at its floor or on the better side of it."""
        return value >= self.floor if self.asked.better == "higher" else value <= self.floor


@dataclass(frozen=True, slots=True)
class Floors:
    """All floors, the SHA-256 of each data file, and the slack in points that a pinned percentage is given.

    The slack is for arithmetic that differs between machines, not for losses: counts have none.
    """

    slack: float
    data: Mapping[str, str]
    floors: tuple[Floor, ...]


def load(path: Path = FLOORS) -> Floors:
    """The floors in a file, with what `asked.toml` asks; raises DataError on a floor that it does not name."""
    record = json.loads(path.read_text("utf-8"))
    table = asked_table.load()
    for floor in record["floors"]:
        if floor["name"] not in table:
            what = f"nothing is asked of {floor['name']!r}"
            raise DataError(what, path.name, "put it into evaluation/asked.toml")
    floors = (Floor(table[floor["name"]], floor["floor"], floor["measured"]) for floor in record["floors"])
    return Floors(record["slack"], record["data"], tuple(floors))


def to_json(floors: Floors) -> str:
    """The floors as the file holds them."""
    rows = [{"name": floor.name, "floor": floor.floor, "measured": floor.measured} for floor in floors.floors]
    return json.dumps({"slack": floors.slack, "data": floors.data, "floors": rows}, indent=1, ensure_ascii=False) + "\n"


def pin(floors: Floors, figures: Mapping[str, Figure], hashes: Mapping[str, str], table: Mapping[str, Asked]) -> Floors:
    """The floors moved to what was measured, less the slack, and a new one for each other figure of which `table` asks something.

    A floor without a figure stays as it is.
    """
    kept = {floor.name: floor for floor in floors.floors}
    measures = {name: floor.asked for name, floor in kept.items()} | dict(table)
    moved = {name: _pinned(measures[name], figures[name], floors.slack) for name in measures if name in figures}
    return replace(floors, data={**floors.data, **hashes}, floors=tuple((kept | moved).values()))


def _pinned(asked: Asked, figure: Figure, slack: float) -> Floor:
    given = slack if figure.unit == "percent" else 0
    return Floor(asked, round(figure.value - (given if asked.better == "higher" else -given), 2), figure.value)
