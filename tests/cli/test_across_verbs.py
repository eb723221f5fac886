"""The commands that show what only many reports show, on a store of reports made by hand, and the examples of their help."""

import csv
import io
import json
import re
import shlex
from contextlib import chdir
from pathlib import Path

import pytest

from tests.cli.fakes import run
from verbale.cli.main import verbale
from verbale.comparison import compare
from verbale.record import Document, Reading
from verbale.store import Entry, Store, stories
from verbale.testing import actor, find, reading, statement
from verbale.views.ink import extent

REFUSED = Document(
    "Oberlin said Lindhal would not open the Lomnic bridge to grain lorries.",
    title="Grain waits at the Lomnic bridge",
    published="2031-05-12",
    outlet="The Belmar Post",
)
OFFERED = Document(
    "Oberlin offered to open the Lomnic bridge to grain lorries if the ban is lifted.", published="2031-05-20", outlet="The Wire"
)
RAIN = Document("Rain fell in Velmark, Dunn said.", title="Rain at last", published="2031-05-02")


def told(report: Document, words: str, act: str, condition: str = "") -> Reading:
    who = actor(report, "Oberlin", "Oberlin", kind="state")
    hangs = (find(report, condition),) if condition else ()
    return reading(report, [statement(report, words, speaker=who.id, act=act, condition=hangs, cue="")], [who])


@pytest.fixture
def behind(tmp_path: Path) -> str:
    """A store whose reports have not been set beside each other."""
    with Store.create(tmp_path / "news.db") as store:
        store.add(
            [
                told(REFUSED, "Lindhal would not open the Lomnic bridge to grain lorries", "refuse"),
                told(OFFERED, "open the Lomnic bridge to grain lorries if the ban is lifted", "offer", "if the ban is lifted"),
                reading(RAIN),
                Entry(name="stub.html", document=RAIN.id, flags=("paywall stub",)),
            ]
        )
    return str(tmp_path / "news.db")


@pytest.fixture
def store(behind: str) -> str:
    with Store.open(behind) as archive:
        compare(archive)
    return behind


def test_stories_with_their_headlines(store: str) -> None:
    page = run("stories", store, "--width", "80").stdout
    assert page.splitlines()[0].split() == ["STORIES", "1", "story"]
    assert "Grain waits at the Lomnic bridge" in page
    assert "Rain at last" in run("stories", store, "--least", "1").stdout


def test_stories_as_rows(store: str) -> None:
    (row,) = map(json.loads, run("stories", store, "grain", "--json").stdout.splitlines())
    assert (row["id"], row["reports"], row["last"]) == (REFUSED.id, 2, "2031-05-20")
    (line,) = csv.DictReader(io.StringIO(run("stories", store, "--until", "2031-05-15", "--csv").stdout))
    assert line["title"] == "Grain waits at the Lomnic bridge"


def test_a_timeline_of_a_story(store: str) -> None:
    for asked in (REFUSED.id, OFFERED.id, "lomnic bridge"):
        assert run("timeline", store, "--story", asked).exit_code == 0
    ended = run("timeline", store, "--story", "ferry")
    assert (ended.exit_code, "no story has 'ferry'" in ended.stderr) == (2, True)


def test_positions_in_a_dossier(store: str) -> None:
    page = run("who", store, "Oberlin", "--width", "120").stdout
    assert "until Mon 12 May 2031 refuses, since Tue 20 May 2031 offers if the ban is lifted" in page
    assert page.index("Tue 20 May 2031  offers") < page.index("Mon 12 May 2031  refuses")
    (row,) = map(json.loads, run("who", store, "Oberlin", "--json").stdout.splitlines())
    assert [one["statements"] for one in row["positions"]] == [2]
    assert [one["reports"] for one in row["cast"]] == [2]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_nothing_is_wider_than_the_page(store: str, width: int) -> None:
    for verb in (("who", store, "Oberlin"), ("stories", store, "--least", "1"), ("check", store)):
        assert max(map(extent, run(*verb, "--width", str(width)).stdout.splitlines())) <= width


def test_a_dossier_for_print(store: str, tmp_path: Path) -> None:
    place = tmp_path / "oberlin.html"
    assert run("who", store, "Oberlin", "--html", str(place)).exit_code == 0
    page = place.read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert "open the Lomnic bridge to grain lorries" in page
    assert ">IF<" in page
    assert "Shift." in page
    assert not re.search(r"""(?:src|href)=["'](?!#)|<script|url\(|@import""", page)


def test_a_dossier_for_print_sets_reports_beside_each_other_first(behind: str, tmp_path: Path) -> None:
    assert run("who", behind, "Oberlin", "--html", str(tmp_path / "oberlin.html")).stderr == ""
    ended = run("who", behind, "Marsh", "--html", str(tmp_path / "marsh.html"))
    assert (ended.exit_code, "no actor of the store is called 'Marsh'" in ended.stderr) == (2, True)


def test_check_shows_what_stands_against_what_and_what_is_no_whole_report(store: str) -> None:
    page = run("check", store).stdout
    assert "position changed" in page
    assert "stub.html\n     paywall stub" in page
    (row,) = map(json.loads, run("check", store, "--only", "discrepancies", "--json").stdout.splitlines())
    assert (row["kind"], row["second"]["spans"][0]["start"]) == ("position_changed", 19)


def test_readers_say_that_a_store_is_behind_and_check_catches_up(behind: str) -> None:
    for verb in (("who", behind, "Oberlin"), ("stories", behind)):
        assert "not up to date: 3 readings came or went since" in run(*verb).stderr
    assert run("check", behind).stderr == ""
    assert run("stories", behind).stderr == ""


def test_add_leaves_a_store_that_is_compared_unless_that_is_to_be_done_later(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "2031-05-02-post.txt").write_text(
        "Talks resume in Averin\n\n“We shall talk,” said Mary Lund in the hall in Averin.\n"
    )
    place = str(tmp_path / "news.db")
    assert run("add", place, str(reports), "--no-compare").exit_code == 0
    assert "not up to date" in run("stories", place).stderr
    assert run("add", place, str(reports)).exit_code == 0
    with Store.open(place, read_only=True) as archive:
        assert [one.title for one in stories(archive)] == ["Talks resume in Averin"]


@pytest.mark.parametrize("verb", ["stories", "timeline", "who", "check", "find", "ahead"])
def test_the_example_of_the_help_runs(store: str, verb: str, tmp_path: Path) -> None:
    command = verbale.get_command(verbale.make_context("verbale", ["--version"], resilient_parsing=True), verb)
    (example,) = re.findall(r"Example: verbale (.*)", getattr(command, "help", ""))
    with chdir(tmp_path):
        assert run(*(store if word == "news.db" else word for word in shlex.split(example))).exit_code == 0


def test_a_word_to_leave_out_is_no_option_and_a_misspelt_option_no_word(store: str) -> None:
    assert "1 hit" in run("find", store, "grain", "-ban").stdout
    ended = run("find", store, "grain", "--outlett", "Post")
    assert (ended.exit_code, "--outlett" in ended.stderr) == (2, True)
