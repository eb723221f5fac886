"""The project's gold reports, scored by the scripts that come with them (`gold/from_verbale.py`, `gold/score.py`).

End to end: the texts are written to files, `verbale read --json --date DAY` reads each with its own day, and the data's own
scripts judge the lines, so that our figures and the hidden tests' cannot drift apart. A part of the record that a release does
not read scores 0.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.counts import Figure
from evaluation.data import DataError, Json, data_file, json_lines
from evaluation.system import System

_GOLD = "gold/dev.jsonl"
_CONVERT = "gold/from_verbale.py"
_SCORE = "gold/score.py"
FILES = (_GOLD, _CONVERT, _SCORE)
READ: tuple[str, ...] = (sys.executable, "-c", "from verbale.cli.main import verbale; verbale()", "read", "--json")
# the measures of score.py; "+ speaker" and the like are out of all gold statements, "+ type" and the like out of all gold events
_NAMES = {
    "statement found": "found",
    "+ source (link)": "link",
    "+ speaker": "speaker",
    "+ act": "act",
    "+ form": "form",
    "+ all five": "all",
    "condition": "condition",
    "disputed": "disputed",
    "event found": "event_found",
    "+ type": "event_type",
    "+ actor": "event_actor",
    "+ recipient": "event_recipient",
    "+ status": "event_status",
    "+ all four": "event_all",
    "time found": "time_found",
    "time value": "time_value",
    "scheduled": "scheduled",
}


def write_texts(records: Sequence[Json], folder: Path) -> None:
    """One `<id>.txt` a report, the text as it is: no newline is translated."""
    for record in records:
        (folder / f"{record['id']}.txt").write_bytes(record["text"].encode("utf-8"))


def run(command: Sequence[str]) -> str:
    """What a command prints; raises DataError with the end of its error output where it fails."""
    # the commands are our own interpreter and the data's own scripts
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")  # noqa: S603
    if done.returncode:
        raise DataError(done.stderr[-500:].strip() or f"exit status {done.returncode}", " ".join(command[:4]))
    return done.stdout


def judge(root: Path, lines: str, folder: Path) -> Json:
    """The result of `gold/score.py` for `verbale/1` lines; `folder` takes the files in between."""
    answered, converted, result = folder / "system.json", folder / "system.jsonl", folder / "result.json"
    answered.write_text(lines, encoding="utf-8", newline="")
    converted.write_text(run([sys.executable, str(data_file(root, _CONVERT)), str(answered)]), encoding="utf-8", newline="")
    gold = str(data_file(root, _GOLD))
    run([sys.executable, str(data_file(root, _SCORE)), gold, str(converted), "--boot", "1", "--json", str(result)])
    found: Json = json.loads(result.read_text("utf-8"))
    return found


def figures(result: Mapping[str, Json]) -> tuple[Figure, ...]:
    """Figures `gold.*` (F1 in percent) of a result of `gold/score.py`."""
    return tuple(
        Figure(f"gold.{name}", round(100 * (result[row]["f1"]["value"] or 0.0), 2), result[row]["gold"])
        for row, name in _NAMES.items()
    )


def measure(root: Path, _system: System, read: Sequence[str] = READ) -> tuple[Figure, ...]:
    """Figures `gold.*` of the command line that is installed here; `read` is the command less the day and the file."""
    with TemporaryDirectory() as name:
        texts, work = Path(name, "texts"), Path(name, "work")
        texts.mkdir()
        work.mkdir()
        records = list(json_lines(data_file(root, _GOLD)))
        write_texts(records, texts)
        lines = [run([*read, "--date", one["date"], str(texts / f"{one['id']}.txt")]) for one in records]
        return figures(judge(root, "".join(lines), work))
