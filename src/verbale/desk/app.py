"""From a store to an ASGI app: the addresses of the pages, and what each answers."""

import datetime as dt
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from verbale.desk.answers import Desk, deed, faulty, file, jump, page, rows, values
from verbale.desk.assets import assets
from verbale.desk.door import Door
from verbale.desk.guard import Guard
from verbale.desk.pages import DEEDS, FILES, JUMPS, PAGES
from verbale.desk.templating import environment
from verbale.errors import VerbaleError
from verbale.review import user_of_system

__all__ = ["FIRST", "desk"]

FIRST: Final = "/today"
"""The page that the desk opens with."""

_FOR_EVER: Final = "private, max-age=31536000, immutable"


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


def desk(
    store: str | os.PathLike[str],
    token: str,
    *,
    port: int,
    today: Callable[[], dt.date] = _today,
    by: Callable[[], str] = user_of_system,
) -> ASGIApp:
    """Make the desk of a store.

    `token` lets the first visitor in (`http://127.0.0.1:port/?token=…`), `port` is the one that it will listen on, `today` gives
    the day that pages are seen from: by the clock unless another is given; `by` names the one who decides in review.
    """
    door = Door(token, port=port)
    own = Desk(Path(store), environment(), door, today, by)
    failures = {kind: partial(faulty, own) for kind in (VerbaleError, HTTPException)}
    return Guard(Starlette(routes=list(_routes(own)), exception_handlers=failures), door)


def _routes(own: Desk) -> list[BaseRoute]:
    found: list[BaseRoute] = [
        Route("/", partial(_first), name="first"),
        Route("/static/{name}", _asset, name="static"),
        Route("/favicon.ico", _mark, name="mark"),
    ]
    found.extend(Route(one.path, partial(file, own, one)) for one in FILES)
    found.extend(Route(one.path, partial(jump, own, one)) for one in JUMPS)
    found.extend(Route(one.path, partial(deed, own, one), methods=["POST"]) for one in DEEDS)
    for one in PAGES:
        forms = {".json": values, ".csv": rows, "": page}
        found.extend(Route(f"{one.path}{ending}", partial(answer, own, one)) for ending, answer in forms.items())
    return found


async def _first(request: Request) -> Response:
    del request
    return RedirectResponse(FIRST, 303)


async def _mark(request: Request) -> Response:
    del request
    return RedirectResponse("/static/mark.svg", 301)


async def _asset(request: Request) -> Response:
    """A shared file by its name in a list: no path of this machine is ever made of an address."""
    asset = assets().get(request.path_params["name"])
    if asset is None:
        raise HTTPException(404)
    lasting = request.query_params.get("v") == asset.tag
    headers = {"ETag": f'"{asset.tag}"', "Cache-Control": _FOR_EVER if lasting else "no-cache"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return Response(asset.content, media_type=asset.kind, headers=headers)
