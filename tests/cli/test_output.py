"""Where bytes go: whole, or not at all."""

from pathlib import Path

import pytest

from verbale.cli.output import opened
from verbale.errors import UsageError


def test_a_file_appears_when_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    with opened(str(target)) as write:
        write(b"one")
        assert not target.exists()
        write(b" two")
    assert target.read_bytes() == b"one two"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def broken(target: Path) -> None:
    with opened(str(target)) as write:
        write(b"new")
        raise RuntimeError


def test_a_broken_run_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_bytes(b"old")
    with pytest.raises(RuntimeError):
        broken(target)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_a_link_goes_on_pointing_where_it_pointed(tmp_path: Path) -> None:
    target, link = tmp_path / "out.txt", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    with opened(str(link)) as write:
        write(b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_device_is_written_straight() -> None:
    with opened("/dev/null") as write:
        write(b"new")
    assert Path("/dev/null").is_char_device()


def test_a_file_that_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"), opened(str(tmp_path / "no" / "out.txt")):
        pass
