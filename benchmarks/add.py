"""Measure `verbale add` on crawled pages, end to end: articles a day and core, and what the same input costs once more.

    python -m benchmarks.add PAGES.warc.gz...

Start, extraction, reading, writing and comparison are all in it. Prints the rate of a core, by the processor's time and by the
clock; exits 1 where the same input adds something or takes more than a twentieth of the first time.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.processes import verbale_command
from verbale.crew import cores
from verbale.store import Store

DAY: Final = 86_400
AGAIN: Final = 0.05
TIMES: Final = 3
"""Runs of the same input, of which the quickest counts: most of it is the start, and other work on the machine disturbs that."""
_BAD_INPUT: Final = 1  # some page could not be taken in: crawls have such


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the clock and of all processors, and the rows of the store after it."""

    clock: float
    own: float
    rows: tuple[int, ...]


def run(place: Path, pages: Sequence[str]) -> Run:
    """Add pages to a store; raises RuntimeError where the command itself fails."""
    started, used = time.perf_counter(), _used()
    ended = subprocess.run(verbale_command("add", str(place), *pages), capture_output=True, text=True, check=False)
    if ended.returncode > _BAD_INPUT:
        raise RuntimeError(ended.stderr.strip()[-600:])
    clock, own = time.perf_counter() - started, _used() - used
    with Store.open(place, read_only=True) as store:
        counts = "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM copies), (SELECT count(*) FROM inputs)"
        return Run(clock, own, tuple(store.rows(counts)[0]))


def _used() -> float:
    times = os.times()
    return times.children_user + times.children_system


def told(first: Run, again: Run) -> str:
    """Say in lines what two runs of the same input came to."""
    documents, copies, inputs = first.rows
    by_processor, by_clock = inputs / first.own * DAY, inputs / first.clock / cores() * DAY
    return (
        f"{inputs:,} pages, {documents:,} reports and {copies:,} copies in {first.clock:.1f} s"
        f" ({first.own:.1f} s of {cores()} cores)\n"
        f"{by_processor:,.0f} pages a day and core by the processor's time, {by_clock:,.0f} by the clock\n"
        f"the same again: {again.clock:.1f} s, {again.clock / first.clock:.1%} of the time,"
        f" {sum(again.rows) - sum(first.rows)} rows added"
    )


def main(arguments: Sequence[str]) -> int:
    """Add, add again, print; 1 where the second time is no small part of the first."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.add", description="Measure adding crawled pages to a store.")
    parser.add_argument("pages", nargs="+")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "pages.db")
        first = run(place, asked.pages)
        again = min((run(place, asked.pages) for _ in range(TIMES)), key=lambda one: one.clock)
    print(told(first, again))
    return int(again.rows != first.rows or again.clock > AGAIN * first.clock)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
