"""On what terms the web is fetched from: limits of one fetch, and what decides of each address that is connected to."""

import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from verbale.errors import UsageError
from verbale.inputs.web.addresses import refusal

__all__ = ["Access", "WebLimits", "resolved"]

AGENT: Final = "Verbale"
"""The name that a site's robots.txt may call us by."""

Resolve: TypeAlias = Callable[[str, int], Sequence[str]]
"""Gives the addresses (numbers) of a host; raises OSError where it has none."""


@dataclass(frozen=True, slots=True)
class WebLimits:
    """What one fetch may cost; the size of a page, unpacked, is limited by the intake.

    `seconds` is the time of a whole page with all its redirects, `silence` the longest wait for a connection or the next bytes,
    `delay` the least time between two fetches from one host; `linked_pages` is how many pages of one feed are fetched. Archives
    of pages and files of JSON lines have `large_bytes` and `large_seconds`.
    """

    seconds: float = 60.0
    silence: float = 20.0
    delay: float = 1.0
    redirects: int = 5
    linked_pages: int = 200
    large_bytes: int = 2_000_000_000
    large_seconds: float = 3_600.0

    def __post_init__(self) -> None:
        """Refuse limits that no fetch can keep."""
        if min(self.seconds, self.silence, self.large_bytes, self.large_seconds) <= 0 or min(self.delay, self.redirects) < 0:
            raise UsageError("the limits of a fetch must be above 0", "WebLimits")


def resolved(host: str, port: int) -> Sequence[str]:
    """Give the addresses that the system has for a host, in its order; raises OSError where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(one[4][0]) for one in found))


@dataclass(frozen=True, slots=True)
class Access:
    """What may be connected to, and how a host is known to be itself.

    `refuses` says what an address is where it may not be connected to ("" where it may); `resolve` finds the addresses of a
    host; `trust` makes the TLS context. They are parameters for tests and for libraries; the command line has the defaults.
    """

    refuses: Callable[[str], str] = refusal
    resolve: Resolve = resolved
    trust: Callable[[], ssl.SSLContext] = ssl.create_default_context
