"""Measure speed, memory, start and size.

    python -m benchmarks.run [--short] [--json OUT]

Everything is measured in this one run on this machine, one after the other: reading a folder, the network alone on the same
windows, spaCy's small architecture (where spaCy is installed), the cold start of two commands, the import, the installed size.
"""

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Final, TypeAlias

from benchmarks.encoder import bare_encoder
from benchmarks.figures import Figure, as_json, table
from benchmarks.processes import measured, typical_seconds, verbale_command
from benchmarks.reports import EXAMPLES, Reports, reports
from benchmarks.size import needed_size, package_size
from verbale.crew import cores

_MB: Final = 1_000_000
_IMPORT: Final = "import time; began = time.perf_counter(); import verbale; print(time.perf_counter() - began)"
_ARTICLES: Final = 84
_SHORT: Final = 12


@dataclass(frozen=True, slots=True)
class Setting:
    """What is read, where it lies, an empty folder for output, how often starts are timed, and the cores there are."""

    reports: Reports
    folder: Path
    scratch: Path
    times: int
    cores: int


def reading(setting: Setting) -> Iterator[Figure]:
    """A folder as a user reads it: start, files, text to JSON."""
    cost = measured(verbale_command("read", str(setting.folder), "--json"), setting.scratch)
    words, note = setting.reports.words, f"{len(setting.reports.texts)} reports ({setting.reports.source}), {setting.cores} cores"
    yield Figure("verbale read --json", words / cost.seconds, "words/s", note + ", start included")
    yield Figure("verbale read --json, whole run", cost.seconds, "s", f"{words:,} words")
    yield Figure("verbale read --json, peak memory", cost.memory / _MB, "MB")


def network(setting: Setting) -> Iterator[Figure]:
    """The network alone."""
    pieces, seconds = bare_encoder(setting.reports.texts, setting.cores)
    yield Figure("the network alone", setting.reports.words / seconds, "words/s", "the same windows, side by side on all cores")
    yield Figure("the network alone, pieces", pieces / seconds, "pieces/s", f"{pieces:,} wordpieces")


def peer(setting: Setting) -> Iterator[Figure]:
    """The small architecture of spaCy, where spaCy is installed."""
    if find_spec("spacy") is None:
        print("spaCy is not installed (pip install 'verbale[bench]'): no peer is measured", file=sys.stderr)
        return
    cost = measured((sys.executable, "-m", "benchmarks.peer", str(setting.folder)), setting.scratch)
    told = json.loads(cost.output)
    note = f"spaCy {told['spacy']}, en_core_web_sm's architecture, one process, start left out"
    yield Figure("spaCy small", setting.reports.words / told["seconds"], "words/s", note)
    yield Figure("spaCy small, peak memory", cost.memory / _MB, "MB")


def starts(setting: Setting) -> Iterator[Figure]:
    """From the shell to the end of a command."""
    report = max(EXAMPLES.glob("*.txt"), key=lambda path: path.stat().st_size)
    note = f"median of {setting.times}"
    imports = [float(measured((sys.executable, "-c", _IMPORT), setting.scratch).output) for _ in range(setting.times)]
    yield Figure("import verbale", median(imports), "s", f"{note}, the interpreter's own start left out")
    yield Figure("verbale --help", typical_seconds(verbale_command("--help"), setting.scratch, setting.times), "s", note)
    seconds = typical_seconds(verbale_command("read", str(report)), setting.scratch, setting.times)
    words = len(report.read_text("utf-8").split())
    yield Figure("verbale read, one report", seconds, "s", f"{note}, {words} words")


def size(_: Setting) -> Iterator[Figure]:
    """What an installation takes on the disk."""
    package = package_size()
    whole, beside = package + needed_size(), package + needed_size(beside_runtime=True)
    yield Figure("installed: verbale", package / _MB, "MB", "with its weights")
    yield Figure("installed: without ONNX Runtime", whole / _MB, "MB", "verbale and all it needs but that")
    yield Figure("installed: beside ONNX Runtime", beside / _MB, "MB", "without what ONNX Runtime needs, NumPy above all")


Measure: TypeAlias = Callable[[Setting], Iterator[Figure]]
MEASURES: Final[tuple[Measure, ...]] = (reading, network, peer, starts, size)


def machine() -> dict[str, str]:
    """What the figures were measured on."""
    packages = ("verbale", "onnxruntime", "numpy")
    return {"system": platform.platform(), "cores": str(cores()), "python": platform.python_version()} | {
        name: version(name) for name in packages
    }


def measure(*, short: bool) -> list[Figure]:
    """Take every measure; ``short`` reads fewer reports and times fewer starts."""
    with tempfile.TemporaryDirectory() as name:
        folder, scratch = Path(name, "reports"), Path(name, "scratch")
        folder.mkdir()
        scratch.mkdir()
        found = reports(_SHORT if short else _ARTICLES)
        found.write(folder)
        setting = Setting(found, folder, scratch, 2 if short else 7, cores())
        return [figure for take in MEASURES for figure in take(setting)]


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description="Measure speed, memory, start and size.")
    parser.add_argument("--short", action="store_true", help="fewer reports, fewer starts")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures to this file, too")
    asked = parser.parse_args(arguments)
    figures = measure(short=asked.short)
    print(table(figures))
    if asked.json:
        asked.json.write_text(as_json(figures, machine()), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
