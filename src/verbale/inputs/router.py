"""Which reader an input needs, by its suffix or its server; what it holds comes out in order, and what is bad as error values."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import IO, Final, TypeAlias

from verbale.errors import InputError
from verbale.inputs.feed import is_feed, read_feed
from verbale.inputs.html.charset import page_text
from verbale.inputs.intake import Intake
from verbale.inputs.jsonl import JsonFields, read_jsonl
from verbale.inputs.kinds import is_web, kind_of
from verbale.inputs.readings import holds_readings, read_readings
from verbale.inputs.received import Known, StoredPage
from verbale.inputs.text import read_bytes, read_file, read_raw, shown_path, unreadable
from verbale.inputs.warc import PageReader, in_process, read_warc, read_warc_file
from verbale.inputs.web import Fetched, NotFetched, Web
from verbale.record import Document, Reading

__all__ = ["Router", "Taken", "described"]

Taken: TypeAlias = Document | Reading | InputError

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_HEADLINE: Final = re.compile(r"\s*(\S[^\r\n]{0,250})(?:\r?\n){2}")
"""A first line with a blank line below it."""


def described(document: Document, name: str) -> Document:
    r"""Give a text with what its name and its first line tell: the day that the name begins with, the headline.

    >>> told = described(Document("Talks resume\n\nThey met."), "wire/2031-05-02-post.txt")
    >>> told.title, told.published
    ('Talks resume', '2031-05-02')
    """
    headline = _HEADLINE.match(document.text)
    title = document.title or (headline[1].strip() if headline else None)
    return replace(document, title=title, published=document.published or _day_of(name))


def _day_of(name: str) -> str | None:
    found = _DAY.match(PurePath(name).name)
    try:
        return dt.date.fromisoformat(found[0]).isoformat() if found else None
    except ValueError:  # 2031-02-30
        return None


@dataclass(frozen=True, slots=True)
class Router:
    """Reads inputs of every kind on the terms of an intake; ``page`` reads a page, ``fields`` are the keys of JSON lines.

    ``web`` fetches what is named by an address, and, where ``linked`` says so, the pages that entries of feeds link to.
    ``recall`` tells of a page in a file what became of it before, None where it must be read.
    """

    intake: Intake = field(default_factory=Intake)
    page: PageReader = in_process
    fields: JsonFields = field(default_factory=JsonFields)
    web: Web = field(default_factory=Web)
    linked: bool = False
    recall: Callable[[StoredPage, Intake], Known | None] | None = None

    def documents(self, name: str) -> Iterator[Taken]:
        """Give every document or reading that an input holds, and an error value for each that cannot be had: none is raised."""
        return (one for one in self.opened(name) if not isinstance(one, Known))

    def opened(self, name: str) -> Iterator[Taken | Known]:
        """Give all that `documents` gives, and the pages that are known, which need not be read."""
        if is_web(name):
            yield from self._fetched(name)
            return
        kind, where = kind_of(name), shown_path(name)
        if kind == "archive":
            yield from read_warc_file(name, self.intake, self._stored)
        elif kind == "lines":
            yield from self._file_of_lines(name, where)
        else:
            yield from self._whole(name, where, kind)

    def _file_of_lines(self, name: str, where: str) -> Iterator[Taken]:
        try:
            with Path(name).open("rb") as stream:
                yield from self._lines(stream, where)
        except (OSError, ValueError) as fault:
            yield unreadable(fault if isinstance(fault, OSError) else OSError(str(fault)), where)

    def _lines(self, stream: IO[bytes], where: str) -> Iterator[Taken]:
        if stream.seekable() and holds_readings(stream):
            yield from read_readings(stream, where)
        else:
            yield from read_jsonl(stream, where, self.intake, self.fields)

    def _whole(self, name: str, where: str, kind: str) -> Iterator[Taken | Known]:
        """What is read whole: a text, a page, a feed."""
        try:
            if kind == "text":
                yield described(read_file(name, self.intake), name)
                return
            data = read_raw(name, self.intake)
        except InputError as error:
            yield error
            return
        if kind == "page":
            yield self._stored(StoredPage(data, where), self.intake)
        else:
            yield from self._feed(data, where)

    def _stored(self, page: StoredPage, intake: Intake) -> Document | Known | InputError:
        """A page of a file: what is known of it, else what is read of it."""
        known = self.recall(page, intake) if self.recall else None
        return known or self.page(page, intake)

    def _feed(self, data: bytes, where: str) -> Iterator[Taken]:
        yield from read_feed(data, where, self.intake, Following(self) if self.linked else None)

    def _fetched(self, address: str) -> Iterator[Taken | Known]:
        """What is on the web under an address that was named."""
        try:
            found = self.web.fetch(address, self.intake)
        except InputError as error:
            yield error
            return
        with found.stream as stream:
            if found.kind == "archive":
                yield from read_warc(stream, address, self.intake, self.page)
            elif found.kind == "lines":
                yield from self._lines(stream, address)
            else:
                yield from self._answer(stream.read(), found, address)

    def _answer(self, data: bytes, found: Fetched, where: str) -> Iterator[Taken]:
        """An answer that is read whole; its final address is the document's."""
        if found.kind == "text":
            yield text_answer(data, found, where, self.intake)
        elif found.kind == "feed" or is_feed(data):
            yield from self._feed(data, where)
        else:
            yield self.fetched_page(data, found, where)

    def fetched_page(self, data: bytes, found: Fetched, where: str) -> Document | InputError:
        """Read a page that was fetched; whatever it says of itself, its address is where it came from."""
        read = self.page(StoredPage(data, where, found.address, found.content_type), self.intake)
        return read if isinstance(read, InputError) else replace(read, url=found.address)


def text_answer(data: bytes, found: Fetched, where: str, intake: Intake) -> Document | InputError:
    """A text of the web, in the encoding that its server names, else UTF-8."""
    try:
        plain = page_text(data, found.content_type).encode() if "charset" in found.content_type.lower() else data
        return replace(described(read_bytes(plain, where, intake), where), url=found.address)
    except InputError as error:
        return error


class Following:
    """Fetches the pages that one feed links to, up to the limit of linked pages."""

    def __init__(self, router: Router) -> None:
        self._router = router
        self._left = router.web.limits.linked_pages

    def __call__(self, link: str) -> Document | InputError:
        """Give the report on a linked page, or why there is none."""
        if not self._left:
            return NotFetched("is linked behind the most pages of one feed that are fetched", link, "name its address by itself")
        self._left -= 1
        try:
            found = self._router.web.linked(link, self._router.intake)
            with found.stream as stream:
                return self._router.fetched_page(stream.read(), found, link)
        except InputError as error:
            return error
