"""What an address answers: a page as HTML, as JSON or as CSV, a file, or what went wrong and what to do next."""

import datetime as dt
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import IO, Final

import msgspec
from jinja2 import Environment
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from verbale.desk.asked import Asked
from verbale.desk.door import Door
from verbale.desk.faults import NotThere
from verbale.desk.guard import FORM
from verbale.desk.links import href
from verbale.desk.page import Deed, File, Jump, Page
from verbale.desk.pages import TABS
from verbale.errors import RecordError, UsageError, VerbaleError
from verbale.store import Store
from verbale.views.lists import as_csv

__all__ = ["Desk", "deed", "faulty", "file", "jump", "page", "rows", "values"]

_HELD: Final = 1 << 20
"""Bytes of a file that are held in memory; what is more lies in a temporary file."""

_PIECE: Final = 1 << 16
_WAIT: Final = 2.0
"""Seconds to wait for a store that is locked, which happens only while it is made or brought up to date."""

_WRITE_WAIT: Final = 5.0
"""Seconds to wait for others who write: a transaction of theirs takes a fraction of one."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What all pages of one desk share: where its store is, its templates, its door, what day it is, and who decides."""

    store: Path
    templates: Environment
    door: Door
    today: Callable[[], dt.date]
    by: Callable[[], str]

    def opened(self) -> Store:
        """Open the store of this moment to read; it belongs to the thread that asks, and is closed when the page is made."""
        store = Store.open(self.store, read_only=True, wait=_WAIT)
        store.hold()
        return store

    def opened_to_write(self) -> Store:
        """Open the store for one form, to be closed when what it asks is done."""
        return Store.open(self.store, wait=_WRITE_WAIT)


async def page(own: Desk, shown: Page, request: Request) -> Response:
    """Answer with a page; it is made in a thread of its own, so that nobody waits for anybody else's."""
    asked = _asked(own, request)

    def made() -> str:
        with own.opened() as store:
            return _page(own, shown, asked, shown.make(store, asked))

    return _fresh(Response(await run_in_threadpool(made), media_type="text/html"))


async def values(own: Desk, shown: Page, request: Request) -> Response:
    """Answer with what a page is made of, as JSON."""
    asked = _asked(own, request)

    def made() -> bytes:
        with own.opened() as store:
            return msgspec.json.encode(shown.values(shown.make(store, asked))) + b"\n"

    return _fresh(Response(await run_in_threadpool(made), media_type="application/json"))


async def rows(own: Desk, shown: Page, request: Request) -> Response:
    """Answer with the rows of a page as CSV; of a list, with all of them."""
    asked = _asked(own, request)

    name = f"{request.url.path.strip('/').removesuffix('.csv').replace('/', '-')}.csv"
    return await _sent(own, lambda store: as_csv(shown.rows(store, asked)), "text/csv", name)


async def jump(own: Desk, to: Jump, request: Request) -> Response:
    """Lead on to another address."""
    asked = _asked(own, request)

    def found() -> str:
        with own.opened() as store:
            return to.leads(store, asked)

    return _fresh(RedirectResponse(await run_in_threadpool(found), 303))


async def deed(own: Desk, wanted: Deed, request: Request) -> Response:
    """Do what a form of the desk asks, and lead on; what is amiss with the form is told on its page, and nothing is done."""
    asked, form = _asked(own, request), request.scope[FORM]

    def done() -> Response:
        with own.opened_to_write() as store:
            try:
                return RedirectResponse(wanted.do(store, asked, form), 303)
            except (UsageError, RecordError) as fault:
                kept = {name: form[name] for name in wanted.keeps if name in form}
                shown = replace(asked, path=wanted.shows.path, given={**asked.given, **kept})
                made = wanted.shows.make(store, shown)
                return Response(_page(own, wanted.shows, shown, made, fault, form), 400, media_type="text/html")

    return _fresh(await run_in_threadpool(done))


async def file(own: Desk, wanted: File, request: Request) -> Response:
    """Answer with a file."""
    asked = _asked(own, request)
    return await _sent(own, lambda store: wanted.make(store, asked), wanted.kind, wanted.name)


async def faulty(own: Desk, request: Request, fault: Exception) -> Response:
    """Say what is wrong and what to do next, in the form that was asked for."""
    told, status = _told(fault, request.url.path)
    if request.url.path.endswith(".json"):
        error = {"error": told.what, "where": told.where, "hint": told.hint}
        return _fresh(Response(msgspec.json.encode(error) + b"\n", status, media_type="application/json"))
    asked = _asked(own, request)
    last = told.page if isinstance(told, NotThere) else None
    back = href(request.url.path.rpartition("/")[0], **asked.given) if request.method == "POST" else None
    made = _rendered(own, "fault.html", asked, None, fault=told, status=status, last=last, back=back)
    return _fresh(Response(made, status, media_type="text/html"))


def _asked(own: Desk, request: Request) -> Asked:
    """What is asked for; a text that is no Unicode was written by nobody."""
    given = dict(request.query_params)
    return Asked(request.url.path, dict(request.path_params), given, own.today(), own.by)


def _page(
    own: Desk,
    shown: Page,
    asked: Asked,
    made: object,
    amiss: VerbaleError | None = None,
    typed: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Make a page; `amiss` is what is wrong with a form, and `typed` what stood in it, so that nothing has to be typed again."""
    return _rendered(own, shown.template, asked, shown.under or shown.tab, page=made, amiss=amiss, typed=typed)


def _rendered(own: Desk, template: str, asked: Asked, tab: str | None, **named: object) -> str:
    shared = {"asked": asked, "tabs": TABS, "tab": tab, "door": own.door, "store_name": own.store.name}
    return own.templates.get_template(template).render(**shared, **named)


def _fresh(response: Response) -> Response:
    """A page shows the store as it is now: a browser that keeps it has to ask before it shows it again."""
    response.headers["Cache-Control"] = "private, no-cache"
    return response


async def _sent(own: Desk, make: Callable[[Store], Iterable[bytes]], kind: str, name: str | None) -> Response:
    """Send a file, which is written whole first: so a store is not held open for somebody who reads slowly."""
    kept: IO[bytes] = await run_in_threadpool(_written, own, make)
    headers = {"Content-Disposition": f'attachment; filename="{_plain(name)}"'} if name else {}
    return _fresh(StreamingResponse(_pieces(kept), media_type=kind, headers=headers))


def _written(own: Desk, make: Callable[[Store], Iterable[bytes]]) -> IO[bytes]:
    kept: IO[bytes] = tempfile.SpooledTemporaryFile(_HELD)  # noqa: SIM115 - closed when it has been sent
    try:
        with own.opened() as store:
            kept.writelines(make(store))
    except BaseException:
        kept.close()
        raise
    kept.seek(0)
    return kept


def _pieces(kept: IO[bytes]) -> Iterator[bytes]:
    with kept:
        while piece := kept.read(_PIECE):
            yield piece


def _plain(name: str) -> str:
    """A file name that every system takes."""
    return "".join(letter if letter.isascii() and (letter.isalnum() or letter in "-_.") else "_" for letter in name)


def _told(fault: Exception, path: str) -> tuple[VerbaleError, int]:
    match fault:
        case NotThere():
            return fault, 404
        case UsageError():
            return fault, 400
        case VerbaleError():
            return fault, 503
        case HTTPException(status_code=404):
            return NotThere("there is nothing at this address", path, "choose a page above, or search"), 404
    return VerbaleError("the desk does not answer this", path, "choose a page above, or search"), 405
