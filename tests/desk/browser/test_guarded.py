"""What other pages and other names cannot do to a desk, tried from a browser that the desk knows."""

import hashlib
import html
import http.client
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from tests.desk.browser.driven import PATIENCE, Look, Site, every_address, listening, looking
from tests.desk.browser.hostile import ELSEWHERE
from verbale.desk import HERE

pytestmark = pytest.mark.slow

NAMES = (
    ELSEWHERE,
    "{here}.evil.example",
    "evil.example#{here}",
    "evil.example@{here}",
    "{here}@evil.example",
    "{here}.",
    "{here}, evil.example",
    "{here} evil.example",
    "localhost.evil.example",
    "localhost.",
    "LOCALHOST.localdomain",
    "0.0.0.0",  # noqa: S104 - a name that is refused; nothing listens there
    "127.0.0.2",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "127.000.000.001",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "::1",
    "192.168.0.1",
    "10.0.0.1",
    "169.254.169.254",
    "router",
    "desk",
    "",
    " ",
    "*",
    "null",
    "http://{here}",
    "//{here}",
    "{here}/",
    "\x7f{here}",
)
KINDS = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")
SENT = """async ([addresses, key]) => {
  const body = new URLSearchParams({ key, decision: "right", act: "deny" });
  const ways = [{ mode: "no-cors", body }, { mode: "cors", body }, { mode: "no-cors", body: body.toString() }];
  const sent = addresses.flatMap((one) => ways.map((way) => fetch(one, { method: "POST", credentials: "include", ...way })));
  await Promise.allSettled(sent);
}"""


@dataclass
class Foreign:
    """Another server on this machine, whose page sends forms to the desk, with the key of its forms if it could have it."""

    forms: str = ""
    tried: list[str] = field(default_factory=list)

    def app(self, port: int) -> Starlette:
        del port
        return Starlette(routes=[Route("/forms", self._page)])

    async def _page(self, request: Request) -> Response:
        del request
        return HTMLResponse(self.forms)


@pytest.fixture
def unchanged(site) -> Iterator[Site]:
    before = hashlib.sha256(site.store.read_bytes()).digest()
    yield site
    assert hashlib.sha256(site.store.read_bytes()).digest() == before


def answered(site: Site, host: str, path: str, method: str = "GET") -> int:
    """The status of an answer to a browser that the desk knows, under a name of its own choice."""
    cookie = "; ".join(f"{one['name']}={one['value']}" for one in site.cookies["cookies"])
    line = http.client.HTTPConnection(HERE, site.port, timeout=20)
    line.putrequest(method, path, skip_host=True)
    for name, value in (("Host", host), ("Cookie", cookie), ("Content-Length", "0")):
        line.putheader(name, value)
    line.endheaders()
    status = line.getresponse().status
    line.close()
    return status


def form(address: str, kind: str, number: int) -> str:
    fields = "".join(f'<input name="{name}" value="{value}">' for name, value in (("key", "guessed"), ("decision", "right")))
    target = f'<iframe name="f{number}"></iframe>'
    return f'{target}<form method="post" action="{html.escape(address)}" enctype="{kind}" target="f{number}">{fields}</form>'


def answers(window: Look, site: Site, count: int) -> list[tuple[str, int]]:
    """What the desk has answered to what was sent to it, waited for until all has come."""
    for _ in range(0, PATIENCE, 100):
        if sum(method == "POST" for method, *_ in site.answers) >= count:
            break
        window.page.wait_for_timeout(100)
    posted = [(path, status) for method, path, status in site.answers if method == "POST"]
    assert len(posted) == count
    return posted


def test_the_desk_answers_under_its_own_name(site) -> None:
    assert answered(site, f"{HERE}:{site.port}", "/today") == 200
    assert answered(site, f"localhost:{site.port}", "/today") == 200


@pytest.mark.parametrize("name", NAMES)
def test_a_foreign_host_is_refused_whatever_is_asked_for(unchanged, name) -> None:
    host = name.format(here=HERE)
    hosts = [host, f"{host}:{unchanged.port}"] if host else [host]
    paths = every_address() if name == ELSEWHERE else ["/today", "/static/desk.js", "/search.json?q=said"]
    told = {(one, path): answered(unchanged, one, path, method) for one in hosts for path in paths for method in ("GET", "POST")}
    assert {asked: status for asked, status in told.items() if status not in {400, 403}} == {}


def test_a_name_that_was_made_to_point_here_shows_nothing(chromium, unchanged) -> None:
    window = looking(chromium, unchanged)
    window.context.add_cookies([{**one, "domain": ELSEWHERE} for one in unchanged.cookies["cookies"]])
    for path in ("/today", "/search?q=said", "/static/desk.js"):
        answer = window.page.goto(f"http://{ELSEWHERE}:{unchanged.port}{path}")
        assert answer
        assert (path, answer.status) == (path, 403)
    window.context.close()


@pytest.mark.parametrize("name", [HERE, "localhost", ELSEWHERE], ids=["same site", "this machine", "another site"])
def test_forms_of_another_origin_are_refused_at_every_address(chromium, unchanged, name) -> None:
    foreign, paths = Foreign(), every_address()
    targets = [(f"{unchanged.home}{path}", kind) for path in paths for kind in KINDS]
    foreign.forms = "<!doctype html>" + "".join(form(*target, number) for number, target in enumerate(targets))
    window = looking(chromium, unchanged)
    unchanged.answers.clear()
    with listening(foreign.app) as port:
        window.page.goto(f"http://{name}:{port}/forms")
        window.page.evaluate("for (const one of document.forms) one.submit()")
        posted = answers(window, unchanged, len(targets))
    window.context.close()
    assert {path for path, _ in posted} == set(paths)
    assert {status for _, status in posted} == {403}


def test_a_form_that_takes_the_window_along_is_refused_too(chromium, unchanged) -> None:
    foreign = Foreign(form(f"{unchanged.home}/today", KINDS[0], 0).replace('target="f0"', 'target="_top"'))
    window = looking(chromium, unchanged)
    with listening(foreign.app) as port:
        window.page.goto(f"http://{HERE}:{port}/forms")
        with window.page.expect_navigation() as turned:
            window.page.evaluate("document.forms[0].submit()")
        assert turned.value.status == 403
    window.context.close()


def test_scripts_of_another_origin_read_nothing_and_send_nothing(chromium, unchanged) -> None:
    foreign, window, paths = Foreign("<!doctype html><p>elsewhere"), looking(chromium, unchanged), every_address()
    unchanged.answers.clear()
    with listening(foreign.app) as port:
        window.page.goto(f"http://{HERE}:{port}/forms")
        window.page.evaluate(SENT, [[f"{unchanged.home}{path}" for path in paths], "guessed"])
        posted = answers(window, unchanged, len(paths) * 3)
        read = window.page.evaluate(f"fetch('{unchanged.home}/today.json', {{credentials: 'include'}}).then(() => 1, () => 0)")
    window.context.close()
    assert read == 0
    assert {path for path, _ in posted} == set(paths)
    assert {status for _, status in posted} == {403}


def test_the_desk_is_shown_in_no_frame(chromium, unchanged) -> None:
    foreign, window = Foreign(f'<!doctype html><iframe src="{unchanged.home}/today"></iframe>'), looking(chromium, unchanged)
    with listening(foreign.app) as port:
        window.page.goto(f"http://{HERE}:{port}/forms", wait_until="networkidle")
        shown = [frame for frame in window.page.frames[1:] if frame.url.startswith(unchanged.home)]
        assert not [frame for frame in shown if frame.locator("main").count()]
    window.context.close()
