"""`verbale read` with what is no plain text: pages, feeds, archives of pages, JSON lines."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.fakes import run
from tests.inputs.archives import packed, page_record
from verbale.record import Document, decode

PAGE = """<html><head><title>Talks resume | The Averin Post</title>
<meta property="og:site_name" content="The Averin Post"><meta name="author" content="Dara Voss">
<meta property="article:published_time" content="2031-05-02T08:00:00Z"></head>
<body><h1>Talks resume</h1>
<article><p>“We shall talk about grain,” said Mary Lund, and the hall rose to its feet.</p></article></body></html>"""
STALLING = b"<p " + b" ".join(b"a%d=1" % number for number in range(200_000)) + b">x</p>"
ITEM = (
    "<item><title>{0}</title><link>https://post.example/{0}</link><description>“It is {0},” said Olen Marsh.</description></item>"
)
FEED = f"<rss version='2.0'><channel><title>Post</title>{ITEM.format('one')}{ITEM.format('two')}</channel></rss>"
LINES = [
    {"text": "“Hello there,” said Mary.", "title": "One", "outlet": "Post"},
    {"text": "Nobody spoke.", "published": "2031-05-02"},
]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    place = tmp_path / "page.html"
    place.write_text(PAGE, "utf-8")
    return place


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    place = tmp_path / "day.jsonl"
    place.write_text("".join(json.dumps(line) + "\n" for line in LINES), "utf-8")
    return place


def documents(*arguments: str) -> list[Document]:
    ended = run("read", "--json", *arguments)
    assert (ended.exit_code, ended.stderr) == (0, "")
    return [decode(line).document for line in ended.stdout_bytes.splitlines()]


def test_a_page_gives_its_article_and_what_it_says_of_it(page: Path) -> None:
    (found,) = documents(str(page))
    assert found.text == "“We shall talk about grain,” said Mary Lund, and the hall rose to its feet."
    assert (found.title, found.outlet, found.authors) == ("Talks resume", "The Averin Post", ("Dara Voss",))
    assert (found.published, found.path) == ("2031-05-02", str(page))


def test_a_page_is_shown_in_every_form(page: Path) -> None:
    assert "“We shall talk about grain”" in run("read", str(page)).stdout
    assert run("read", "--conllu", str(page)).stdout.count("# newdoc id = ") == 1
    assert "<h1>Talks resume</h1>" in run("read", "--html", str(page)).stdout


def test_the_day_that_is_given_is_that_of_a_page_too(page: Path) -> None:
    assert documents("--date", "2031-05-09", str(page))[0].published == "2031-05-09"


def test_json_lines_are_a_report_each(lines: Path) -> None:
    assert [(one.title, one.outlet, one.published) for one in documents(str(lines))] == [
        ("One", "Post", None),
        (None, None, "2031-05-02"),
    ]


def test_the_keys_of_json_lines(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"body": "Nobody spoke."}\n', "utf-8")
    assert documents("--field", "text=body", str(tmp_path / "a.jsonl"))[0].text == "Nobody spoke."
    assert run("read", "--field", "words=body", str(tmp_path / "a.jsonl")).exit_code == 2


def test_an_archive_is_a_report_a_page(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc.gz").write_bytes(packed(*map(page_record, range(3))))
    assert [one.url for one in documents(str(tmp_path / "crawl.warc.gz"))] == [f"https://post.example/{n}" for n in range(3)]


def test_a_feed_is_a_report_an_entry(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(FEED, "utf-8")
    assert [(one.title, one.outlet) for one in documents(str(tmp_path / "feed.xml"))] == [("one", "Post"), ("two", "Post")]


def test_a_folder_is_read_with_all_kinds_in_it(page: Path, lines: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.pdf").write_bytes(b"%PDF-")
    ended = run("read", str(tmp_path))
    assert (ended.exit_code, lines.parent) == (0, page.parent)
    assert "3 read, 1 skipped, 0 failed." in ended.stdout


def test_a_folder_leaves_out_what_is_written_to(lines: Path, tmp_path: Path) -> None:
    record = tmp_path / "record.jsonl"
    for _ in range(2):
        assert run("read", "--json", "-o", str(record), str(tmp_path)).exit_code == 0
    assert (lines.exists(), len(record.read_bytes().splitlines())) == (True, 2)


def test_several_processes_write_what_one_does(lines: Path, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text("".join(f'{{"text": "“Hello,” said Mary {n}."}}\n' for n in range(40)), "utf-8")
    one, more = (run("read", "--json", *jobs, str(tmp_path)) for jobs in (["--jobs", "1"], []))
    assert (one.stdout_bytes, one.exit_code) == (more.stdout_bytes, 0)
    assert (lines.exists(), len(one.stdout_bytes.splitlines())) == (True, 42)


def test_a_page_that_stops_its_reader_is_named_and_the_rest_is_read(page: Path, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(STALLING)
    ended = run("read", str(tmp_path / "a.html"), str(page))
    assert (ended.exit_code, "a.html: is a page that" in ended.stderr) == (1, True)
    assert "“We shall talk about grain”" in ended.stdout


def test_a_line_that_is_damaged_is_named_and_the_rest_is_read(lines: Path) -> None:
    lines.write_text('{"text": \n{"text": "Nobody spoke."}\n', "utf-8")
    ended = run("read", "--json", str(lines))
    assert (ended.exit_code, len(ended.stdout_bytes.splitlines())) == (1, 1)
    assert f"verbale: {lines}:1: " in ended.stderr


@pytest.mark.parametrize("jobs", [[], ["--jobs", "1"]])
def test_a_page_of_one_file_is_of_one_report(lines: Path, jobs: list[str]) -> None:
    ended = run("read", "--html", *jobs, str(lines))
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert f"{lines}: more than one report is found; name one report: its page is one file" in ended.stderr


WITHOUT_EXTRA = """
import sys
from tests.cli.fakes import FakeReader
from verbale.cli.main import verbale
from verbale.cli.tools import Tools
if __name__ == "__main__":
    for name in ("trafilatura", "lxml", "feedparser", "fastwarc"):
        sys.modules[name] = None  # as if it were not installed
    verbale(sys.argv[1:], obj=Tools(reader=FakeReader))
"""


@pytest.mark.parametrize(
    ("name", "what"), [("page.html", "HTML pages needs the library trafilatura"), ("feed.xml", "feeds needs")]
)
def test_a_missing_extra_is_named_with_its_command(page: Path, name: str, what: str) -> None:
    (page.parent / "feed.xml").write_text(FEED, "utf-8")
    command = [sys.executable, "-c", WITHOUT_EXTRA, "read", str(page.parent / name)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert what in ended.stderr
    assert "pip install 'verbale[archive]'" in ended.stderr


def test_plain_text_loads_nothing_that_reads_pages() -> None:
    program = "import sys, verbale.cli.read; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert {"verbale.inputs.router", "verbale.inputs.hostile", "verbale.inputs.html", "verbale.inputs.web"}.isdisjoint(loaded)
