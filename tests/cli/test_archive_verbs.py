"""The commands on a store, from reports to lists and files."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.fakes import run
from verbale.cli.add import LARGE, MANY, is_much
from verbale.record import decode
from verbale.review import decided
from verbale.store import Store, waiting

TALKS = "Talks resume in Averin\n\n“We shall talk about grain,” said Mary Lund, and the hall in Averin rose to its feet.\n"
HARVEST = "No grain this year\n\n“The barns are empty,” said Olen Marsh when he was asked about the harvest in Kestia.\n"
REPORTS = {"2031-05-02-post.txt": TALKS, "2031-05-09-post.txt": HARVEST, "bad.txt": ""}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "reports"
    place.mkdir()
    for name, text in REPORTS.items():
        (place / name).write_text(text, "utf-8")
    return place


@pytest.fixture
def store(folder: Path, tmp_path: Path) -> str:
    place = str(tmp_path / "news.db")
    assert run("add", place, str(folder)).exit_code == 1  # one is empty
    return place


def test_add_tells_what_came_of_it(folder: Path, tmp_path: Path) -> None:
    place = str(tmp_path / "news.db")
    first, again = (run("add", place, str(folder)) for _ in range(2))
    assert "2 new, 0 copies, 0 known, 0 skipped, 1 failed" in first.stderr
    assert "0 new, 0 copies, 2 known, 0 skipped, 1 failed" in again.stderr
    assert f"{folder / 'bad.txt'}: is empty; check that the file was saved whole" in first.stderr


def test_several_processes_give_the_same_store(store: str, folder: Path, tmp_path: Path) -> None:
    other = str(tmp_path / "other.db")
    run("add", "--jobs", "2", other, str(folder))
    assert run("export", other, "--as", "jsonl").stdout == run("export", store, "--as", "jsonl").stdout


@pytest.mark.parametrize(
    ("name", "size", "much"), [("crawl.warc.gz", LARGE, True), ("crawl.warc.gz", LARGE - 1, False), ("a.txt", LARGE, False)]
)
def test_a_large_file_of_many_reports_is_read_by_several_processes(tmp_path: Path, name: str, size: int, much: bool) -> None:
    (tmp_path / name).write_bytes(bytes(size))
    assert is_much([str(tmp_path / name), str(tmp_path / "not there.jsonl")]) is much


def test_many_files_are_read_by_several_processes() -> None:
    assert is_much([f"{number}.txt" for number in range(MANY)])


def test_the_shards_together_are_the_whole(store: str, folder: Path, tmp_path: Path) -> None:
    other = str(tmp_path / "other.db")
    for part in ("1/3", "2/3", "3/3"):
        run("add", other, str(folder), "--shard", part)
    assert run("export", other, "--as", "jsonl").stdout == run("export", store, "--as", "jsonl").stdout


@pytest.mark.parametrize("part", ["0/2", "3/2", "2", "a/b"])
def test_a_part_that_there_is_not(folder: Path, tmp_path: Path, part: str) -> None:
    assert run("add", str(tmp_path / "news.db"), str(folder), "--shard", part).exit_code == 2


def test_an_export_comes_back_as_it_was(store: str, tmp_path: Path) -> None:
    lines = run("export", store, "--as", "jsonl").stdout_bytes
    (tmp_path / "out.jsonl").write_bytes(lines)
    other = str(tmp_path / "other.db")
    assert run("add", other, str(tmp_path / "out.jsonl")).exit_code == 0
    assert run("export", other, "--as", "jsonl").stdout_bytes == lines
    titles = {decode(line).document.title for line in lines.splitlines()}
    assert titles == {"Talks resume in Averin", "No grain this year"}


def test_find_shows_the_words_with_their_report(store: str) -> None:
    page = run("find", store, "grain").stdout
    assert "2 hits" in page
    assert "Talks resume in Averin\nFri 2 May 2031 · " in page


def test_find_by_a_speaker(store: str) -> None:
    rows = [json.loads(line) for line in run("find", store, "--by", "lund", "--json").stdout.splitlines()]
    assert [row["said"]["words"] for row in rows] == ["We shall talk about grain"]


def test_find_since_a_day(store: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run("find", store, "grain", "--since", "2031-05-05", "--csv").stdout)))
    assert [row["report_title"] for row in rows] == ["No grain this year"]


def test_a_dossier(store: str) -> None:
    page = run("who", store, "Marsh").stdout
    assert page.startswith("MARSH")
    assert "“The barns are empty”" in page


def test_nobody_of_that_name(store: str) -> None:
    ended = run("who", store, "Nobody")
    assert (ended.exit_code, "no actor of the store is called 'Nobody'" in ended.stderr) == (2, True)


@pytest.mark.parametrize("verb", ["timeline", "ahead"])
def test_lists_of_happenings_may_be_empty(store: str, verb: str) -> None:
    assert "0 happenings" in run(verb, store).stdout


def test_a_calendar(store: str, tmp_path: Path) -> None:
    place = tmp_path / "ahead.ics"
    assert run("ahead", store, "--ics", str(place)).exit_code == 0
    assert place.read_text().startswith("BEGIN:VCALENDAR")


def test_check_names_what_failed(store: str) -> None:
    ended = run("check", store, "--whole")
    assert ended.exit_code == 1
    assert "2 reports, Fri 2 May 2031 to Fri 9 May 2031" in ended.stdout
    assert "bad.txt" in ended.stdout
    assert "spans: whole" in ended.stdout


def test_check_counts_what_was_decided(store: str) -> None:
    assert "REVIEW" not in run("check", store).stdout
    with Store.open(store) as archive:
        first = waiting(archive, limit=1)[0]
        shown = archive.corrected(first.report.id)
        assert shown is not None
        archive.decide(decided(shown, first.id, by="Ann"))
    page = run("check", store).stdout
    assert "1 record decided on" in page
    assert [line.split() for line in page.splitlines() if line.startswith("by ")] == [["by", "Ann", "1"]]
    (row,) = map(json.loads, run("check", store, "--only", "review", "--json").stdout.splitlines())
    assert (row["decided"], row["right"], row["wrong"], row["lost"], row["by"]) == (1, 1, 0, 0, [["Ann", 1]])


def test_one_part_of_check_as_json(store: str) -> None:
    (row,) = run("check", store, "--only", "failed", "--json").stdout.splitlines()
    assert json.loads(row)["kind"] == "EmptyInput"
    assert run("check", store, "--json").exit_code == 2


@pytest.mark.parametrize("form", ["csv", "parquet", "polecat", "ical", "graphml", "jsonld", "jsonl"])
def test_every_format_is_written_and_counted(store: str, tmp_path: Path, form: str) -> None:
    place = tmp_path / "out"
    ended = run("export", store, "--as", form, "-o", str(place))
    assert (ended.exit_code, place.stat().st_size > 0) == (0, True)
    assert "from 2 readings" in ended.stderr


@pytest.mark.parametrize("verb", [("find", "x"), ("who", "x"), ("timeline",), ("ahead",), ("check",), ("export", "--as", "csv")])
def test_no_store(tmp_path: Path, verb: tuple[str, ...]) -> None:
    ended = run(verb[0], str(tmp_path / "none.db"), *verb[1:])
    assert ended.exit_code == 1
    assert ended.stderr.startswith(f"verbale: {tmp_path / 'none.db'}: ")
