"""An address of the web, taken apart and checked before anything is asked: scheme, host, port, what to ask for."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from verbale.errors import InputError

__all__ = ["NotFetched", "Target"]

PORTS: Final = {"http": 80, "https": 443}

FREE: Final = 1024
"""The first port that a machine's own services do not keep to: below it only those of the web are asked."""

LONGEST: Final = 8_000
"""Characters of an address: what servers take (RFC 9110, 4.1)."""

_KEPT: Final = "/%:@!$&'()*+,;=~-._?[]"


class NotFetched(InputError):
    """An address of the web that was not fetched: refused by our rules, not reached, or answered with something else."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where to ask and for what: `path` has the query with it, all of it is ASCII, `host` has no brackets."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def site(self) -> str:
        """The address without what is asked for there; the usual port is left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" if self.port == PORTS[self.scheme] else f"{self.scheme}://{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address, without a fragment."""
        return self.site + self.path

    @property
    def named(self) -> str:
        """The host as its header names it."""
        return self.site.partition("://")[2]

    def joined(self, location: str, where: str) -> "Target":
        """Give where a redirect leads to; raises NotFetched as `of` does."""
        try:
            return Target.of(urljoin(self.url, location.strip()), where)
        except ValueError as fault:
            raise NotFetched("is redirected to what is no address", where, "name the page itself") from fault

    @classmethod
    def of(cls, address: str, where: str) -> "Target":
        """Take an address apart; raises NotFetched where it is none of the web's, holds a password, or names an unusual port."""
        try:
            parts = urlsplit(address.strip())
            port, host = parts.port, (parts.hostname or "").rstrip(".")
            host = host if ":" in host else host.encode("idna").decode()
        except ValueError as fault:  # UnicodeError is one
            raise NotFetched(f"is no address of the web ({fault})", where, "check the address") from fault
        scheme = parts.scheme.lower()
        if scheme not in PORTS or not host or len(address) > LONGEST:
            shown = f"{parts.scheme}: address" if scheme not in PORTS else "address without a host, or one too long"
            raise NotFetched(f"leads to a {shown}, and only http and https are fetched", where, "name a page of the web")
        if parts.username is not None or parts.password is not None:
            raise NotFetched("holds a user name or a password", where, "take it out: nothing is fetched with credentials")
        port = PORTS[scheme] if port is None else port
        if port < FREE and port not in PORTS.values():
            raise NotFetched(f"names port {port}, which is none of the web's", where, "name a page of the web")
        path = urlunsplit(("", "", quote(parts.path, safe=_KEPT) or "/", quote(parts.query, safe=_KEPT), ""))
        return cls(scheme, host, port, path if path.startswith("/") else f"/{path}")
