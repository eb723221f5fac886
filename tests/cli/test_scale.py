"""`verbale scale`, and its readings in a store."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.fakes import interrupted_reader, no_reader, run
from tests.cluster.made import WHOLE, contents, lines, reports
from tests.pages import ROOT
from verbale.cluster import plan


@pytest.fixture
def folder(tmp_path: Path) -> str:
    place = reports(tmp_path / "in", 8, r5="This is unreadable to us.")
    lines(tmp_path / "in" / "day.jsonl", 20)
    (tmp_path / "in" / "picture.png").write_bytes(b"")
    return place


def scale(folder: str, to: Path, *options: str) -> tuple[int, str]:
    ended = run("scale", folder, "--to", str(to), "--jobs", "1", *options)
    return ended.exit_code, ended.stderr


def test_a_run_tells_what_came_of_it_and_what_to_do_next(folder: str, tmp_path: Path) -> None:
    to = tmp_path / "out"
    one = ("--files", str(WHOLE))
    code, said = scale(folder, to, *one)
    (made,) = to.iterdir()
    assert code == 1
    told, what_next = said.splitlines()
    assert told.startswith("verbale: 2 shards read, 0 done before, 0 lost: 27 readings, 1 failed, 1 skipped")
    assert what_next == f"verbale: into a store: verbale add STORE {made}"
    assert "0 shards read, 2 done before, 0 lost: 0 readings, 1 failed, 1 skipped" in scale(folder, to, *one)[1]


def test_the_readings_come_into_a_store_once(folder: str, tmp_path: Path) -> None:
    scale(folder, tmp_path / "out", "--parts", "3", "--files", "2")
    store = str(tmp_path / "news.db")
    first, once = run("add", store, str(tmp_path / "out")), run("export", store, "--as", "jsonl").stdout_bytes
    again, twice = run("add", store, str(tmp_path / "out")), run("export", store, "--as", "jsonl").stdout_bytes
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert "20 new, 0 copies, 7 known" in first.stderr  # seven texts stand in the folder and in the JSON lines
    assert "0 new, 0 copies, 27 known" in again.stderr
    assert once == twice
    assert once.count(b"\n") == 20


def test_several_processes_make_the_same(folder: str, tmp_path: Path) -> None:
    scale(folder, tmp_path / "one", "--files", "2")
    assert run("scale", folder, "--to", str(tmp_path / "two"), "--jobs", "2", "--files", "2").exit_code == 1
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_the_terms_of_add(folder: str, tmp_path: Path) -> None:
    code, said = scale(f"{folder}/day.jsonl", tmp_path / "out", "--field", "text=outlet", "--date", "2031-05-02")
    assert (code, "20 readings" in said) == (0, True)
    (made,) = contents(tmp_path / "out").values()
    assert made.count(b'"text":"Post"') == made.count(b'"published":"2031-05-02"') == 20


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--address", "auto"), "--address is for --engine ray"),
        (("--shard", "3/2"), "'3/2' is no part such as 2/8"),
        (("--field", "head=x"), "--field head: a report has"),
        (("--jobs", "0"), "Invalid value for '--jobs'"),
    ],
)
def test_wrong_usage(folder: str, tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    code, told = scale(folder, tmp_path / "out", *options)
    assert (code, said in told, (tmp_path / "out").exists()) == (2, True, False)


def test_standard_input_is_refused(tmp_path: Path) -> None:
    assert scale("-", tmp_path / "out")[0] == 2


def test_what_every_shard_fails_at_ends_the_run(folder: str, tmp_path: Path) -> None:
    ended = run("scale", folder, "--to", str(tmp_path / "out"), "--jobs", "1", reader=no_reader)
    assert (ended.exit_code, ended.stderr) == (1, "verbale: verbale: the weights are missing; install verbale again\n")


def test_an_interrupted_run(folder: str, tmp_path: Path) -> None:
    assert run("scale", folder, "--to", str(tmp_path / "out"), "--jobs", "1", reader=interrupted_reader).exit_code == 130


HANGS = """
import os
import sys
import time
from tests.cli.fakes import FakeReader
from verbale.cluster import Job, plan, run_local

class Hangs(FakeReader):
    def stream(self, documents, failed=None):
        for document in documents:
            if "on day 9," in document.text and "HANG" in os.environ:
                time.sleep(600)
            yield from super().stream([document], failed)

for made in run_local(plan([sys.argv[1]], files=4).shards, Job(sys.argv[2], make=Hangs)):
    print(made.place, flush=True)
"""


def test_kill_9_and_the_same_again(tmp_path: Path) -> None:
    folder = reports(tmp_path / "in", 24)  # the ninth is the last by its name
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", HANGS, folder]
    others = len(plan([folder], files=4).shards) - 1
    with subprocess.Popen(
        [*command, tmp_path / "out"], env=environment | {"HANG": ""}, stdout=subprocess.PIPE, text=True
    ) as process:
        places = [Path(process.stdout.readline().strip()) for _ in range(others)]
        while not any(name.endswith(".part") for name in contents(tmp_path / "out")):
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
    kept = [place.stat().st_mtime_ns for place in places]
    for to in ("out", "whole"):
        subprocess.run([*command, tmp_path / to], env=environment, check=True, capture_output=True)
    assert [place.stat().st_mtime_ns for place in places] == kept
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")
