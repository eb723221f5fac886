"""Fetch what was named on the web: one answer, within all limits, whole in a file of its own."""

import time
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Final, cast

from verbale.errors import TooLarge
from verbale.inputs.intake import Intake
from verbale.inputs.web.answers import PAGE, kind_of_answer, media_type
from verbale.inputs.web.deadline import Deadline
from verbale.inputs.web.exchange import asked
from verbale.inputs.web.robots import LARGEST, Robots
from verbale.inputs.web.target import NotFetched, Target
from verbale.inputs.web.terms import Access, WebLimits

__all__ = ["Fetched", "Web"]

PIECE: Final = 1 << 16
IN_MEMORY: Final = 1 << 20
LARGE: Final = frozenset({"archive", "lines"})
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
SUCCESS: Final = range(200, 300)
CLIENT_ERROR: Final = range(400, 500)
UNPACKED: Final = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})

_SAYS: Final = {
    401: "only for those who log in",
    402: "only for those who pay",
    403: "refused by its server",
    404: "not there",
    410: "no longer there",
    429: "refused by its server, which was asked too often",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server gave: its bytes, unpacked, the address they came from at last, and what they are to be read as."""

    stream: IO[bytes]
    address: str
    content_type: str
    kind: str


class Web:
    """Fetches from the web; remembers when it asked each host, and the rules of the sites that it follows links to.

    `limits` and `access` say what a fetch may cost and what may be connected to.
    """

    def __init__(self, limits: WebLimits | None = None, access: Access | None = None) -> None:
        self.limits = limits or WebLimits()
        self._access = access or Access()
        self._asked: dict[str, float] = {}
        self._robots = Robots(self._rules)

    def fetch(self, address: str, intake: Intake) -> Fetched:
        """Fetch what a person named. Raises NotFetched and TooLarge."""
        return self._fetched(Target.of(address, address), address, intake, linked=False)

    def linked(self, address: str, intake: Intake) -> Fetched:
        """Fetch a page that something else links to: only a page, and only where its site's robots.txt lets us."""
        return self._fetched(Target.of(address, address), address, intake, linked=True)

    def _fetched(self, target: Target, where: str, intake: Intake, *, linked: bool) -> Fetched:
        deadline = Deadline(self.limits.seconds)
        for _ in range(self.limits.redirects + 1):
            if linked and not self._robots.allow(target):
                raise NotFetched("may not be fetched by the robots.txt of its site", where, "open it in a browser and save it")
            self._wait(target, self._robots.delay(target) if linked else 0.0)
            found = self._answer(target, where, intake, deadline, PAGE if linked else "")
            if isinstance(found, Fetched):
                return found
            target = found
        raise NotFetched(f"is redirected more than {self.limits.redirects} times", where, "name the page itself")

    def _answer(self, target: Target, where: str, intake: Intake, deadline: Deadline, only: str) -> Fetched | Target:
        """What a server gives, or where it sends us."""
        deadline.check(where)
        with asked(target, where, deadline, self._access, self.limits) as response:
            location = response.headers.get("Location")
            if response.status in REDIRECTS and location:
                return target.joined(location, where)
            if response.status not in SUCCESS:
                raise _failed(response.status, where)
            content_type = str(response.headers.get("Content-Type") or "")
            kind = kind_of_answer(content_type, target.path)
            if not kind or (only and kind != only):
                wanted = "a page" if only else "a page, a feed, a text, JSON lines or an archive of pages"
                raise NotFetched(
                    f"is {media_type(content_type) or 'of no stated type'}, not {wanted}", where, "name a page of reports"
                )
            if kind not in LARGE:
                return Fetched(_held(response, where, deadline, intake.max_bytes, "--max-bytes"), target.url, content_type, kind)
            deadline.renew(self.limits.large_seconds)
            return Fetched(_held(response, where, deadline, self.limits.large_bytes), target.url, content_type, kind)

    def _wait(self, target: Target, wanted: float) -> None:
        """Wait until the host may be asked again."""
        last = self._asked.get(target.host)
        if last is not None:
            time.sleep(max(0.0, last + max(self.limits.delay, wanted) - time.monotonic()))
        self._asked[target.host] = time.monotonic()

    def _rules(self, address: str) -> str:
        """The robots.txt of a site, "" where it has none; raises InputError where it cannot be had."""
        target, deadline = Target.of(address, address), Deadline(self.limits.seconds)
        for _ in range(self.limits.redirects + 1):
            with asked(target, address, deadline, self._access, self.limits) as response:
                location = response.headers.get("Location")
                if response.status in CLIENT_ERROR:
                    return ""
                if response.status in SUCCESS:
                    with _held(response, address, deadline, LARGEST) as rules:
                        return rules.read().decode("utf-8", "replace")
                if response.status not in REDIRECTS or not location:
                    raise _failed(response.status, address)
                target = target.joined(location, address)
        return ""  # as if there were none (RFC 9309, 2.3.1.2)


def _failed(status: int, where: str) -> NotFetched:
    what = _SAYS.get(status, "not given by its server")
    return NotFetched(f"is {what} (HTTP {status})", where, "check the address, or open it in a browser and save it")


def _held(response: Any, where: str, deadline: Deadline, largest: int, option: str = "") -> IO[bytes]:  # noqa: ANN401 - urllib3's
    """The body, unpacked, in a file that is gone when it is closed; never more than one piece over the limit is held."""
    packed = str(response.headers.get("Content-Encoding") or "").strip().lower()
    if packed not in UNPACKED:
        raise NotFetched(f"is packed as {packed[:40]}, which was not asked for", where, "open it in a browser and save it")
    hint = f"raise {option}" if option else "save it as a file"
    too_large = TooLarge(f"is larger than the limit of {largest:,} bytes", where, hint)
    stated = str(response.headers.get("Content-Length") or "")
    if stated.isdecimal() and int(stated) > largest:
        raise too_large
    with ExitStack() as until_whole:
        kept = until_whole.enter_context(SpooledTemporaryFile(IN_MEMORY))
        for piece in cast("Iterable[bytes]", response.stream(PIECE)):
            kept.write(piece)
            if kept.tell() > largest:
                raise too_large
        deadline.check(where)
        kept.seek(0)
        until_whole.pop_all()  # its reader closes it
    return cast("IO[bytes]", kept)
