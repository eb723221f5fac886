"""Write into README.md what it takes from elsewhere: the output of commands, and the table of scores.

    python tools/refresh_readme.py                        # run the commands, read the scores beside the weights
    python tools/refresh_readme.py --scores REPORT.json   # first keep the figures of an evaluation report beside the weights
    python tools/refresh_readme.py --check                # change nothing; exit 1 where README.md is out of date

Output stands behind ``<!-- output: verbale ... -->``, the table between ``<!-- scores -->`` and ``<!-- end of scores -->``.
"""

import argparse
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from verbale.language.runtime import Runtime

ROOT: Final = Path(__file__).resolve().parent.parent
README: Final = ROOT / "README.md"
WEIGHTS: Final = ROOT / "src" / "verbale" / "language" / "weights"
RUN: Final = "from verbale.cli.main import verbale; verbale(prog_name='verbale')"
OUTPUT: Final = re.compile(
    r"(?P<head><!-- output: verbale (?P<arguments>[^\n]+?) -->\n+```text\n).*?(?P<foot>^```$)", re.DOTALL | re.MULTILINE
)
SCORES: Final = re.compile(r"(?P<head><!-- scores -->\n).*?(?P<foot><!-- end of scores -->)", re.DOTALL)
NOT_MEASURED: Final = "The weights of this tree have not been measured yet."

Figures: TypeAlias = Mapping[str, float]
Runner: TypeAlias = Callable[[Sequence[str]], str]


class Row(NamedTuple):
    """A row of the table: what is measured, the names of its figures in a report, its protocol, and how many decimals."""

    measure: str
    figures: tuple[str, ...]
    protocol: str
    decimals: int = 1


ROWS: Final = (
    Row(
        "PolNeAR: source / cue / content, exact F1",
        ("attribution.source", "attribution.cue", "attribution.content"),
        "attribution",
    ),
    Row(
        "PolNeAR: words of content / link / triple, F1",
        ("attribution.words", "attribution.link", "attribution.triple"),
        "attribution",
    ),
    Row(
        "PolNeAR, direct quotations: content / link, F1", ("attribution.direct_content", "attribution.direct_link"), "attribution"
    ),
    Row("Given words: LAS of EWT / GUM, UPOS of EWT / GUM", ("ewt.las", "gum.las", "ewt.upos", "gum.upos"), "dependencies"),
    Row(
        "GUM news: sentence bounds, F1 / times found, F1 / their value right (seen while the rules were written)",
        ("sentences.gum_news", "times.gum_found", "times.gum_value"),
        "sentences,times",
    ),
    Row(
        "Names, F1: EWT / politics; coreference, GUM, CoNLL F1",
        ("names.uner", "names.politics", "coreference.conll"),
        "names,coreference",
    ),
    Row("Speaker of a found statement right: GUM / gold reports", ("speaker.gum", "speaker.gold"), "speaker"),
    Row("One report read whole: its 12 quotations / its 25 statements", ("seed.quotations", "seed.must_speaker"), "seed", 0),
    Row("Four gold reports: statements found / with speaker / with act, F1", ("gold.found", "gold.speaker", "gold.act"), "gold"),
    Row(
        "Four gold reports: events found / with type / with status, F1",
        ("gold.event_found", "gold.event_type", "gold.event_status"),
        "gold",
    ),
    Row(
        "27 real reports kept out of training: act right; events found / with type / with status, F1",
        ("held_out.act", "held_out.event_found", "held_out.event_type", "held_out.event_status"),
        "held_out",
    ),
    Row(
        "Given the sentence: act (macro) / condition / negated / disputed, F1",
        ("statements.act", "statements.condition", "statements.negated", "statements.disputed"),
        "statements",
    ),
    Row(
        "PLOVER type of PLV sentences: root (macro-F1) / quad / binary",
        ("event_types.root_future", "event_types.quad", "event_types.binary"),
        "event_types",
    ),
    Row(
        "Our own sentences: event-free ones coded wrongly / status right",
        ("contrast.coded_wrongly", "contrast.status"),
        "contrast",
    ),
)


def figures(tree: object) -> dict[str, float]:
    """Return every figure by name, from an evaluation report or from ``scores.json`` (name to value)."""
    if isinstance(tree, dict) and {"name", "value"} <= tree.keys():
        return {tree["name"]: tree["value"]}
    found: dict[str, float] = {}
    for name, part in tree.items() if isinstance(tree, dict) else enumerate(tree if isinstance(tree, list) else ()):
        found |= {str(name): part} if isinstance(part, int | float) else figures(part)
    return found


def table(scores: Figures) -> str:
    """Return the scores as a Markdown table; a sentence where there are none."""
    if not any(name in scores for row in ROWS for name in row.figures):
        return f"{NOT_MEASURED}\n"
    lines = [f"| {row.measure} | {_values(row, scores)} | `python -m evaluation.report --only {row.protocol}` |" for row in ROWS]
    return "\n".join(["| measure (development sets) | figure | command |", "|---|---:|---|", *lines, ""])


def _values(row: Row, scores: Figures) -> str:
    return " / ".join(f"{scores[name]:.{row.decimals}f}" if name in scores else "–" for name in row.figures)


def refreshed(page: str, run: Runner, scores: Figures) -> str:
    """Return the page with every block of output made anew by ``run`` (arguments of ``verbale`` to its output) and the scores."""
    page = OUTPUT.sub(lambda found: found["head"] + run(shlex.split(found["arguments"])) + found["foot"], page)
    return SCORES.sub(lambda found: found["head"] + table(scores) + found["foot"], page)


def run_here(arguments: Sequence[str]) -> str:
    """Run ``verbale`` from the tree that stands here and return what it prints."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1", "PYTHONUTF8": "1"}
    command = (sys.executable, "-c", RUN, *arguments)
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def kept(report: Path, weights: Path) -> dict[str, float | str]:
    """Return what ``scores.json`` holds: the hash of the model that was measured, then the table's figures by name."""
    found = figures(json.loads(report.read_text("utf-8")))
    return {"model": Runtime(weights).sha256} | {name: found[name] for row in ROWS for name in row.figures if name in found}


def main(arguments: Sequence[str], readme: Path = README, weights: Path = WEIGHTS, run: Runner = run_here) -> int:
    """Refresh the page; 1 where ``--check`` finds it out of date."""
    parser = argparse.ArgumentParser(prog="python tools/refresh_readme.py", description="Refresh README.md.")
    parser.add_argument(
        "--scores", type=Path, metavar="REPORT", help="keep this evaluation report's figures beside the weights first"
    )
    parser.add_argument("--check", action="store_true", help="change nothing, exit 1 where README.md is out of date")
    asked = parser.parse_args(arguments)
    place = weights / "scores.json"
    if asked.scores:
        place.write_text(json.dumps(kept(asked.scores, weights), indent=1) + "\n", encoding="utf-8")
    scores = figures(json.loads(place.read_text("utf-8"))) if place.exists() else {}
    before = readme.read_text("utf-8")
    after = refreshed(before, run, scores)
    if asked.check:
        return int(before != after)
    readme.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
