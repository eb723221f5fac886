"""One question to one host and its answer: connected to an address that was checked, and cut off when its time is up.

A name is resolved once for each connection, its addresses are checked, and the connection goes to the very address that was
found good, by its number: a name that is resolved anew to another address (DNS rebinding) changes nothing. The host's name goes
into the Host header, the TLS greeting and the check of the certificate. Proxies of the environment are not used.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPException
from importlib.metadata import version
from typing import Any, Final

from verbale.inputs.extras import library
from verbale.inputs.web.deadline import LATER, Deadline
from verbale.inputs.web.target import NotFetched, Target
from verbale.inputs.web.terms import AGENT, Access, WebLimits

__all__ = ["asked"]

ACCEPT: Final = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5"
USE: Final = "from the web"


@contextmanager
def asked(target: Target, where: str, deadline: Deadline, access: Access, limits: WebLimits) -> Iterator[Any]:
    """Ask for a page and give urllib3's response, whose body is still to be read within the `with` statement.

    Raises NotFetched where nothing may be or can be connected to, and where the exchange breaks off, there and wherever the body
    is read. A body that ends may have been cut off by the deadline: who reads it checks that.
    """
    trouble = (library("urllib3.exceptions", USE).HTTPError, HTTPException, OSError)
    connection = None
    try:
        connection = _connected(target, where, deadline, access, limits)
        with deadline.watch(connection.sock):
            connection.request("GET", target.path, headers=_headers(target), preload_content=False)
            with closing(connection.getresponse()) as response:
                deadline.check(where)  # headers that are cut off look like headers that end
                yield response
    except trouble as fault:
        deadline.check(where)
        raise NotFetched(f"could not be fetched ({_said(fault)})", where, LATER) from fault
    finally:
        if connection is not None:
            connection.close()


def _headers(target: Target) -> dict[str, str]:
    agent = f"{AGENT}/{version('verbale')} (reads news reports)"
    return {
        "Host": target.named,
        "User-Agent": agent,
        "Accept": ACCEPT,
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


def _connected(target: Target, where: str, deadline: Deadline, access: Access, limits: WebLimits) -> Any:  # noqa: ANN401 - urllib3's
    """A connection to the first address of the host that answers, among those that may be asked."""
    last: OSError | None = None
    for address in _addresses(target, where, access):
        deadline.check(where)
        connection = _connection(target, address, min(limits.silence, deadline.left), access)
        try:
            connection.connect()
        except (OSError, library("urllib3.exceptions", USE).HTTPError) as fault:
            connection.close()
            last = fault if isinstance(fault, OSError) else OSError(_said(fault))
        else:
            connection.sock.settimeout(limits.silence)
            return connection
    raise last or OSError("the host has no address")


def _connection(target: Target, address: str, timeout: float, access: Access) -> Any:  # noqa: ANN401
    http = library("urllib3.connection", USE)
    if target.scheme == "http":
        return http.HTTPConnection(address, target.port, timeout=timeout)
    return http.HTTPSConnection(
        address,
        target.port,
        timeout=timeout,
        ssl_context=access.trust(),
        server_hostname=target.host,
    )


def _addresses(target: Target, where: str, access: Access) -> list[str]:
    """The addresses of the host that may be asked; raises NotFetched where there is none among them."""
    try:
        found = access.resolve(target.host, target.port)
    except (OSError, UnicodeError) as fault:
        raise NotFetched(f"has a host that is not found, {target.host}", where, "check the address and the network") from fault
    refused = [(address, why) for address in found if (why := access.refuses(address))]
    good = [address for address in found if address not in dict(refused)]
    if refused and not good:
        address, why = refused[0]
        what = f"leads to {address}, which is {why} and not of the open web"
        raise NotFetched(what, where, "save the page and name the file")
    return good


def _said(fault: BaseException) -> str:
    """What an exception of the network says, in one line without the objects in it."""
    words = " ".join(str(fault).split())
    return words.rpartition(">: ")[2] or type(fault).__name__
