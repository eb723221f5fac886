"""An archive of web pages (WARC, ISO 28500) to documents: page after page, with every damage named and passed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Final, TypeAlias

from verbale.errors import EmptyInput, InputError
from verbale.inputs.html import read_page
from verbale.inputs.intake import Intake
from verbale.inputs.received import Known, StoredPage
from verbale.inputs.text import shown_path, unreadable
from verbale.inputs.warc.records import Damaged, records_of
from verbale.inputs.warc.stored import stored_page
from verbale.record import Document

__all__ = ["Damaged", "PageReader", "Taking", "in_process", "read_warc", "read_warc_file", "warc_pages"]

ROOM: Final = 65_536
"""Bytes that a record may have beside its page: its own headers and those of HTTP."""

PageReader: TypeAlias = Callable[[StoredPage, Intake], Document | InputError]
"""Makes a document of a page, or says why not; `verbale.inputs.hostile` has one that no page can stop."""

Taking: TypeAlias = Callable[[StoredPage, Intake], Document | Known | InputError]
"""The same, where pages may be known."""


def in_process(page: StoredPage, intake: Intake) -> Document | InputError:
    """Read a page in this process; for pages that are trusted."""
    try:
        return read_page(page, intake)
    except InputError as error:
        return error


def warc_pages(stream: IO[bytes], where: str = "", intake: Intake | None = None) -> Iterator[StoredPage | InputError]:
    """Give the HTML pages of an archive in order, and a Damaged where bytes of it are not as they were written.

    `stream` is read forwards once, compressed (gzip) or not, and never held whole: a record over the limit of the intake is a
    TooLarge. An archive without a page ends with an EmptyInput.
    """
    intake = intake or Intake()
    nothing = True
    for record in records_of(stream, where, intake.max_bytes + ROOM):
        found = record if isinstance(record, InputError) else stored_page(record, where)
        if found is not None:
            nothing = False
            yield found
    if nothing:
        yield EmptyInput("holds no HTML page", where, "only answers of servers with HTML in them are read")


def read_warc(
    stream: IO[bytes], where: str = "", intake: Intake | None = None, read: Taking = in_process
) -> Iterator[Document | Known | InputError]:
    """Give a document or an error value for every page of an archive, and an error value for every damage, in order."""
    intake = intake or Intake()
    for found in warc_pages(stream, where, intake):
        yield found if isinstance(found, InputError) else read(found, intake)


def read_warc_file(name: str, intake: Intake | None = None, read: Taking = in_process) -> Iterator[Document | Known | InputError]:
    """Give what `read_warc` gives for the file `name`; a file that cannot be opened is one error value."""
    where = shown_path(name)
    try:
        with Path(name).open("rb") as stream:
            yield from read_warc(stream, where, intake, read)
    except OSError as fault:
        yield unreadable(fault, where)
