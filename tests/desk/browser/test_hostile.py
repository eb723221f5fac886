"""Payloads by the hundred in a store, every page of it in the browser: none runs, none asks anything of others, none is lost."""

import datetime as dt
import hashlib
import json
import urllib.parse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from tests.desk.browser.driven import INSIDE, WIDE, Look, Site, listening, looking, opened
from tests.desk.browser.hostile import ELSEWHERE, groups, hostile_store, payloads
from verbale.desk.pages import PAGES
from verbale.record import Reading
from verbale.store import Store, cast, stories

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

DAY = dt.date(2031, 4, 21)
SAMPLE = 6
"""Of so many actors one is looked at on all its pages; the names of all stand in the list of actors."""

PATIENCE = 60
"""Seconds that a page of so many frames may take on a machine that is busy."""


@dataclass
class Elsewhere:
    """Another machine: it notes what is asked of it, and has a page with all payloads as they are."""

    port: int = 0
    heard: list[str] = field(default_factory=list)
    bare: str = ""

    def app(self, port: int) -> Starlette:
        self.port = port
        return Starlette(routes=[Route("/bare", self._bare), Route("/{rest:path}", self._other)])

    async def _bare(self, request: Request) -> Response:
        del request
        return HTMLResponse(self.bare)

    async def _other(self, request: Request) -> Response:
        self.heard.append(request.url.path)
        return Response("", media_type="text/plain")


@dataclass(frozen=True)
class Den:
    """A desk of hostile reports, what they hold, and who would hear if a page asked anything of another machine."""

    site: Site
    given: list[str]
    readings: list[Reading]
    elsewhere: Elsewhere


@pytest.fixture(scope="module")
def den(chromium, tmp_path_factory) -> Iterator[Den]:
    elsewhere, place = Elsewhere(), tmp_path_factory.mktemp("hostile") / "hostile.db"
    with listening(elsewhere.app) as port:
        given = payloads(port)
        readings = hostile_store(place, given)
        with opened(chromium, place, DAY) as site:
            yield Den(site, given, readings, elsewhere)


class Watched:
    """A window in which a payload that runs is heard, whatever it runs in."""

    def __init__(self, look: Look) -> None:
        self.look, self.ran = look, set()
        look.context.expose_binding("canary", lambda _, number: self.ran.add(number))

    def drive(self, addresses: Iterable[str]) -> int:
        """Open page after page; each must be there, and hold nothing that only a payload can have put there."""
        count = 0
        for address in addresses:
            assert self.look.go(address).status in {200, 400, 404}, address
            assert self.look.page.evaluate(INSIDE) == [], address
            count += 1
        return count


@pytest.fixture
def watched(chromium, den) -> Iterator[Watched]:
    before = hashlib.sha256(den.site.store.read_bytes()).digest()
    window = Watched(looking(chromium, den.site, WIDE))
    yield window
    window.look.page.wait_for_load_state("networkidle")
    window.look.context.close()
    assert window.ran == set()
    assert window.look.abroad == []
    assert den.elsewhere.heard == []
    assert [fault for fault in window.look.faults if "status of 40" not in fault] == []
    assert hashlib.sha256(den.site.store.read_bytes()).digest() == before


def test_the_payloads_do_harm_where_nothing_holds_them(chromium, den) -> None:
    """Each in a frame of its own, unescaped: what is heard of here would be heard of in the tests below."""
    frames = "".join(f'<iframe srcdoc="{one.replace("&", "&amp;").replace(chr(34), "&quot;")}"></iframe>' for one in den.given)
    den.elsewhere.bare = f"<!doctype html><meta charset=utf-8>{frames}"
    window = Watched(looking(chromium, den.site, WIDE))
    window.look.page.goto(f"http://{ELSEWHERE}:{den.elsewhere.port}/bare", wait_until="commit")
    for _ in range(PATIENCE):
        harmful = window.ran | {int(path[1:]) for path in den.elsewhere.heard if path[1:].isdigit()}
        if len(harmful) >= len(den.given) // 2:
            break
        window.look.page.wait_for_timeout(1000)
    window.look.context.close()
    den.elsewhere.heard.clear()
    assert len(harmful) >= len(den.given) // 2


def test_lists(watched) -> None:
    pages = [f"{one.path}?page={number}" for one in PAGES if "{" not in one.path for number in range(1, 7)]
    assert watched.drive([*pages, *(f"/search?q=met&page={number}" for number in range(1, 7)), "/ahead?month=2031-05"]) > 30


def test_reports_are_whole(den, watched) -> None:
    for one in den.readings:
        watched.drive([f"/report/{one.document.id}"])
        shown = watched.look.page.locator("#report").evaluate("(text) => text.textContent")
        assert shown == one.document.text.replace("\0", "\ufffd")  # HTML has no way to write U+0000
    assert len(den.readings) * 5 >= 200


def test_stories_and_actors(den, watched) -> None:
    with Store.open(den.site.store, read_only=True) as archive:
        told, named = stories(archive, limit=1000), cast(archive, limit=1000)
    assert len(named) >= 200
    ways = [f"/actor/{one.id}{part}" for one in named[::SAMPLE] for part in ("", "/words", "/dossier")]
    assert watched.drive([*(f"/story/{one.id}" for one in told), *ways]) > 100


def test_what_is_looked_for_and_what_is_not_there(den, watched) -> None:
    for group in groups(den.given):
        words = " ".join(group)
        asked = [f"/search?{urllib.parse.urlencode({'q': words[:500], 'by': group[0]})}"]
        asked += [f"/stories?{urllib.parse.urlencode({'q': words, 'onload': group[1]})}"]
        asked += [f"/report/{urllib.parse.quote(group[2], safe='')}?page={urllib.parse.quote(group[-1])}"]
        watched.drive(asked)


def test_json_shown_by_the_browser_is_text(den, watched) -> None:
    for one in den.readings[::5]:
        answer = watched.look.go(f"/report/{one.document.id}.json")
        assert answer.header_value("content-type") == "application/json"
        assert json.loads(answer.body())["document"]["title"] == one.document.title
    for address in ("/today.json", "/stories.json", "/actors.json"):
        assert watched.look.go(address).status == 200


def test_nothing_of_the_store_is_lost(den) -> None:
    with Store.open(den.site.store, read_only=True) as archive:
        for one in den.readings:
            held = archive.reading(one.document.id)
            assert held
            assert (held.document, held.statements, held.events) == (one.document, one.statements, one.events)
