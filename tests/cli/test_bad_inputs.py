"""What `verbale add` says of bad inputs and bad stores, and that the store opens afterwards with all that it had."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.fakes import run
from tests.inputs.archives import packed, record
from verbale.store import Store, integrity

TALKS = "“We shall talk about grain,” said Mary Lund, and the hall in Averin rose to its feet.\n"
BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title><item><title>x</title><description>&b;</description></item></channel></rss>"""
IMAGE = record(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n", address="https://post.example/a.png")
STALLING = b"<p " + b" ".join(b"a%d=1" % number for number in range(200_000)) + b">x</p>"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(TALKS)
    assert run("add", str(tmp_path / "news.db"), str(tmp_path / "good.txt")).exit_code == 0
    return tmp_path / "news.db"


def holds_what_it_had(store: Path) -> bool:
    found = run("find", str(store), "grain", "--json").stdout
    with Store.open(store) as opened:
        return "grain" in found and integrity(opened).whole


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("bomb.xml", BOMB.encode(), "declares entities, which can unfold without end"),
        ("images.warc.gz", packed(*[IMAGE] * 50), "holds no HTML page"),
        ("cut.jsonl.gz", packed(b'{"text": "x"}\n')[:-9], "is damaged: it breaks off"),
        ("stalling.html", STALLING, "a page that"),
    ],
)
def test_a_bad_file_is_written_down_and_costs_nothing_else(store, tmp_path, name, data, what):
    (tmp_path / name).write_bytes(data)
    ended = run("add", str(store), str(tmp_path / name))
    assert (ended.exit_code, what in ended.stderr) == (1, True)
    assert what in run("check", str(store), "--only", "failed", "--json").stdout
    assert holds_what_it_had(store)


@pytest.mark.slow
def test_ten_thousand_empty_files(store, tmp_path):
    folder = tmp_path / "empty"
    folder.mkdir()
    for number in range(10_000):
        (folder / f"{number}.txt").touch()
    ended = run("add", str(store), "--jobs", "1", str(folder))
    assert (ended.exit_code, "0 new, 0 copies, 0 known, 0 skipped, 10,000 failed" in ended.stderr) == (1, True)
    assert holds_what_it_had(store)


def test_a_store_of_a_later_release(store, tmp_path):
    with closing(sqlite3.connect(store)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute("PRAGMA user_version = 9999")
    ended = run("add", str(store), str(tmp_path / "good.txt"))
    assert (ended.exit_code, ended.stderr.count("\n")) == (1, 1)
    with closing(sqlite3.connect(store)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    assert holds_what_it_had(store)


def test_a_store_that_lacks_a_column(store, tmp_path):
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("ALTER TABLE discrepancies DROP COLUMN matter")
    for verb in (["add", str(store), str(tmp_path / "good.txt")], ["find", str(store), "grain"], ["check", str(store)]):
        ended = run(*verb)
        assert (ended.exit_code, ended.stderr.count("\n")) == (1, 1)
        assert f"{store}: is no whole store of version " in ended.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_store_where_nobody_may_write(store, tmp_path):
    store.chmod(0o400)
    ended = run("add", str(store), str(tmp_path / "good.txt"))
    assert (ended.exit_code, ended.stderr.count("\n")) == (1, 1)
    assert holds_what_it_had(store)
