"""Files that are there whole or not at all."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from verbale.cluster.drafts import Draft
from verbale.errors import VerbaleError


def test_a_file_takes_its_place_when_it_is_whole(tmp_path: Path) -> None:
    place = tmp_path / "new" / "a.jsonl"
    with Draft(place) as draft:
        draft.write(b"one")
        assert not place.exists()
        draft.commit()
    assert [path.name for path in place.parent.iterdir()] == ["a.jsonl"]
    assert place.read_bytes() == b"one\n"


def broken_off(place: Path) -> None:
    with Draft(place) as draft:
        draft.write(b"new")
        raise KeyboardInterrupt


def test_what_is_broken_off_leaves_what_was_there(tmp_path: Path) -> None:
    place = tmp_path / "a.jsonl"
    place.write_bytes(b"old\n")
    with pytest.raises(KeyboardInterrupt):
        broken_off(place)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.jsonl": b"old\n"}


def test_two_writers_of_the_same(tmp_path: Path) -> None:
    place = tmp_path / "a.jsonl"
    with Draft(place) as first, Draft(place) as second:
        for draft in (first, second):
            draft.write(b"same")
        second.commit()
        first.commit()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.jsonl": b"same\n"}


def test_what_killed_writers_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a.jsonl.0f.part", ".a.jsonl.failed.0f.part", ".b.jsonl.0f.part", "a.jsonl.part"):
        (tmp_path / name).write_bytes(b"")
    with Draft(tmp_path / "a.jsonl") as draft:
        draft.commit()
    assert {path.name for path in tmp_path.iterdir()} == {"a.jsonl", ".b.jsonl.0f.part", "a.jsonl.part"}


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file grow over a size, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with Draft(tmp_path / "a.jsonl") as draft, room_for(100):
        draft.write(b"a" * 200)
        with pytest.raises(VerbaleError, match=r"a\.jsonl: cannot be written \(file too large\)"):
            draft.commit()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(VerbaleError, match="cannot be written"):
        Draft(tmp_path / "file" / "a.jsonl")
