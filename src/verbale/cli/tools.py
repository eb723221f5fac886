"""The seam between the commands and the library: what a command may ask for, so that a test can hand it something else."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import click

if TYPE_CHECKING:
    import socket

    from starlette.types import ASGIApp

    from verbale.errors import ReadingError
    from verbale.extract.identity.mined import MinedOffice
    from verbale.inputs.web import Web
    from verbale.record import Analysis, Document, Provenance, Reading

__all__ = ["ReportReader", "Tools", "own_reader", "tools_of"]


class ReportReader(Protocol):
    """What the commands ask of `verbale.reader.Reader`."""

    @property
    def provenance(self) -> "Provenance":
        """Which code, model and pack make its readings."""
        ...

    def read(self, document: "Document") -> "Reading":
        """Read one report."""
        ...

    def stream(
        self, documents: "Iterable[Document]", failed: "Callable[[ReadingError], None] | None" = None
    ) -> "Iterator[Reading]":
        """Read many, in their order; hand what fails to `failed`."""
        ...

    def knowing(self, offices: "Sequence[MinedOffice]") -> "ReportReader":
        """Give a reader that knows these offices, too."""
        ...

    def analyses(
        self, documents: "Iterable[Document]", failed: "Callable[[ReadingError], None] | None" = None
    ) -> "Iterator[Analysis]":
        """Give the language core's results for many, likewise."""
        ...


def _packaged_reader() -> ReportReader:
    from verbale.reader import Reader  # noqa: PLC0415 - loads the run-time, which help and bad usage do without

    return Reader()


def _packaged_worker() -> ReportReader:
    from verbale.language import LanguageCore  # noqa: PLC0415 - as above
    from verbale.reader import Reader  # noqa: PLC0415 - as above

    return Reader(LanguageCore(threads=1))


def _open_web() -> "Web":
    from verbale.inputs.web import Web  # noqa: PLC0415 - seldom needed

    return Web()


def _browse(address: str) -> None:
    """Open the user's browser; one in the terminal would hold everything up, so it is opened beside."""
    import threading  # noqa: PLC0415 - only the desk opens one
    import webbrowser  # noqa: PLC0415 - likewise

    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _serve(app: "ASGIApp", ear: "socket.socket") -> None:
    """Answer at a socket until Ctrl-C."""
    import uvicorn  # noqa: PLC0415 - only the desk serves

    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
    )
    uvicorn.Server(config).run(sockets=[ear])


@dataclass(frozen=True, slots=True)
class Tools:
    """What commands work with; put another `reader` into `Context.obj` to test them without a model.

    `worker` makes the reader of each of several processes, which are as many as the cores: it takes one thread. `web` makes
    what fetches from the web, which no option lets near to private networks. `serve` and `browse` are what the desk is answered
    by and shown in.
    """

    reader: Callable[[], ReportReader] = _packaged_reader
    worker: Callable[[], ReportReader] = _packaged_worker
    web: "Callable[[], Web]" = _open_web
    serve: "Callable[[ASGIApp, socket.socket], None]" = _serve
    browse: Callable[[str], None] = _browse


@lru_cache(maxsize=1)
def own_reader(worker: Callable[[], ReportReader]) -> ReportReader:
    """Give the reader of this process, made once."""
    return worker()


def tools_of(context: click.Context) -> Tools:
    """Give the tools of this run: those in `Context.obj`, else the packaged ones."""
    return context.find_object(Tools) or Tools()
