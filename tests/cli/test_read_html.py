"""`verbale read --html`: one report as a page of one file."""

from pathlib import Path

import pytest

from tests.cli.fakes import run

HI = "Talks resume\n\n“Hello there,” said Mary.\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    place = tmp_path / "a.txt"
    place.write_text(HI, "utf-8")
    return place


def test_a_page_holds_the_report_and_its_record(report: Path) -> None:
    ended = run("read", "--html", str(report))
    assert ended.exit_code == 0
    assert ended.stdout.startswith("<!doctype html>\n")
    assert ended.stdout.endswith("</html>\n")
    assert 'id="c1"' in ended.stdout


def test_a_page_goes_to_a_file(report: Path, tmp_path: Path) -> None:
    ended = run("read", "--html", "--output", str(tmp_path / "a.html"), str(report))
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert (tmp_path / "a.html").read_text("utf-8").startswith("<!doctype html>\n")


def test_the_day_is_on_the_page(report: Path) -> None:
    assert "Mon 15 Oct 2029" in run("read", "--html", "--date", "2029-10-15", str(report)).stdout


def test_a_page_is_of_one_report(report: Path, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(HI, "utf-8")
    ended = run("read", "--html", str(report), str(tmp_path / "b.txt"))
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert "--html: 2 reports are found; name one report: its page is one file" in ended.stderr


@pytest.mark.parametrize("other", ["--json", "--conllu"])
def test_formats_exclude_each_other(report: Path, other: str) -> None:
    ended = run("read", "--html", other, str(report))
    assert ended.exit_code == 2
    assert "--html excludes --json and --conllu: choose one" in ended.stderr


def test_what_is_chosen_is_on_the_page(report: Path) -> None:
    ended = run("read", "--html", "--by", "Nobody", str(report))
    assert ended.exit_code == 0
    assert "no statement found" in ended.stdout
