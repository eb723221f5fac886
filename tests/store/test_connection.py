"""What is no store, or not ours to write, is told so; and what was there before is there afterwards."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.news import raid, talks
from verbale.store import (
    DamagedStore,
    LockedStore,
    NewerStore,
    NoStore,
    ReadOnlyStore,
    Store,
    StoreError,
    find_sentences,
    integrity,
)
from verbale.store.migrations import steps


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A store with one report that nobody has open."""
    path = tmp_path / "news.db"
    with Store.create(path) as store:
        store.add([talks()])
    return path


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(NoStore, match=r"news\.db: no such store; check the name, or make one with `verbale add"):
        Store.open(tmp_path / "news.db")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NoStore, match="is no store but a folder"):
        Store.open(tmp_path)
    with pytest.raises(NoStore, match="cannot be opened"):
        Store.create(tmp_path, may_exist=True)


def test_no_folder_to_make_it_in(tmp_path: Path) -> None:
    with pytest.raises(NoStore, match="check that its folder is there"):
        Store.create(tmp_path / "gone" / "news.db")


@pytest.mark.parametrize("may", [True, False])
def test_a_file_that_is_not_sqlite(tmp_path: Path, may: bool) -> None:
    path = tmp_path / "news.db"
    path.write_text("Dear reader, this is no store. " * 100)
    with pytest.raises(NoStore, match="it is not an SQLite file"):
        Store.open(path)
    with pytest.raises(StoreError):
        Store.create(path, may_exist=may)
    assert path.read_text().startswith("Dear reader")


def test_an_sqlite_file_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE documents (x)")
    other.close()
    with pytest.raises(NoStore, match="is an SQLite file, but no store"):
        Store.open(path)
    with pytest.raises(NoStore, match="is an SQLite file, but no store"):
        Store.create(path, may_exist=True)
    with pytest.raises(StoreError, match="is there already"):
        Store.create(path)


def test_a_store_of_a_later_release(closed: Path) -> None:
    with Store.open(closed) as store:
        store.rows("PRAGMA user_version = 99")
    for read_only in (True, False):
        with pytest.raises(NewerStore, match=f"of version 99; this release knows versions up to {len(steps())}; install a later"):
            Store.open(closed, read_only=read_only)


def test_an_older_store_is_not_read_before_it_is_brought_up_to_date(closed: Path) -> None:
    with Store.open(closed) as store:
        store.rows("PRAGMA user_version = 1")
    with pytest.raises(StoreError, match="older than this release"):
        Store.open(closed, read_only=True)


@pytest.mark.parametrize(
    ("loss", "what"),
    [
        ("ALTER TABLE discrepancies DROP COLUMN matter", "column discrepancies.matter;"),
        ("DROP TABLE shifts", "column shifts.after and 4 more;"),
        ("DROP VIEW standing_decisions", "view standing_decisions;"),
    ],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_a_store_that_lacks_something_is_told_so(closed: Path, loss: str, what: str, *, read_only: bool) -> None:
    with Store.open(closed) as store:
        store.rows(loss)
    with pytest.raises(DamagedStore) as caught:
        Store.open(closed, read_only=read_only)
    assert f"is no whole store of version {len(steps())}: it lacks {what} restore it from a copy" in str(caught.value)
    with pytest.raises(DamagedStore, match="it lacks"):
        Store.create(closed, may_exist=True)


def test_a_store_may_have_more_than_ours(closed: Path) -> None:
    with Store.open(closed) as store:
        store.rows("CREATE TABLE mine (x)")
    with Store.open(closed) as store:
        assert len(store) == 1


def test_a_store_that_cannot_be_brought_up_to_date(closed: Path) -> None:
    with Store.open(closed) as store:
        store.rows("PRAGMA user_version = 1")
    with pytest.raises(DamagedStore, match=r"of version 1 that cannot be brought up to date \(.+ already exists\); restore it"):
        Store.open(closed)


def test_a_store_that_another_writes_to(closed: Path) -> None:
    with Store.open(closed) as one, Store.open(closed, wait=0.05) as other:
        one.rows("BEGIN IMMEDIATE")
        with pytest.raises(LockedStore, match="is being written by another program; wait for it"):
            other.add([raid()])
        one.rows("COMMIT")
        assert other.add([raid()]).new == 1


def test_a_damaged_store(closed: Path) -> None:
    data = bytearray(closed.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    closed.write_bytes(data)
    with pytest.raises(DamagedStore, match="restore it from a copy"), Store.open(closed, read_only=True) as store:
        list(store.lines())


@pytest.fixture
def shut() -> Iterator[Path]:
    """A store in a folder where nobody may write, seen with the rights of an ordinary user: root may write everywhere."""
    folder = Path(tempfile.mkdtemp())
    with Store.create(folder / "news.db") as store:
        store.add([talks()])
    owner = os.geteuid()
    try:
        (folder / "news.db").chmod(0o444)
        folder.chmod(0o555)
        if owner == 0:
            os.seteuid(65534)
        yield folder / "news.db"
    finally:
        os.seteuid(owner)
        folder.chmod(0o700)
        shutil.rmtree(folder)


def test_a_store_where_nobody_may_write_can_be_read(shut: Path) -> None:
    with Store.open(shut, read_only=True) as store:
        assert find_sentences(store, "talks").total == 1
        assert integrity(store).whole


def test_a_store_where_nobody_may_write_is_not_written(shut: Path) -> None:
    with pytest.raises(StoreError) as caught, Store.open(shut) as store:
        store.add([raid()])
    assert isinstance(caught.value, ReadOnlyStore)


FULL = """
import resource, sys
from tests.store.news import raid, talks
from verbale.store import Store, StoreError
store = Store.open(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    store.add((talks(talks().document.text + " " + "Again. " * number) for number in range(1000)), batch=4)
except StoreError as fault:
    print(type(fault).__name__, fault)
"""


def run(script: str, path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])


def test_a_full_disk_is_told_and_nothing_is_lost(closed: Path) -> None:
    done = run(FULL, closed)
    assert done.stdout.startswith(f"FullDisk {closed}: cannot grow: the disk is full"), done.stderr
    with Store.open(closed) as store:
        assert integrity(store).faults == ()
        assert len(store) >= 1
        assert store.add([raid()]).new == 1


KILLED = """
import os, signal, sys
from tests.store.news import raid, talks
from verbale.store import Store
def readings():
    for number in range(1000):
        if number == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)
        yield talks(talks().document.text + " " + "Again. " * number)
store = Store.create(sys.argv[1], may_exist=True)
store.add(readings(), batch=4)
"""


def test_what_was_written_before_a_kill_is_there_after_it(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    command = [sys.executable, "-c", KILLED, str(path), "22"]
    assert subprocess.run(command, check=False, cwd=Path(__file__).parents[2]).returncode == -9
    with Store.open(path) as store:
        assert len(store) == 20
        assert integrity(store).faults == ()


SHARED = """
import sys
from tests.store.news import talks
from verbale.store import Store
with Store.create(sys.argv[1], may_exist=True, wait=60) as store:
    store.add((talks(talks().document.text + " " + "Again. " * number) for number in range(int(sys.argv[2]), 40, 2)), batch=2)
"""


def test_several_may_make_and_fill_one_store_at_once(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    commands = [[sys.executable, "-c", SHARED, str(path), str(first)] for first in (0, 1, 0, 1)]
    running = [subprocess.Popen(command, cwd=Path(__file__).parents[2]) for command in commands]
    assert [process.wait() for process in running] == [0, 0, 0, 0]
    with Store.open(path) as store:
        assert len(store) == 40
        assert integrity(store).faults == ()
