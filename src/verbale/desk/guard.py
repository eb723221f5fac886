"""The guard before the desk, in pure ASGI: it refuses what must not come in, and says to the browser what a page may do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Final, TypeAlias
from urllib.parse import parse_qsl, quote, urlencode

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from verbale.desk.door import Door

__all__ = ["FORM", "HEADERS", "Guard"]

FORM: Final = "verbale.form"
"""Where in the scope an action finds what a form sent: names to values, the key of the form taken out."""

HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""Set on every answer. A page loads styles, pictures and its script from the desk itself, and nothing from anywhere else."""

MOST_PATH: Final = 2_048
MOST_QUERY: Final = 4_096
MOST_FORM: Final = 65_536
"""Bytes that a path, a query and a form may have: more than any page of the desk sends."""

_READ: Final = frozenset({"GET", "HEAD"})
_METHODS: Final = frozenset({*_READ, "POST"})
_OURS: Final = frozenset({"", "none", "same-origin"})
_URLENCODED: Final = "application/x-www-form-urlencoded"
_FIELDS: Final = 200


@dataclass(frozen=True, slots=True)
class _Visit:
    """What a rule may look at: the method, the path and the query as they came, and the headers by their lower-case names."""

    method: str
    path: bytes
    query: bytes
    headers: Mapping[str, str]
    doubled: frozenset[str]
    """Headers that came more than once."""


@dataclass(frozen=True, slots=True)
class _Refusal:
    """The status of an answer, and why, in a sentence."""

    status: int
    why: str


_Rule: TypeAlias = Callable[[Door, _Visit], _Refusal | None]


def _sizes(_: Door, visit: _Visit) -> _Refusal | None:
    if len(visit.path) > MOST_PATH or len(visit.query) > MOST_QUERY:
        return _Refusal(414, "This address is longer than any that the desk has.")
    return None


def _host(door: Door, visit: _Visit) -> _Refusal | None:
    """A page of another name that points to this machine ("DNS rebinding") is not the desk's own."""
    if "host" in visit.doubled or visit.headers.get("host", "").lower() not in door.hosts:
        return _Refusal(403, "The desk answers only under its own address.")
    return None


def _method(_: Door, visit: _Visit) -> _Refusal | None:
    return None if visit.method in _METHODS else _Refusal(405, "The desk knows no such request.")


def _origin(door: Door, visit: _Visit) -> _Refusal | None:
    """What another site's page asks for is refused, but for a link that is followed to a page.

    A browser that sends no referrer gives "null" as the origin of a form (Fetch, "append a request Origin header"), and says
    in another header, which no page can set, that the form is the desk's own.
    """
    origin, site = visit.headers.get("origin"), visit.headers.get("sec-fetch-site", "")
    followed = visit.method in _READ and visit.headers.get("sec-fetch-mode") == "navigate"
    foreign = site not in _OURS and not followed
    unknown = origin is not None and origin not in door.origins and not (origin == "null" and site == "same-origin")
    unsigned = visit.method not in _READ and origin is None and site != "same-origin"
    if "origin" in visit.doubled or foreign or unknown or unsigned:
        return _Refusal(403, "Another page asked for this. The desk answers its own pages alone.")
    return None


_RULES: Final[tuple[_Rule, ...]] = (_sizes, _host, _method, _origin)


class Guard:
    """Stands before an app: lets in whom the door knows, reads forms, and sets the headers of safety on every answer."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        """Stand before `app` at this `door`."""
        self._app = app
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; of what is no request for a page, only the start and the end of the server go through."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, _with_headers(send))
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        visit = _visit(scope)
        refused = next((refusal for rule in _RULES if (refusal := rule(self._door, visit))), None)
        entry = None if refused else self._entry(scope["path"], visit)
        if refused:
            await _refuse(send, refused)
        elif entry:
            await _answer(send, 303, b"", {"Location": entry, "Set-Cookie": self._door.pass_on()})
        elif not (self._is_known(visit) or self._subscribes(scope["path"], visit)):
            await _refuse(send, _Refusal(403, _STRANGER))
        elif visit.method == "POST":
            await self._form(scope, receive, send, visit)
        else:
            await self._app(scope, receive, send)

    def _entry(self, path: str, visit: _Visit) -> str | None:
        """The address without the token, where the right one is in it, or where who comes needs none any more."""
        given = parse_qsl(visit.query.decode("latin-1"), keep_blank_values=True)
        tokens = [value for name, value in given if name == "token"]
        if visit.method != "GET" or len(tokens) != 1 or not (self._is_known(visit) or self._door.takes(tokens[0])):
            return None
        rest = urlencode([(name, value) for name, value in given if name != "token"])
        # A path that begins with two strokes would lead to another machine.
        return f"/{quote(path.lstrip('/'))}{'?' if rest else ''}{rest}"

    def _subscribes(self, path: str, visit: _Visit) -> bool:
        keys = [value for name, value in parse_qsl(visit.query.decode("latin-1")) if name == "key"]
        return visit.method in _READ and len(keys) == 1 and self._door.subscribes(path, keys[0])

    def _is_known(self, visit: _Visit) -> bool:
        try:
            cookies = SimpleCookie(visit.headers.get("cookie", ""))
        except CookieError:
            return False
        found = cookies.get(self._door.cookie)
        return self._door.knows(found.value if found else None)

    async def _form(self, scope: Scope, receive: Receive, send: Send, visit: _Visit) -> None:
        """Hand the fields of a form on, where it is one of the desk's own; no action ever sees another."""
        kind = visit.headers.get("content-type", "").partition(";")[0].strip().lower()
        body = await _body(receive, visit) if kind == _URLENCODED else b""
        fields = _fields(body) if body is not None else None
        if kind != _URLENCODED:
            await _refuse(send, _Refusal(415, "The desk takes the fields of its own forms alone."))
        elif fields is None:
            await _refuse(send, _Refusal(413, "This form is larger than any that the desk has."))
        elif not self._door.wrote(fields.pop("key", "")):
            await _refuse(send, _Refusal(403, "This form is not of this desk, or of a desk that has ended. Load its page anew."))
        else:
            await self._app({**scope, FORM: fields}, _nothing_more, send)


_STRANGER: Final = (
    "The desk does not know this browser. Use the address that `verbale desk` printed; it works once. "
    "If you have just used it, go on below; else start the desk again."
)


def _visit(scope: Scope) -> _Visit:
    headers: dict[str, str] = {}
    doubled = set()
    for name, value in scope["headers"]:
        key = name.decode("latin-1").lower()
        doubled |= {key} & set(headers)
        headers[key] = value.decode("latin-1")
    path = scope.get("raw_path") or scope["path"].encode()
    return _Visit(scope["method"], path, scope["query_string"], headers, frozenset(doubled))


async def _body(receive: Receive, visit: _Visit) -> bytes | None:
    """The body of a request; None where it is too large, which is known before all of it has come."""
    told = visit.headers.get("content-length", "0")
    if not told.isdecimal() or int(told) > MOST_FORM:
        return None
    parts, size, more = [], 0, True
    while more:
        message = await receive()
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        more = bool(message.get("more_body")) and message["type"] == "http.request"
        if size > MOST_FORM:
            return None
    return b"".join(parts)


def _fields(body: bytes) -> dict[str, str] | None:
    """The fields of a form; None where there are too many. Of a name that stands twice the first counts."""
    try:
        found = parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=_FIELDS)
    except ValueError:
        return None
    return dict(reversed(found))


async def _nothing_more() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            ours = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
            names = {name for name, _ in ours}
            kept = [(name, value) for name, value in message.get("headers", ()) if name.lower() not in names]
            message = {**message, "headers": [*kept, *ours]}
        await send(message)

    return sent


async def _refuse(send: Send, refusal: _Refusal) -> None:
    """Say why in a page of its own: nothing of the desk is shown to whom it does not know."""
    on = '<p><a href="/">Go on to the desk</a></p>' if refusal.why is _STRANGER else ""
    page = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Verbale</title><p>{refusal.why}</p>{on}</html>'
    await _answer(send, refusal.status, page.encode(), {"Content-Type": "text/html; charset=utf-8"})


async def _answer(send: Send, status: int, body: bytes, headers: Mapping[str, str]) -> None:
    given = {**headers, "Content-Length": str(len(body)), "Cache-Control": "no-store"}
    pairs = [(name.lower().encode(), value.encode("latin-1")) for name, value in given.items()]
    await send({"type": "http.response.start", "status": status, "headers": pairs})
    await send({"type": "http.response.body", "body": body})
