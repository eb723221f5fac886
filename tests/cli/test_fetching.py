"""`verbale read` and `verbale add` with addresses of the web."""

import json
from pathlib import Path

import pytest

from tests.cli.fakes import run
from tests.inputs.web.site import answer, serving, web_of

TALKS = (
    "<h1>Talks resume</h1><article><p>“We shall talk about grain,” said Mary Lund, and the hall rose to its feet.</p></article>"
)
HARVEST = "<h1>No grain</h1><article><p>“The barns are empty,” said Olen Marsh when he was asked about the harvest.</p></article>"
FEED = "<rss version='2.0'><channel><title>Post</title>{}</channel></rss>"
ITEM = "<item><title>T</title><link>{}</link><description>In short, {}.</description></item>"


@pytest.fixture
def site():
    with serving({}) as made:
        items = [ITEM.format(made.url(path), path) for path in ("/1", "/2")]
        made.pages = {
            "/1": answer(TALKS),
            "/2": answer(HARVEST),
            "/feed": answer(FEED.format("".join(items)), "application/rss+xml"),
        }
        yield made


def test_a_page_is_read(site):
    ended = run("read", site.url("/1"), "--json", web=web_of)
    (line,) = ended.stdout.splitlines()
    assert json.loads(line)["document"]["url"] == site.url("/1")
    assert (ended.exit_code, "We shall talk about grain" in line) == (0, True)


def test_an_address_with_marks_of_a_pattern_is_none(site):
    site.pages["/1?a=[b]*"] = answer(TALKS)
    assert run("read", site.url("/1?a=[b]*"), web=web_of).exit_code == 0


def test_the_rest_goes_on_past_what_cannot_be_fetched(site):
    ended = run("read", site.url("/none"), site.url("/1"), "--json", web=web_of)
    assert (ended.exit_code, len(ended.stdout.splitlines())) == (1, 1)
    assert f"{site.url('/none')}: is not there (HTTP 404); check the address" in ended.stderr


def test_linked_pages_only_when_asked_for(site):
    plain = run("read", site.url("/feed"), "--json", web=web_of).stdout
    assert "In short, /1." in plain
    assert site.asked == ["/feed"]
    linked = run("read", site.url("/feed"), "--json", "--linked", web=web_of).stdout
    assert ["We shall talk" in line or "The barns" in line for line in linked.splitlines()] == [True, True]


def test_a_feed_is_no_page_of_one_file(site, tmp_path: Path):
    ended = run("read", "--html", site.url("/feed"), "-o", str(tmp_path / "a.html"), web=web_of)
    assert (ended.exit_code, "more than one report is found" in ended.stderr) == (2, True)
    assert not (tmp_path / "a.html").exists()
    assert run("read", "--html", site.url("/1"), "-o", str(tmp_path / "a.html"), web=web_of).exit_code == 0


def test_no_option_lets_near_to_this_machine(site):
    ended = run("read", site.url("/1"))
    assert (ended.exit_code, site.asked) == (1, [])
    assert "leads to 127.0.0.1, which is this machine and not of the open web" in ended.stderr


def test_add_keeps_what_it_fetched_and_fetches_it_into_the_same_store(site, tmp_path: Path):
    store = str(tmp_path / "news.db")
    first, again = (run("add", store, site.url("/feed"), "--linked", web=web_of) for _ in range(2))
    assert "2 new, 0 copies, 0 known, 0 skipped, 0 failed" in first.stderr
    assert "0 new, 0 copies, 2 known" in again.stderr


def test_a_failure_is_written_down_and_gone_when_it_is_mended(site, tmp_path: Path):
    store = str(tmp_path / "news.db")
    assert run("add", store, site.url("/3"), web=web_of).exit_code == 1
    (row,) = run("check", store, "--only", "failed", "--json").stdout.splitlines()
    assert json.loads(row)["kind"] == "NotFetched"
    site.pages["/3"] = answer(TALKS)
    assert run("add", store, site.url("/3"), web=web_of).exit_code == 0
    assert run("check", store, "--only", "failed", "--json").stdout == ""


def test_scale_takes_files_alone(site, tmp_path: Path):
    ended = run("scale", site.url("/1"), "--to", str(tmp_path), web=web_of)
    assert (ended.exit_code, "is fetched, not read from a disk" in ended.stderr) == (2, True)
