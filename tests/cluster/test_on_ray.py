"""A real Ray on this machine, with two workers: the same files as one process makes, whoever is killed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.fakes import FakeReader
from tests.cluster.made import STRAW, Faulty, Mortal, contents, lines, no_weights, pages, reports
from tests.pages import ROOT
from verbale.cluster import Done, Job, Lost, plan, run_local, run_on_ray
from verbale.errors import VerbaleError

needs_ray = pytest.mark.skipif(find_spec("ray") is None, reason="needs the extra verbale[cluster]")
pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # Ray leaves files and processes to its own end
    pytest.mark.timeout(300),  # Ray starts half a dozen processes
]


@pytest.fixture(scope="module")
def two_workers() -> Iterator[None]:
    ray = pytest.importorskip("ray", reason="needs the extra verbale[cluster]")
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    ray.init(
        address="local",
        num_cpus=2,
        object_store_memory=100_000_000,
        include_dashboard=False,
        log_to_driver=False,
        runtime_env={"env_vars": {"PYTHONPATH": str(ROOT)}},  # the readers of these tests are no part of the package
    )
    yield
    ray.shutdown()


@pytest.fixture
def names(tmp_path: Path) -> list[str]:
    return [reports(tmp_path / "in", 24, r7=f"It was {STRAW}."), lines(tmp_path / "day.jsonl")]


def mortal(tmp_path: Path, name: str, lives: int = 0) -> Job:
    (tmp_path / "lives").write_text(str(lives))
    return Job(str(tmp_path / name), make=partial(Mortal, str(tmp_path / "lives")))


@pytest.mark.usefixtures("two_workers")
def test_ray_and_one_process_make_the_same(tmp_path: Path, names: list[str]) -> None:
    shards = plan([*names, pages(tmp_path / "day.warc.gz")], files=4, parts=2).shards
    made = list(run_on_ray(shards, Job(str(tmp_path / "ray"), make=FakeReader)))
    list(run_local(shards, Job(str(tmp_path / "local"), make=FakeReader)))
    assert sum(one.readings for one in made if isinstance(one, Done)) == 37
    assert contents(tmp_path / "ray") == contents(tmp_path / "local")


@pytest.mark.usefixtures("two_workers")
def test_a_worker_that_is_killed_in_the_middle_costs_nothing(tmp_path: Path, names: list[str]) -> None:
    shards = plan(names, files=8).shards
    assert all(isinstance(made, Done) for made in run_on_ray(shards, mortal(tmp_path, "ray", lives=2)))
    assert (tmp_path / "lives").read_text() == "0"
    list(run_local(shards, mortal(tmp_path, "local")))
    assert contents(tmp_path / "ray") == contents(tmp_path / "local")


@pytest.mark.usefixtures("two_workers")
def test_a_shard_that_is_killed_each_time_is_lost_and_no_other(tmp_path: Path, names: list[str]) -> None:
    shards = plan(names, files=8).shards
    made = list(run_on_ray(shards, mortal(tmp_path, "out", lives=9)))
    (gone,) = [one for one in made if isinstance(one, Lost)]
    assert "its process was killed 3 times" in str(gone.error)
    assert (len(made), (tmp_path / "lives").read_text()) == (len(shards), "6")


@pytest.mark.usefixtures("two_workers")
def test_a_fault_of_one_shard_leaves_the_others(tmp_path: Path, names: list[str]) -> None:
    made = list(run_on_ray(plan(names, files=8).shards, Job(str(tmp_path / "out"), make=Faulty), processes=1))
    assert sum(isinstance(one, Lost) for one in made) == 1


@pytest.mark.usefixtures("two_workers")
def test_what_concerns_every_shard_ends_the_run(tmp_path: Path, names: list[str]) -> None:
    with pytest.raises(VerbaleError, match="the weights are missing"):
        list(run_on_ray(plan(names, files=8).shards, Job(str(tmp_path / "out"), make=no_weights)))


@needs_ray
@pytest.mark.slow
def test_the_command_on_a_ray_of_its_own_with_the_shipped_model(tmp_path: Path) -> None:
    reports(tmp_path / "in", 6)
    for engine in ("ray", "local"):
        options = ["scale", "in", "--to", engine, "--engine", engine, "--jobs", "2", "--files", "2"]
        command = [sys.executable, "-c", "from verbale.cli.main import verbale; verbale()", *options]
        ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
        assert "6 readings, 0 failed" in ended.stderr
    assert contents(tmp_path / "ray") == contents(tmp_path / "local")


@needs_ray
def test_an_address_that_is_none(tmp_path: Path) -> None:
    code = "from verbale.cli.main import verbale; verbale()"
    command = [
        sys.executable,
        "-c",
        code,
        "scale",
        reports(tmp_path / "in", 1),
        "--to",
        "out",
        "--engine",
        "ray",
        "--address",
        "no",
    ]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ended.returncode, "verbale: no: Ray is not reached (" in ended.stderr) == (2, True)


def test_without_ray(tmp_path: Path) -> None:
    code = "import sys; sys.modules['ray'] = None; from verbale.cli.main import verbale; verbale()"
    command = [sys.executable, "-c", code, "scale", reports(tmp_path / "in", 1), "--to", "out", "--engine", "ray"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "needs the library ray, which is not installed; pip install 'verbale[cluster]', or take --engine local" in ended.stderr
