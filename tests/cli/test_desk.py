"""`verbale desk`, with a browser and a server that only note what they are given."""

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from starlette.testclient import TestClient
from starlette.types import ASGIApp

from tests.cli.fakes import FakeReader, run
from verbale.cli.main import verbale
from verbale.cli.tools import Tools

TALKS = "Talks resume in Averin\n\n“We shall talk about grain,” said Mary Lund, and the hall in Averin rose to its feet.\n"


class Noted:
    """What was served and opened; each page is visited while the server would run."""

    def __init__(self, *pages: str) -> None:
        self.pages, self.opened, self.shown = pages, [], {}

    def serve(self, app: ASGIApp, ear: socket.socket) -> None:
        self.bound = ear.getsockname()
        browser = TestClient(app, base_url=f"http://127.0.0.1:{self.bound[1]}")
        browser.get(self.opened[-1] if self.opened else "/")
        self.shown = {page: browser.get(page) for page in self.pages}

    def run(self, *arguments: str, state: str | None = None) -> Result:
        tools = Tools(reader=FakeReader, worker=FakeReader, serve=self.serve, browse=self.opened.append)
        return CliRunner().invoke(verbale, ["desk", *arguments], obj=tools, env={"XDG_STATE_HOME": state})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "reports"
    place.mkdir()
    (place / "2031-05-02-post.txt").write_text(TALKS, "utf-8")
    return place


@pytest.fixture
def store(folder: Path, tmp_path: Path) -> str:
    place = str(tmp_path / "news.db")
    assert run("add", place, str(folder)).exit_code == 0
    return place


def test_the_first_line_is_the_address_that_the_browser_opens(store: str) -> None:
    noted = Noted("/today.json")
    ended = noted.run(store)
    assert ended.exit_code == 0, ended.stderr
    assert noted.opened == [ended.stdout.splitlines()[0]]
    assert noted.opened[0].startswith(f"http://127.0.0.1:{noted.bound[1]}/?token=")
    assert noted.bound[0] == "127.0.0.1"
    assert noted.shown["/today.json"].json()["held"]["reports"] == 1


def test_who_decides_is_named(store: str) -> None:
    noted = Noted("/review.json")
    assert noted.run(store, "--as", "Ann").exit_code == 0
    assert noted.shown["/review.json"].json()["by"] == "Ann"


def test_the_browser_may_be_left_shut(store: str) -> None:
    noted = Noted("/today")
    assert noted.run(store, "--no-open").exit_code == 0
    assert noted.opened == []
    assert noted.shown["/today"].status_code == 403  # it has no token


def test_reports_are_added_first_and_only_once(folder: Path, tmp_path: Path) -> None:
    state = str(tmp_path / "state")
    noted = Noted("/today.json")
    first, again = (noted.run(str(folder), state=state) for _ in range(2))
    assert "1 new" in first.stderr
    assert "0 new" in again.stderr
    (made,) = (tmp_path / "state" / "verbale").glob("*.db")
    assert f"the reports are in {made}" in first.stderr
    assert noted.shown["/today.json"].json()["held"]["reports"] == 1


def test_a_port_that_is_taken_is_told_where_it_was_asked_for(store: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = Noted().run(store, "--port", str(taken.getsockname()[1]))
    assert ended.exit_code == 2
    assert "cannot be listened on" in ended.stderr
    assert ended.stdout == ""


def test_another_day_may_be_asked_for(store: str) -> None:
    noted = Noted("/today.json")
    noted.run(store, "--today", "2031-05-05")
    assert noted.shown["/today.json"].json()["seen"] == {"day": "2031-05-05", "why": "today"}
