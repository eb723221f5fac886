"""Several processes: the same files as one makes, whoever is killed."""

from functools import partial
from pathlib import Path

import pytest

from tests.cli.fakes import FakeReader
from tests.cluster.made import STRAW, Faulty, Mortal, contents, lines, no_weights, pages, reports
from verbale.cluster import Done, Job, Lost, plan, run_local
from verbale.errors import VerbaleError


@pytest.fixture
def names(tmp_path: Path) -> list[str]:
    return [reports(tmp_path / "in", 24, r7=f"It was {STRAW}."), lines(tmp_path / "day.jsonl")]


def outside(tmp_path: Path, name: str, lives: int = 0) -> Job:
    """A job whose reader kills its process some times."""
    (tmp_path / "lives").write_text(str(lives))
    return Job(str(tmp_path / name), make=partial(Mortal, str(tmp_path / "lives")))


def test_one_process_and_two_make_the_same(tmp_path: Path, names: list[str]) -> None:
    shards = plan([*names, pages(tmp_path / "day.warc.gz")], files=4, parts=2).shards
    one = list(run_local(shards, Job(str(tmp_path / "one"), make=FakeReader)))
    two = list(run_local(shards, Job(str(tmp_path / "two"), make=FakeReader), 2))
    assert len(one) == len(two) == len(shards) > 3
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert sum(made.readings for made in two if isinstance(made, Done)) == 37


def test_a_process_that_is_killed_in_the_middle_costs_nothing(tmp_path: Path, names: list[str]) -> None:
    shards = plan(names, files=8).shards
    assert all(isinstance(made, Done) for made in run_local(shards, outside(tmp_path, "killed", lives=2), 2))
    assert (tmp_path / "lives").read_text() == "0"
    list(run_local(shards, outside(tmp_path, "whole")))
    assert contents(tmp_path / "killed") == contents(tmp_path / "whole")


def test_a_shard_that_is_killed_each_time_is_lost_and_no_other(tmp_path: Path, names: list[str]) -> None:
    shards = plan(names, files=8).shards
    made = list(run_local(shards, outside(tmp_path, "out", lives=9), 2))
    (gone,) = [one for one in made if isinstance(one, Lost)]
    assert "its process was killed 3 times" in str(gone.error)
    assert len(made) == len(shards)
    assert [name for name in contents(tmp_path / "out") if name.startswith("lost/")]
    list(run_local(shards, outside(tmp_path, "out")))
    list(run_local(shards, outside(tmp_path, "whole")))
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_a_fault_of_one_shard_leaves_the_others(tmp_path: Path, names: list[str]) -> None:
    made = list(run_local(plan(names, files=8).shards, Job(str(tmp_path / "out"), make=Faulty), 2))
    assert sum(isinstance(one, Lost) for one in made) == 1
    assert sum(isinstance(one, Done) for one in made) == len(made) - 1


@pytest.mark.parametrize("processes", [1, 2])
def test_what_concerns_every_shard_ends_the_run(tmp_path: Path, names: list[str], processes: int) -> None:
    with pytest.raises(VerbaleError, match="the weights are missing"):
        list(run_local(plan(names, files=8).shards, Job(str(tmp_path / "out"), make=no_weights), processes))


def test_no_shards(tmp_path: Path) -> None:
    assert list(run_local([], Job(str(tmp_path / "out"), make=FakeReader), 2)) == []
