"""People are known by what the reports of a store call them, where that is asked for."""

import pickle
from dataclasses import replace
from pathlib import Path

from tests.cli.fakes import FakeReader, run
from verbale.cli.offices import Knowing, with_offices
from verbale.cli.tools import Tools, own_reader
from verbale.record import ActorMention, Document, Reading
from verbale.store import Store
from verbale.testing import actor, find, reading

TEXT = "Kestian Foreign Minister Mary Lund left."


def told(day: str) -> Reading:
    report = Document(TEXT, published=day)
    lund = replace(actor(report, "Mary Lund", "Mary Lund"), role="Foreign Minister", country="KES")
    title = ActorMention(find(report, "Kestian Foreign Minister Mary Lund"), "title")
    return reading(report, (), [replace(lund, mentions=(title, *lund.mentions))])


def made(tmp_path: Path) -> str:
    path = tmp_path / "news.db"
    with Store.create(path) as store:
        store.add([told("2031-05-02")])
    return str(path)


def test_a_reader_knows_the_offices_of_the_store(tmp_path: Path) -> None:
    reader = with_offices(Tools(reader=FakeReader, worker=FakeReader), made(tmp_path)).reader()
    assert isinstance(reader, FakeReader)
    assert [(one.person, one.office, one.country, one.first_seen) for one in reader.offices] == [
        ("Mary Lund", "Foreign Minister", "KES", "2031-05-02")
    ]


def test_without_a_store_nothing_is_known() -> None:
    tools = Tools(reader=FakeReader)
    assert with_offices(tools, None) is tools


def test_a_process_makes_one_reader_of_what_it_is_sent_again_and_again(tmp_path: Path) -> None:
    worker = with_offices(Tools(worker=FakeReader), made(tmp_path)).worker
    assert isinstance(worker, Knowing)
    again = pickle.loads(pickle.dumps(worker))  # noqa: S301 - our own
    assert own_reader(worker) is own_reader(again)


def test_a_store_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“No,” said Mary Lund.")
    result = run("read", str(tmp_path / "a.txt"), "--offices", str(tmp_path / "none.db"))
    assert result.exit_code == 1
    assert "none.db" in result.stderr


def test_reports_are_read_with_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“No,” said Mary Lund.")
    result = run("read", str(tmp_path / "a.txt"), "--offices", made(tmp_path))
    assert (result.exit_code, "Mary Lund" in result.stdout) == (0, True)
