"""Figures: what was measured, as a table and as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Final

_PLACES: Final = {"s": 3, "MB": 1}


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number with its unit, and what it rests on."""

    name: str
    value: float
    unit: str
    note: str = ""


def table(figures: Sequence[Figure]) -> str:
    """One line a figure."""
    width = max(len(figure.name) for figure in figures)
    lines = [
        f"{one.name:{width}}  {one.value:12,.{_PLACES.get(one.unit, 0)}f} {one.unit:11} {one.note}".rstrip() for one in figures
    ]
    return "\n".join(lines)


def as_json(figures: Sequence[Figure], machine: dict[str, str]) -> str:
    """The figures with the machine they were measured on."""
    return json.dumps({"machine": machine, "figures": [asdict(figure) for figure in figures]}, indent=2) + "\n"
