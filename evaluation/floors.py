"""The pinned floors: what each figure may not fall under, on exactly which data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from evaluation.counts import Figure

FLOORS = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True)
class Floor:
    """One measure: the issue's floor (`asked`) and goal, the floor pinned now, and the figure measured at pinning.

    `measured` is None until a figure is pinned; until then `floor` is what the issue asks.
    """

    name: str
    protocol: str
    unit: str
    asked: float
    goal: float
    floor: float
    measured: float | None = None


@dataclass(frozen=True, slots=True)
class Floors:
    """All floors, the SHA-256 of each data file, and the slack in points that a pinned percentage is given.

    The slack is for arithmetic that differs between machines, not for losses: counts have none.
    """

    slack: float
    data: Mapping[str, str]
    floors: tuple[Floor, ...]


def load(path: Path = FLOORS) -> Floors:
    """The floors in a file."""
    record = json.loads(path.read_text("utf-8"))
    return Floors(record["slack"], record["data"], tuple(Floor(**floor) for floor in record["floors"]))


def to_json(floors: Floors) -> str:
    """The floors as the file holds them."""
    return json.dumps(asdict(floors), indent=1, ensure_ascii=False) + "\n"


def pin(floors: Floors, figures: Mapping[str, Figure], hashes: Mapping[str, str]) -> Floors:
    """The floors moved to what was measured, less the slack; a floor without a figure stays as it is."""
    moved = tuple(
        _pinned(floor, figures[floor.name], floors.slack) if floor.name in figures else floor for floor in floors.floors
    )
    return replace(floors, data={**floors.data, **hashes}, floors=moved)


def _pinned(floor: Floor, figure: Figure, slack: float) -> Floor:
    least = figure.value - (slack if figure.unit == "percent" else 0)
    return replace(floor, floor=round(least, 2), measured=figure.value)
