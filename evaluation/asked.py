"""What is asked of the measures: for each the least that is asked and the goal, from `asked.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.counts import Better, Unit

ASKED = Path(__file__).with_name("asked.toml")


@dataclass(frozen=True, slots=True)
class Asked:
    """One measure: the value that is asked and the goal; where lower is better, `asked` is the most that is allowed."""

    name: str
    protocol: str
    asked: float
    goal: float
    unit: Unit = "percent"
    better: Better = "higher"


def load(path: Path = ASKED) -> Mapping[str, Asked]:
    """The measures of a file by name, in its order."""
    table = tomllib.loads(path.read_text("utf-8"))
    return {name: Asked(name, protocol, **what) for protocol, measures in table.items() for name, what in measures.items()}
