"""Inputs cut into shards: all of them, once, and the same way each time."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cluster.made import WHOLE, lines, reports
from verbale.cluster.plan import Shard, plan, slices
from verbale.errors import EmptyInput, UsageError
from verbale.record import Document
from verbale.testing import reading

NAMES = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=6), max_size=80)


@given(NAMES, st.integers(1, 9))
def test_slices_hold_every_name_once_in_order(names: list[str], mean: int) -> None:
    cut = list(slices(names, mean))
    assert [name for part in cut for name in part] == names
    assert all(0 < len(part) <= 4 * mean for part in cut)


@given(st.sets(st.integers(0, 10_000), min_size=200, max_size=200), st.integers(0, 199))
def test_a_name_that_is_gone_changes_few_slices(numbers: set[int], gone: int) -> None:
    names = [f"{number}.txt" for number in sorted(numbers)]
    before, after = set(slices(names, 8)), set(slices(names[:gone] + names[gone + 1 :], 8))
    assert len(before - after) <= len(before) // 2


@given(st.text(min_size=1), st.integers(1, 9))
def test_every_report_belongs_to_one_part(words: str, parts: int) -> None:
    report = Document(words.encode(errors="replace").decode())
    shards = [Shard(("a.jsonl",), part, parts) for part in range(1, parts + 1)]
    assert [shard.holds(report) for shard in shards].count(True) == 1
    assert [shard.holds(report) for shard in shards] == [shard.holds(reading(report)) for shard in shards]


def test_what_cannot_be_read_belongs_to_the_first_part() -> None:
    error = EmptyInput("is empty", "a.jsonl:1")
    assert [Shard(("a.jsonl",), part, 3).holds(error) for part in (1, 2, 3)] == [True, False, False]


def test_large_files_are_shards_and_the_others_are_put_together(tmp_path: Path) -> None:
    folder = reports(tmp_path / "in", 5)
    large = lines(tmp_path / "in" / "all.jsonl")
    (tmp_path / "in" / "picture.png").write_bytes(b"")
    planned = plan([folder], files=WHOLE)
    assert [shard.names for shard in planned.shards] == [(large,), tuple(f"{folder}/r{number}.txt" for number in range(5))]
    assert planned.skipped == 1


def test_parts_of_large_files(tmp_path: Path) -> None:
    large = lines(tmp_path / "all.jsonl")
    assert plan([large], parts=2).shards == (Shard((large,), 1, 2), Shard((large,), 2, 2))


def test_what_is_not_there_is_kept(tmp_path: Path) -> None:
    (shard,) = plan([str(tmp_path / "*.txt")]).shards
    assert (shard.names, shard.label) == ((), "unreachable")
    assert shard.unreachable[0].what == "no file matches this pattern"


@pytest.mark.parametrize(
    ("name", "label"),
    [("a/2031-05.WARC.gz", "2031-05"), ("Über uns.html", "ber-uns"), ("...", "shard"), ("ü.txt", "shard"), ("x" * 99, "x" * 60)],
)
def test_labels_are_names_of_files_anywhere(name: str, label: str) -> None:
    assert Shard((name,)).label == label


def test_what_can_be_read_only_once_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("-", str(tmp_path / "pipe")):
        with pytest.raises(UsageError, match="it can be read only once"):
            plan([name])


@pytest.mark.parametrize(("part", "parts"), [(0, 1), (3, 2), (1, 0)])
def test_a_part_that_there_is_not(part: int, parts: int) -> None:
    with pytest.raises(UsageError, match="is no part"):
        Shard(("a",), part, parts)


def test_no_part_and_no_file() -> None:
    with pytest.raises(UsageError, match="at least 1"):
        plan([], files=0)
