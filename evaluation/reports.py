"""A report of an evaluation as a value, and as the JSON that it is kept in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from evaluation.counts import Figure
from evaluation.data import DataError

FORMAT = "verbale-evaluation/1"


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of a run, the SHA-256 of each data file, the command that made them, and the versions."""

    command: str
    versions: Mapping[str, str]
    data: Mapping[str, str]
    figures: tuple[Figure, ...]


def to_json(report: Report) -> str:
    """The report as indented JSON, one figure a line group, keys in a fixed order."""
    return json.dumps({"format": FORMAT, **asdict(report)}, indent=1, ensure_ascii=False) + "\n"


def from_json(text: str, where: str = "report") -> Report:
    """The report that `to_json` wrote; raises DataError on anything else."""
    try:
        record = json.loads(text)
        if record["format"] != FORMAT:
            what = f"the format is {record['format']!r}, not {FORMAT!r}"
            raise DataError(what, where)
        figures = tuple(Figure(**figure) for figure in record["figures"])
        return Report(record["command"], record["versions"], record["data"], figures)
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        what = f"not an evaluation report ({error})"
        raise DataError(what, where, "make one with: python -m evaluation.report --json FILE") from error


def load(path: Path) -> Report:
    """The report in a file."""
    return from_json(path.read_text("utf-8"), path.name)
