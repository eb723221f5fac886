"""Measure `verbale scale`: one process, two, and two workers of a Ray on this machine, on the same shards.

    python -m benchmarks.scale [--shards 16] [--workers 2]

A shard is the examples' corpus as JSON lines. Times are those of whole commands, the start of Ray included. Exits 1 where the
folders differ, or where Ray's workers (two, unless told otherwise) are less than 0.8 times their number as fast as one process.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from benchmarks.processes import measured, verbale_command

CORPUS: Final = Path(__file__).resolve().parents[1] / "examples" / "corpus"
FLOOR: Final = 0.8
"""Of what as many processes could gain at best."""


def write_shards(folder: Path, number: int) -> int:
    """Write the corpus as files of JSON lines, as often as asked for; returns how many words they have together."""
    texts = [path.read_text("utf-8") for path in sorted(CORPUS.rglob("*.txt"))]
    lines = b"".join(msgspec.json.encode({"text": text}) + b"\n" for text in texts)
    folder.mkdir()
    for shard in range(number):
        (folder / f"{shard:03}.jsonl").write_bytes(lines)
    return number * sum(len(text.split()) for text in texts)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its name."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def main(arguments: Sequence[str]) -> int:
    """Run the command in three ways and compare."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description="Time `verbale scale` in three ways.")
    parser.add_argument("--shards", type=int, default=16)
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args(arguments)
    ways = {"one process": ("local", 1), "processes": ("local", asked.workers), "Ray": ("ray", asked.workers)}
    seconds: dict[str, float] = {}
    made: dict[str, dict[str, bytes]] = {}
    with tempfile.TemporaryDirectory() as name:
        words = write_shards(Path(name, "in"), asked.shards)
        for number, (way, (engine, jobs)) in enumerate(ways.items()):
            to = Path(name, f"out{number}")
            options = ("--to", str(to), "--engine", engine, "--jobs", str(jobs))
            seconds[way] = measured(verbale_command("scale", str(Path(name, "in")), *options), Path(name)).seconds
            made[way] = contents(to)
            print(f"{way:12} {jobs} at once  {seconds[way]:6.1f} s  {words / seconds[way]:8,.0f} words a second", flush=True)
    gain, same = seconds["one process"] / seconds["Ray"], made["one process"] == made["processes"] == made["Ray"]
    print(f"Ray is {gain:.2f} times as fast as one process; the folders are {'the same' if same else 'NOT THE SAME'}")
    return int(not same or gain < FLOOR * asked.workers)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
