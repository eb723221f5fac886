"""From names to files: sorted, once each, and on past what cannot be reached."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.errors import EmptyInput, InputError, Unreadable
from verbale.inputs.walk import STDIN, Skipped, walk


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def found(folder: Path, *names: str) -> list[str]:
    """What a walk gives, names from the folder on, skipped and failed ones marked."""
    return [shown(thing, folder) for thing in walk([str(folder / name) for name in names])]


def shown(thing: str | Skipped | InputError, folder: Path) -> str:
    if isinstance(thing, str):
        return str(Path(thing).relative_to(folder))
    where = str(Path(thing.where).relative_to(folder))
    return f"{where} ({thing.why})" if isinstance(thing, Skipped) else f"{where}: {thing.what}"


def test_a_folder_is_read_to_its_depth_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.txt", "a/deep/y.txt", "c.txt")
    assert found(tmp_path, ".") == ["a/deep/y.txt", "a/z.txt", "b.txt", "c.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".b.txt", ".git/c.txt")
    assert found(tmp_path, ".") == ["a.txt"]


def test_other_kinds_of_file_are_skipped_and_said_so(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.pdf")
    assert found(tmp_path, ".") == ["a.txt", "b.pdf (not .txt)"]


def test_a_file_named_outright_may_be_of_any_kind(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    assert found(tmp_path, "a.md") == ["a.md"]


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert found(tmp_path, "a.txt", ".", ".") == ["a.txt", "a.txt (read already)", ". (read already)"]


def test_a_link_to_a_parent_does_not_go_round(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    assert found(tmp_path, ".") == ["in/a.txt", "in/loop (read already)"]


def test_a_link_that_leads_nowhere_is_left_to_its_reader(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone")
    assert found(tmp_path, ".") == ["a.txt"]


def test_a_pipe_in_a_folder_does_not_hold_the_run_up(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "b.txt")
    assert found(tmp_path, ".") == ["a.txt", "b.txt (not a file)"]


def test_patterns(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.txt", "c.md", "in/d.txt")
    assert found(tmp_path, "*.txt", "**/d.txt") == ["a.txt", "b.txt", "in/d.txt"]


def test_a_pattern_may_match_folders(tmp_path: Path) -> None:
    make(tmp_path, "day1/a.txt", "day2/b.txt")
    assert found(tmp_path, "day?") == ["day1/a.txt", "day2/b.txt"]


def test_a_file_whose_name_looks_like_a_pattern(tmp_path: Path) -> None:
    make(tmp_path, "what[1].txt")
    assert found(tmp_path, "what[1].txt") == ["what[1].txt"]


def test_a_pattern_without_a_match(tmp_path: Path) -> None:
    assert found(tmp_path, "*.txt") == ["*.txt: no file matches this pattern"]


def test_a_folder_without_reports(tmp_path: Path) -> None:
    make(tmp_path, "in/a.pdf")
    skipped, failed = walk([str(tmp_path / "in")])
    assert isinstance(skipped, Skipped)
    assert isinstance(failed, EmptyInput)
    assert failed.what == "holds no *.txt file to read"


def test_standard_input_keeps_its_place(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    path = str(tmp_path / "a.txt")
    assert list(walk([STDIN, path])) == [STDIN, path]


@pytest.fixture
def plain_user() -> Iterator[Path]:
    """A folder, seen with the rights of an ordinary user: root may read everything."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    owner = os.geteuid()
    try:
        make(folder, "a.txt", "closed/b.txt", "z.txt")
        (folder / "closed").chmod(0)
        if owner == 0:
            os.seteuid(65534)
        yield folder
    finally:
        os.seteuid(owner)
        (folder / "closed").chmod(0o700)
        shutil.rmtree(folder)


def test_an_unreadable_folder_is_told_and_the_rest_is_walked(plain_user: Path) -> None:
    first, failed, last = walk([str(plain_user)])
    assert (Path(str(first)).name, Path(str(last)).name) == ("a.txt", "z.txt")
    assert isinstance(failed, Unreadable)
    assert str(failed).endswith("closed: may not be read by you; change its permissions, or read a copy")
