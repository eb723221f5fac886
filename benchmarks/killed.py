"""Kill `verbale add` at random moments, go on, and hold what the store then has against an undisturbed run.

    python -m benchmarks.killed [--times 50] [--seed 1] [--input FOLDER]

Each time a new store is begun, the run is killed (SIGKILL), and the same command is run again to its end. Every second kill falls
after a random share of what the undisturbed run took; the others fall when all readings are written and are being set beside each
other, after a random share of what that took. The export must be that of the undisturbed run, and so must the stories, actors,
topics, positions and discrepancies. Exit code 1 where any of it differs, or a store does not open.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.processes import verbale_command
from verbale.comparison import is_compared
from verbale.store import PositionScope, Store, StoreError, cast, discrepancies, positions, stories, story, topics

CORPUS: Final = Path(__file__).resolve().parents[1] / "examples" / "corpus"
ALL: Final = -1
WORDS: Final = 100
"""Statements of a position that are held against each other."""
MEMBERS: Final = """SELECT documents.id, actors.id, merged_actors.id FROM members JOIN actors ON actors.key = members.actor
    JOIN documents ON documents.key = actors.document JOIN merged_actors ON merged_actors.key = members.merged ORDER BY 1, 2"""
EVERY: Final = 0.005
"""Seconds between two looks at a store that is being made."""


@dataclass(frozen=True, slots=True)
class Kill:
    """When a run is killed: `after` seconds from its start, or from when `reports` reports are written where that is given."""

    after: float
    reports: int | None = None

    @property
    def told(self) -> str:
        """The moment in words."""
        return f"after {self.after:5.2f} s{' of comparing' if self.reports else ''}"


@dataclass(frozen=True, slots=True)
class Run:
    """How many seconds a run took, how many of them from its last reading to what was made of all, and whether it ended."""

    seconds: float
    comparing: float
    ended: bool


def add(store: Path, source: Path, reports: int, kill: Kill | None = None) -> Run:
    """Run `verbale add`, watching the store until it has so many reports, and kill it where that is asked for."""
    command = verbale_command("add", str(store), str(source), "--jobs", "2")
    started = time.perf_counter()
    written = made = None
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            held, whole = in_store(store) if made is None else (reports, True)
            now = time.perf_counter()
            written = written or (now if held >= reports else None)
            made = made or (now if whole and written else None)
            since = written if kill and kill.reports else started
            if kill and since and now - since >= kill.after:
                process.kill()
                process.wait()
                return Run(now - started, 0.0, ended=False)
            time.sleep(EVERY)
    ended = time.perf_counter()
    return Run(ended - started, (made or ended) - (written or ended), ended=True)


def in_store(place: Path) -> tuple[int, bool]:
    """How many reports a store has at this moment, and whether they are compared; none where there is no store yet."""
    with suppress(StoreError), Store.open(place, read_only=True, wait=0) as store:
        return len(store), is_compared(store)
    return 0, False


def exported(store: Path) -> bytes:
    """Every reading of a store, as its complete export."""
    return subprocess.run(verbale_command("export", str(store), "--as", "jsonl"), capture_output=True, check=True).stdout


def compared(place: Path) -> tuple[object, ...]:
    """All that was made of the readings side by side, without the keys of rows."""
    with Store.open(place, read_only=True) as store:
        told = stories(store, limit=ALL)
        held = tuple(found and found.ids for one in told for found in (story(store, one.id),))
        said = positions(store, PositionScope(), words=WORDS, limit=ALL)
        parts = (cast(store, limit=ALL), topics(store, limit=ALL), said, discrepancies(store, limit=ALL))
        members = tuple(map(tuple, store.rows(MEMBERS)))
        return (is_compared(store), told, held, members, *parts)


def is_as(place: Path, wanted: tuple[bytes, tuple[object, ...]]) -> bool:
    """Tell whether a store opens, and has what an undisturbed one has."""
    try:
        return (exported(place), compared(place)) == wanted
    except (StoreError, subprocess.CalledProcessError) as fault:
        print(fault, file=sys.stderr)
        return False


def held(place: Path) -> str:
    """What stood in a store that was killed: it is looked at and left as it is."""
    if not place.exists():
        return "no store yet"
    try:
        with Store.open(place, read_only=True) as store:
            return f"{len(store)} reports, {'compared' if is_compared(store) else 'not compared'}"
    except StoreError as fault:
        return fault.what


def main(arguments: Sequence[str]) -> None:
    """Kill and compare."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.killed", description="Kill `verbale add`, go on, compare.")
    parser.add_argument("--times", type=int, default=50, help="how often to kill; every second time while reports are compared")
    parser.add_argument("--seed", type=int, default=1, help="of the moments")
    parser.add_argument("--input", type=Path, default=CORPUS, help="what is added; unasked, the corpus of the examples")
    asked = parser.parse_args(arguments)
    draw, same, killed = random.Random(asked.seed), 0, 0  # noqa: S311 - moments to kill at are no secrets
    with tempfile.TemporaryDirectory() as name:
        whole = Path(name, "whole.db")
        add(whole, asked.input, sys.maxsize)
        (reports, _), wanted = in_store(whole), (exported(whole), compared(whole))
        took = add(Path(name, "timed.db"), asked.input, reports)
        print(f"undisturbed: {took.seconds:.1f} s, {took.comparing:.2f} s of them comparing; {reports} reports", flush=True)
        for number in range(asked.times):
            store = Path(name, f"{number}.db")
            kill = Kill(draw.uniform(0, took.comparing), reports) if number % 2 else Kill(draw.uniform(0, took.seconds))
            killed += not add(store, asked.input, reports, kill).ended
            before = held(store)
            add(store, asked.input, reports)
            same += (is_same := is_as(store, wanted))
            print(f"{number + 1:3}  {kill.told:27}  {before[:60]:60}  {'same' if is_same else 'DIFFERS'}", flush=True)
    print(f"{same} of {asked.times} as undisturbed; {killed} were killed before their end")
    sys.exit(int(same != asked.times))


if __name__ == "__main__":
    main(sys.argv[1:])
