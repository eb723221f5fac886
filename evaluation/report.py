"""Measure everything, or some of it.

    python -m evaluation.report --json OUT.json [--only attribution,names]

Prints each figure as it comes, by protocol, with the command that measures that protocol alone. Without the data it
says so and exits 0.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TypeAlias

from evaluation import (
    actors,
    articles,
    attribution,
    calibration,
    contrast,
    coreference,
    dependencies,
    duplicates,
    event_types,
    gold,
    held_out,
    links,
    names,
    offsets,
    page_facts,
    places,
    rawtext,
    seed,
    sentences,
    speaker,
    statements,
    stories,
    times,
)
from evaluation.counts import Figure
from evaluation.data import DataAbsentError, data_file, data_root, sha256
from evaluation.reports import Report, to_json
from evaluation.system import System, installed

Measure: TypeAlias = Callable[[Path, System], tuple[Figure, ...]]
_PACKAGES = ("verbale", "onnxruntime", "numpy")


@dataclass(frozen=True, slots=True)
class Protocol:
    """How one kind of figure is measured, and on which files."""

    measure: Measure
    files: tuple[str, ...]


PROTOCOLS: Mapping[str, Protocol] = {
    "attribution": Protocol(attribution.measure, attribution.FILES),
    "calibration": Protocol(calibration.measure, calibration.FILES),
    "dependencies": Protocol(dependencies.measure, dependencies.FILES),
    "rawtext": Protocol(rawtext.measure, rawtext.FILES),
    "sentences": Protocol(sentences.measure, sentences.FILES),
    "names": Protocol(names.measure, names.FILES),
    "coreference": Protocol(coreference.measure, coreference.FILES),
    "speaker": Protocol(speaker.measure, speaker.FILES),
    "seed": Protocol(seed.measure, seed.FILES),
    "times": Protocol(times.measure, times.FILES),
    "gold": Protocol(gold.measure, gold.FILES),
    "statements": Protocol(statements.measure, statements.FILES),
    "event_types": Protocol(event_types.measure, event_types.FILES),
    "contrast": Protocol(contrast.measure, contrast.FILES),
    "held_out": Protocol(held_out.measure, held_out.FILES),
    "offsets": Protocol(offsets.measure, offsets.FILES),
    "places": Protocol(places.measure, places.FILES),
    "actors": Protocol(actors.measure, actors.FILES),
    "articles": Protocol(articles.measure, articles.FILES),
    "pages": Protocol(page_facts.measure, page_facts.FILES),
    "duplicates": Protocol(duplicates.measure, duplicates.FILES),
    "stories": Protocol(stories.measure, stories.FILES),
    "links": Protocol(links.measure, links.FILES),
}


def command(protocol: str) -> str:
    """The command that measures one protocol."""
    return f"python -m evaluation.report --only {protocol}"


def data_hashes(root: Path, protocols: Iterable[str]) -> dict[str, str]:
    """SHA-256 of each file that the protocols use, by name; raises DataAbsentError where one is missing."""
    files = sorted({file for protocol in protocols for file in PROTOCOLS[protocol].files})
    return {file: sha256(data_file(root, file)) for file in files}


def versions() -> dict[str, str]:
    """Versions of the packages that the figures depend on; "not installed" where one runs from its source."""
    found = {"python": sys.version.split(maxsplit=1)[0]}
    for package in _PACKAGES:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            found[package] = "not installed"
    return found


def run(root: Path, system: System, protocols: Sequence[str]) -> Iterator[tuple[str, tuple[Figure, ...]]]:
    """Each protocol's name and figures, as they are measured."""
    for protocol in protocols:
        yield protocol, PROTOCOLS[protocol].measure(root, system)


def lines(protocol: str, figures: Sequence[Figure]) -> str:
    """A protocol's figures for reading: a head with its command, then name, value and what it rests on."""
    rows = [f"{protocol}    {command(protocol)}"]
    for figure in figures:
        value = f"{figure.value:10.2f}" if figure.unit == "percent" else f"{figure.value:7.0f}   "
        note = "" if figure.better == "higher" else "  (lower is better)"
        rows.append(f"  {figure.name:32}{value}  of {figure.base}{note}")
    return "\n".join(rows)


def evaluate(root: Path, system: System, protocols: Sequence[str]) -> Report:
    """Measure the protocols, print each as it comes, and return them all."""
    figures: list[Figure] = []
    for protocol, found in run(root, system, protocols):
        sys.stdout.write(lines(protocol, found) + "\n")
        sys.stdout.flush()
        figures += found
    everything = "python -m evaluation.report --only " + ",".join(protocols)
    return Report(everything, versions(), data_hashes(root, protocols), tuple(figures))


def main(arguments: Sequence[str], locate: Callable[[], Path] = data_root) -> int:
    """Measure, print, write where asked; 0 when done or when the data is absent, 2 on an unknown protocol."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.report", description="Measure the figures of Verbale.")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the report to this file")
    parser.add_argument("--only", default=",".join(PROTOCOLS), metavar="NAMES", help="protocols, with commas")
    parser.add_argument(
        "--weights", type=Path, metavar="FOLDER", help="weights other than the installed (protocol gold keeps those)"
    )
    asked = parser.parse_args(arguments)
    protocols = asked.only.split(",")
    unknown = [protocol for protocol in protocols if protocol not in PROTOCOLS]
    if unknown:
        parser.error(f"no protocol {', '.join(unknown)}; there are {', '.join(PROTOCOLS)}")
    try:
        root = locate()
    except DataAbsentError as absent:
        sys.stderr.write(f"nothing measured: {absent}\n")
        return 0
    report = evaluate(root, installed(asked.weights), protocols)
    if asked.json:
        asked.json.write_text(to_json(report), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
