"""The recipe of docs/scale.md for Spark: its function, on rows as Spark hands them over, and Slurm's shares."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.cli.fakes import FakeReader, run
from tests.cluster.made import contents, lines, reports
from tests.pages import blocks, page
from verbale.cluster import Job, plan, run_local


class Rows:
    """Rows as a Spark session keeps them: in partitions, each handed to a function as frames."""

    def __init__(self, rows: list[tuple[int]] | None = None, partitions: int = 1) -> None:
        self.rows, self.partitions = rows or [], partitions

    def createDataFrame(self, rows: list[tuple[int]], schema: str) -> "Rows":  # noqa: N802 - Spark's name
        assert schema == "number int"
        return Rows(rows)

    def repartition(self, number: int) -> "Rows":
        return Rows(self.rows, number)

    def mapInPandas(self, function: Callable[[Iterator[pd.DataFrame]], Iterator[pd.DataFrame]], schema: str) -> "Rows":  # noqa: N802 - Spark's name
        names = [column.split()[0] for column in schema.split(", ")]
        frames = [self._frame(partition) for partition in range(self.partitions)]
        made = [frame[names] for one in frames for frame in function(iter([one]))]
        return Rows([row for frame in made for row in frame.itertuples(index=False)])

    def collect(self) -> list[Any]:
        return self.rows

    def _frame(self, partition: int) -> pd.DataFrame:
        return pd.DataFrame({"number": [number for (number,) in self.rows[partition :: self.partitions]]})


@pytest.fixture
def folder(tmp_path: Path) -> str:
    place = reports(tmp_path / "in", 9)
    lines(tmp_path / "in" / "day.jsonl")
    return place


def test_the_recipe_for_spark_makes_the_same(tmp_path: Path, folder: str) -> None:
    (recipe,) = blocks(page("docs/scale.md"), "python")
    recipe = recipe.replace('"/crawl"', repr(folder)).replace('"/readings"', f"{str(tmp_path / 'spark')!r}, make=FakeReader")
    names: dict[str, Any] = {"spark": Rows(), "FakeReader": FakeReader}
    exec(recipe, names)  # noqa: S102 - the page's own words
    list(run_local(plan([folder]).shards, Job(str(tmp_path / "local"), make=FakeReader)))
    assert sum(row.readings for row in names["done"]) == 18
    assert contents(tmp_path / "spark") == contents(tmp_path / "local")


def test_the_shares_of_an_array_together_are_the_whole(tmp_path: Path, folder: str) -> None:
    for share in ("1/3", "2/3", "3/3"):
        run("scale", folder, "--to", str(tmp_path / "array"), "--files", "1", "--jobs", "1", "--shard", share)
    run("scale", folder, "--to", str(tmp_path / "whole"), "--files", "1", "--jobs", "1")
    assert len(contents(tmp_path / "whole")) > 3
    assert contents(tmp_path / "array") == contents(tmp_path / "whole")
