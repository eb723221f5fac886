"""A server on this machine that answers as it is told, byte by byte, for tests of fetches."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress

from verbale.inputs.web import Access, Web, WebLimits
from verbale.inputs.web.addresses import refusal

__all__ = ["HERE", "Site", "answer", "serving", "web_of"]

HERE = "127.0.0.1"
WORDS = "The minister said on Monday that the talks would go on, and that the border would stay open."

Reply = bytes | Callable[[socket.socket], None]


def answer(body: bytes | str, kind: str = "text/html; charset=utf-8", status: str = "200 OK", **headers: str) -> bytes:
    """An answer with its length; `headers` stand beside, with _ for -."""
    data = body.encode() if isinstance(body, str) else body
    stated = {"Content-Type": kind, "Content-Length": str(len(data)), **{k.replace("_", "-"): v for k, v in headers.items()}}
    lines = "".join(f"{name}: {value}\r\n" for name, value in stated.items() if value)
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + data


class Site:
    """Answers each path; what was asked for is in `asked`, whole heads of requests in `heads`."""

    def __init__(self, pages: Mapping[str, Reply], context: ssl.SSLContext | None = None) -> None:
        self.pages = pages
        self._context = context
        self._socket = socket.create_server((HERE, 0))
        self.port = int(self._socket.getsockname()[1])
        self.asked: list[str] = []
        self.heads: list[str] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def url(self, path: str = "/", host: str = HERE) -> str:
        return f"{'https' if self._context else 'http'}://{host}:{self.port}{path}"

    def close(self) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)  # wakes who waits for a caller
        self._socket.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                peer, _ = self._socket.accept()
                threading.Thread(target=self._one, args=(peer,), daemon=True).start()

    def _one(self, peer: socket.socket) -> None:
        with suppress(OSError), self._wrapped(peer) as line:
            head = b""
            while b"\r\n\r\n" not in head and (piece := line.recv(65536)):
                head += piece
            path = head.split(b" ")[1].decode() if head else ""
            self.asked.append(path)
            self.heads.append(head.decode())
            reply = self.pages.get(path, answer("gone", status="404 Not Found"))
            if isinstance(reply, bytes):
                line.sendall(reply)
            else:
                reply(line)

    def _wrapped(self, peer: socket.socket) -> socket.socket:
        return self._context.wrap_socket(peer, server_side=True) if self._context else peer


@contextmanager
def serving(pages: Mapping[str, Reply], context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Serve within a `with` statement."""
    site = Site(pages, context)
    try:
        yield site
    finally:
        site.close()


def let_here(address: str) -> str:
    """The policy of the product, but that this one address may be asked."""
    return "" if address == HERE else refusal(address)


def web_of(access: Access | None = None, **limits: float) -> Web:
    """A web that lets 127.0.0.1, and waits for nothing."""
    return Web(WebLimits(**{"delay": 0.0, "seconds": 20.0, "silence": 5.0, **limits}), access or Access(refuses=let_here))
