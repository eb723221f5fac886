"""Reports in what is no plain text, for commands that read documents: pages, feeds, archives, JSON lines, addresses."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from verbale.errors import InputError, UsageError
from verbale.inputs import Intake
from verbale.inputs.kinds import is_web, kind_of
from verbale.record import Document, Reading

if TYPE_CHECKING:
    from verbale.inputs.hostile import PageWorker
    from verbale.inputs.jsonl import JsonFields
    from verbale.inputs.router import Router
    from verbale.inputs.web import Web

__all__ = ["Opening", "is_plain", "may_hold_many"]


def is_plain(name: str) -> bool:
    """Tell whether an input is a file of plain text by its name, which is one report and is read as it stands.

    >>> is_plain("wire/a.txt"), is_plain("page.html"), is_plain("https://post.example/a.txt")
    (True, False, False)
    """
    return not is_web(name) and kind_of(name) == "text"


def may_hold_many(name: str) -> bool:
    """Tell whether a file may hold more than one report, so that nobody knows how many before it is read.

    >>> may_hold_many("crawl.warc.gz"), may_hold_many("page.html"), may_hold_many("a.txt")
    (True, False, False)
    """
    return not is_web(name) and kind_of(name) in {"archive", "lines", "feed"}


class Opening:
    """Gives the documents of an input; what that takes is loaded, and the process that reads pages begun, with the first.

    `web` makes what fetches, `fields` are the keys of JSON lines, `linked` fetches the pages that feeds link to, `alone` refuses
    an input with more than one report.
    """

    def __init__(
        self, intake: Intake, web: "Callable[[], Web]", fields: "JsonFields | None", *, linked: bool = False, alone: bool = False
    ) -> None:
        self._terms = (intake, web, fields, linked)
        self._alone = alone
        self._worker: PageWorker | None = None
        self._router: Router | None = None

    def __call__(self, name: str) -> Iterator[Document | InputError]:
        """Give every document that an input holds, and an error value for each that cannot be had."""
        from verbale.inputs.received import Received  # noqa: PLC0415 - plain text does without

        found = 0
        for one in self._routed().documents(name):
            found += not isinstance(one, InputError)
            if found > 1 and self._alone:
                raise UsageError("more than one report is found", name, "name one report: its page is one file")
            document = one.document if isinstance(one, Reading) else one
            yield document.plain() if isinstance(document, Received) else document

    def close(self) -> None:
        """End the process that reads pages."""
        if self._worker:
            self._worker.close()

    def _routed(self) -> "Router":
        from verbale.inputs.hostile import PageWorker  # noqa: PLC0415 - as above
        from verbale.inputs.jsonl import JsonFields  # noqa: PLC0415 - as above
        from verbale.inputs.router import Router  # noqa: PLC0415 - as above

        if self._router is None:
            intake, web, fields, linked = self._terms
            self._worker = PageWorker()
            self._router = Router(intake, self._worker, fields or JsonFields(), web(), linked)
        return self._router
