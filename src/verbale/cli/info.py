"""`verbale info`: what is installed, how good it is, how fast it is here, and whether it works."""

import json as json_format
import platform
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib import metadata, resources
from typing import TYPE_CHECKING, Final, TypeAlias

import click

from verbale.cli.tools import ReportReader, tools_of
from verbale.cli.weights import beside_weights

if TYPE_CHECKING:
    from verbale.record import Document, Provenance, Reading

__all__ = ["info"]

PARTS: Final = ("onnxruntime", "numpy", "msgspec", "py3langid", "click", "wcwidth")
COPIES: Final = 40
"""Times that the sample (some 120 words) is read to measure the speed: long enough to time, short enough to wait for."""

EXPECTED_SPEAKER: Final = "Solvane"
EXPECTED_WORDS: Final = "We asked for a fair night's wage, and tonight we have one"

Scores: TypeAlias = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SelfTest:
    """Whether the sample's first quotation was found and given to its speaker."""

    passed: bool
    found: str


@dataclass(frozen=True, slots=True)
class Report:
    """What `verbale info` says; with --json, field for field."""

    versions: dict[str, str]
    model: Mapping[str, str]
    scores: Scores
    words_per_second: float
    self_test: SelfTest


@click.command(short_help="Show the versions, the model, its scores and its speed here.")
@click.option("--json", is_flag=True, help="The same as one JSON object.")
@click.pass_context
def info(context: click.Context, *, json: bool) -> None:
    """Show the versions, the model, its scores and its speed here.

    Exit code: 0 the self-test passed, 1 it failed.
    """
    reader = tools_of(context).reader()
    sample = _sample()
    reading = reader.read(sample)
    report = Report(
        versions=_versions(),
        model=_model(reading.provenance),
        scores=beside_weights("scores.json"),
        words_per_second=round(_speed(reader, sample)),
        self_test=_self_test(reading),
    )
    click.echo(json_format.dumps(asdict(report), ensure_ascii=False) if json else _page(report))
    context.exit(0 if report.self_test.passed else 1)


def _sample() -> "Document":
    from verbale.record import Document  # noqa: PLC0415 - imported with numpy, which `info --help` does without

    return Document(resources.files(__package__).joinpath("sample.txt").read_text("utf-8"))


def _versions() -> dict[str, str]:
    versions = {"verbale": _version("verbale"), "python": platform.python_version()}
    return versions | {part: _version(part) for part in PARTS}


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"


def _model(provenance: "Provenance") -> dict[str, str]:
    """The model's name as its manifest gives it, and the versions that the reading itself carries."""
    name = str(beside_weights("manifest.json").get("name", ""))
    parts = {"name": name, "sha256": provenance.model, "knowledge": provenance.knowledge, "record": provenance.ontology}
    return {part: value for part, value in parts.items() if value}


def _speed(reader: ReportReader, sample: "Document") -> float:
    """Words a second, from text to records, over copies of the sample; the model is loaded by then."""
    began = time.perf_counter()
    words = sum(len(reading.document.text.split()) for reading in reader.stream([sample] * COPIES))
    return words / (time.perf_counter() - began)


def _self_test(reading: "Reading") -> SelfTest:
    names = {actor.id: actor.name for actor in reading.actors}
    for statement in reading.statements:
        speaker = names.get(statement.speaker or "", "")
        words = " ".join(span.text for span in statement.content)
        if EXPECTED_SPEAKER in speaker and EXPECTED_WORDS in words.replace("\u2019", "'"):
            return SelfTest(passed=True, found=f"{speaker}: {words}")
    return SelfTest(passed=False, found="")


def _page(report: Report) -> str:
    """Set the report as heads with two columns."""
    speed = f"{report.words_per_second:,.0f} words a second, from text to records"
    outcome = f"passed ({report.self_test.found})" if report.self_test.passed else _failure()
    sections = {
        "INSTALLED": report.versions,
        "MODEL": report.model,
        "SCORES": _flat(report.scores) or {"none": "these weights came without their scores"},
        "HERE": {"speed": speed, "self-test": outcome},
    }
    return "\n\n".join("\n".join([name, *_rows(rows)]) for name, rows in sections.items())


def _failure() -> str:
    return f"FAILED: no statement gives “{EXPECTED_WORDS}” to {EXPECTED_SPEAKER}; install verbale again"


def _rows(rows: Mapping[str, str]) -> list[str]:
    width = max(map(len, rows))
    return [f"  {name:<{width}}  {value}" for name, value in rows.items()]


def _flat(scores: Scores, above: str = "") -> dict[str, str]:
    """Bring nested scores to one column: "polnear dev / source F1"."""
    flat: dict[str, str] = {}
    for name, value in scores.items():
        label = f"{above}{name}"
        flat |= _flat(value, f"{label} / ") if isinstance(value, Mapping) else {label: str(value)}
    return flat
