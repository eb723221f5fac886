"""A desk that listens, and a browser that looks at it and notes all that it asks for and all that goes wrong."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.desk.served import TOKEN
from verbale.desk import HERE, desk
from verbale.desk import pages as rooms
from verbale.desk.pages import PAGES
from verbale.store import Store, cast, stories

if TYPE_CHECKING:
    import datetime as dt

    from playwright.sync_api import Browser, BrowserContext, Page, Response, StorageState

PATIENCE = 60_000
"""Milliseconds that a page may take on a machine that is busy with something else."""

WIDE, PHONE, NARROW = (1440, 900), (390, 844), (320, 700)

INSIDE = """() => [...document.querySelectorAll("*")].flatMap((one) => {
  const bad = "IFRAME IMG OBJECT EMBED BASE STYLE AUDIO VIDEO MATH MARQUEE TEMPLATE XSS PORTAL FOREIGNOBJECT".split(" ");
  const ways = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "ping", "background"];
  const told = bad.includes(one.tagName.toUpperCase()) ? ["element " + one.tagName] : [];
  if (one.tagName === "META" && one.httpEquiv) told.push("meta " + one.httpEquiv);
  if (one.tagName === "SCRIPT" && !(one.getAttribute("src") || "").startsWith("/static/")) told.push("script");
  for (const { name, value } of one.attributes) {
    if (name.startsWith("on") || name === "style" || name === "srcdoc") told.push("attribute " + name);
    const away = ways.includes(name) && !/^([/#?](?!\\/)|$)/.test(value);
    if (away && !(one.rel || "").includes("noreferrer")) told.push(name + " " + value);
    if (ways.includes(name) && /^\\s*(javascript|data|vbscript|blob):/i.test(value)) told.push(name + " " + value);
  }
  return told;
})"""
"""What of a page nobody but a report's text can have put there: elements, handlers, addresses that lead away."""


@contextmanager
def listening(made: Callable[[int], ASGIApp]) -> Iterator[int]:
    """Serve an app, as `verbale desk` does, in a thread; gives its port."""
    ear = socket.create_server((HERE, 0))
    port = ear.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(made(port), http="h11", ws="none", lifespan="off", log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [ear]})
    thread.start()
    try:
        yield port
    finally:
        server.should_exit = True
        thread.join()
        ear.close()


class Noted:
    """An app, and the method, the path and the status of each request that it has answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app, self.answers = app, []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.answers.append((scope["method"], scope["path"], message["status"]))
            await send(message)

        await self._app(scope, receive, sent)


@dataclass(frozen=True, slots=True)
class Site:
    """A desk that listens: its first address, its store, the cookies of a browser that it knows, and what it has answered."""

    home: str
    store: Path
    cookies: "StorageState"
    answers: list[tuple[str, str, int]]

    @property
    def port(self) -> int:
        return int(self.home.rpartition(":")[2])


@contextmanager
def opened(browser: "Browser", store: Path, today: "dt.date") -> Iterator[Site]:
    """A desk of a store, which this browser has been let into."""
    noted: list[Noted] = []

    def made(port: int) -> ASGIApp:
        noted.append(Noted(desk(store, TOKEN, port=port, today=lambda: today)))
        return noted[0]

    with listening(made) as port:
        home, first = f"http://{HERE}:{port}", browser.new_context()
        first.new_page().goto(f"{home}/?token={TOKEN}")
        site = Site(home, store, first.storage_state(), noted[0].answers)
        first.close()
        yield site


@dataclass(slots=True)
class Look:
    """A window of the browser, what it has asked for and what it told of."""

    site: Site
    context: "BrowserContext"
    page: "Page"
    asked: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def go(self, address: str) -> "Response":
        answer = self.page.goto(f"{self.site.home}{address}")
        assert answer
        return answer

    @property
    def abroad(self) -> list[str]:
        """Addresses that were asked for and are not the desk's."""
        return [address for address in self.asked if not address.startswith(f"{self.site.home}/")]


def looking(browser: "Browser", site: Site, size: tuple[int, int] = WIDE, **options: object) -> Look:
    """Open a window on a desk; `options` are those of Playwright's contexts."""
    view = {"width": size[0], "height": size[1]}
    context = browser.new_context(storage_state=site.cookies, viewport=view, **options)
    context.set_default_timeout(PATIENCE)
    look = Look(site, context, context.new_page())
    context.on("request", lambda request: look.asked.append(request.url))
    context.on("weberror", lambda fault: look.faults.append(str(fault.error)))
    context.on("console", lambda said: look.faults.append(said.text) if said.type in {"error", "warning"} else None)
    context.on("dialog", lambda dialog: (look.faults.append(dialog.message), dialog.dismiss()))
    return look


def addresses(store: Path) -> dict[str, str]:
    """One address of each kind of page by its name, and of search when it has found something."""
    with Store.open(store, read_only=True) as archive:
        told, actor = stories(archive), cast(archive, limit=1)[0].id
    longest = max(told, key=lambda one: one.reports).id  # a story is named by its first report
    ids = {"story": longest, "report": longest, "actor": actor}
    return {**{_name(one.path): _filled(one.path, ids) for one in PAGES}, "found": "/search?q=said"}


def every_address() -> list[str]:
    """Every address that the desk knows, pages, files, jumps and what takes forms, with a made-up name in it."""
    lists = (getattr(rooms, name) for name in rooms.__all__)
    paths = {one.path for listed in lists for one in listed}
    return sorted(_filled(path, {}) for path in paths)


def _name(path: str) -> str:
    return "-".join(part for part in path.split("/") if part and "{" not in part)


def _filled(path: str, ids: dict[str, str]) -> str:
    parts = path.split("/")
    return "/".join(ids.get(parts[at - 1], "none") if part.startswith("{") else part for at, part in enumerate(parts))
