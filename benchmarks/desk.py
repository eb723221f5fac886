"""Measure the desk: how long each page takes on 10,000 reports (200,000 sentences) while others are being added.

    python -m benchmarks.desk [--readings 10000] [--store STORE] [--rounds 20]

Exits 1 where the 95th percentile of a page is over 150 ms, or a page over 250 kB. A store that is given is copied, and set
beside each other where that is due. On a machine that does other work besides, the processor's time tells what it would be
alone; the limit is held against the smaller of the two.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from starlette.testclient import TestClient

from benchmarks.invented import DAYS, FIRST_DAY, OUTLETS, STATES, invented_readings
from verbale.comparison import compare
from verbale.desk import desk
from verbale.store import Store, cast, stories

LIMIT_MS: Final = 150.0
LIMIT_BYTES: Final = 250_000
PORT: Final = 8737
MANY: Final = 95
TOKEN: Final = "benchmark"  # noqa: S105 - opens nothing but this run

WRITER: Final = """
import sys, time
from benchmarks.invented import invented_readings
from verbale.store import Store
with Store.open(sys.argv[1]) as store:
    for reading in invented_readings(100_000, seed=2):
        store.add([reading])
        time.sleep(0.05)
"""


@dataclass(frozen=True, slots=True)
class Timed:
    """What a page took, in milliseconds by the clock and of this process, and its largest answer in bytes."""

    clock: float
    own: float
    size: int

    @property
    def is_late(self) -> bool:
        """Tell whether it takes too long, or is too large."""
        return min(self.clock, self.own) > LIMIT_MS or self.size > LIMIT_BYTES


def pages(place: Path) -> dict[str, str]:
    """Return what is visited: every kind of page, the largest of its kind."""
    with Store.open(place, read_only=True) as store:
        report = store.rows("SELECT id FROM documents ORDER BY chars DESC LIMIT 1")[0][0]
        person = store.rows("SELECT name FROM actors WHERE kind = 'person' GROUP BY name ORDER BY count(*) DESC LIMIT 1")[0][0]
        state, told = cast(store, limit=1), store.rows("SELECT id FROM stories ORDER BY reports DESC LIMIT 1")
        speaker = cast(store, f'"{person}"', limit=1)
        latest = stories(store, limit=1)
    middle = FIRST_DAY.replace(year=FIRST_DAY.year + DAYS // 730)
    return {
        "today": f"/today?day={middle}",
        "stories": "/stories",
        "stories, words": f"/stories?q={STATES[0]}",
        "story, the largest": f"/story/{told[0][0]}" if told else "/stories",
        "story, the latest": f"/story/{latest[0].id}" if latest else "/stories",
        "report": f"/report/{report}",
        "report, anchors": f"/report/{report}/anchors.css",
        "actors": "/actors",
        "actors, name": f"/actors?q={person.split()[0]}",
        "actor, in most reports": f"/actor/{state[0].id}" if state else "/actors",
        "actor, speaks most": f"/actor/{speaker[0].id}" if speaker else "/actors",
        "actor, words": f"/actor/{speaker[0].id}/words" if speaker else "/actors",
        "search, one word": f"/search?q={STATES[0]}",
        "search, everywhere": "/search?q=said",
        "search, page 100": "/search?q=said&page=100",
        "search, narrowed": f"/search?q={STATES[0]}&act=deny&outlet={OUTLETS[0]}",
        "search, no words": "/search?act=deny",
        "map": "/map",
        "map, since": f"/map?since={middle}",
        "network": "/network",
        "network, words": "/network?of=words",
        "events": "/events",
        "events, page 100": "/events?page=100",
        "review": "/review",
        "review, as a list": "/review/list?act=deny",
        "ahead": f"/ahead?day={middle}",
        "ahead, actor": f"/ahead?day={middle}&actor={STATES[0]}",
    }


def prepared(options: argparse.Namespace, folder: Path) -> Path:
    """Make the store, or copy the one that is given."""
    place = folder / "desk.db"
    if options.store:
        shutil.copyfile(options.store, place)
    else:
        with Store.create(place) as store:
            store.add(invented_readings(options.readings))
    started = time.perf_counter()
    with Store.open(place) as store:
        compare(store)
    print(f"{place.stat().st_size / 1e6:.0f} MB; set beside each other in {time.perf_counter() - started:.1f} s", flush=True)
    return place


def measure(browser: TestClient, address: str, rounds: int) -> Timed:
    """Visit a page some times after a first; raises RuntimeError where it is not answered."""
    clocks, owns, size = [], [], 0
    for number in range(rounds + 1):
        started, used = time.perf_counter(), time.process_time()
        answer = browser.get(address)
        if number:
            clocks.append((time.perf_counter() - started) * 1000)
            owns.append((time.process_time() - used) * 1000)
        if answer.status_code != 200:  # noqa: PLR2004 - answered
            message = f"{address}: {answer.status_code}"
            raise RuntimeError(message)
        size = max(size, len(answer.content))
    return Timed(_high(clocks), _high(owns), size)


def _high(values: list[float]) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[MANY - 1]


def main(arguments: list[str]) -> int:
    """Build, visit, print; 1 where something takes too long."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--readings", type=int, default=10_000)
    parser.add_argument("--store", type=Path, help="a store to copy, instead of making one")
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args(arguments)
    late = 0
    with tempfile.TemporaryDirectory() as folder:
        place = prepared(options, Path(folder))
        browser = TestClient(desk(place, TOKEN, port=PORT), base_url=f"http://127.0.0.1:{PORT}")
        browser.get("/", params={"token": TOKEN})
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(place)])
        try:
            for name, address in pages(place).items():
                timed = measure(browser, address, options.rounds)
                late += timed.is_late
                mark = "  TOO MUCH" if timed.is_late else ""
                print(
                    f"{name:<26}p95 {timed.clock:8.1f} ms by the clock {timed.own:8.1f} ms own {timed.size / 1e3:7.1f} kB{mark}",
                    flush=True,
                )
        finally:
            writer.terminate()
            writer.wait()
    return int(bool(late))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
