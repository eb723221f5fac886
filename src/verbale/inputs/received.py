"""What came in: a document with the flags of its source, and a page as it was stored."""

from dataclasses import dataclass, fields
from typing import Final

from verbale.errors import EmptyInput, NotEnglish
from verbale.inputs.gate import ENGLISH, language_name, language_of
from verbale.inputs.intake import Intake
from verbale.record import Document

__all__ = ["LIVE_BLOG", "PAYWALL_STUB", "SUMMARY", "Known", "Received", "StoredPage", "admit"]

LIVE_BLOG: Final = "live blog"
"""The page grew over hours: entries in reverse order, each with a time of its own."""

PAYWALL_STUB: Final = "paywall stub"
"""Only the first words of the report stand on the page; the rest is for subscribers."""

SUMMARY: Final = "summary"
"""The feed gave a summary of the report, not the report."""


@dataclass(frozen=True, slots=True)
class Received(Document):
    """A document and what its source shows about it: `flags` holds LIVE_BLOG, PAYWALL_STUB or SUMMARY.

    >>> Received("Talks resumed on Monday.", flags=(SUMMARY,)).flags
    ('summary',)
    """

    flags: tuple[str, ...] = ()

    def plain(self) -> Document:
        """Give the document without its flags, for records, whose documents have none."""
        return Document(**{one.name: getattr(self, one.name) for one in fields(Document) if one.init})


@dataclass(frozen=True, slots=True)
class StoredPage:
    """The bytes of one HTML page as they were fetched, and what the fetch knew about them.

    `where` names the page in messages and becomes `Document.path`; `address` is the URL it was fetched from; `content_type` is
    the HTTP header of that name.
    """

    data: bytes
    where: str = ""
    address: str | None = None
    content_type: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A page that was taken in before and need not be read: its `name` and what became of it.

    `document` is the id of the report that it is, or is a copy of, with the `flags` of its source; where it could not be taken
    in, `kind` and `reason` say why instead.
    """

    name: str
    document: str | None
    flags: tuple[str, ...] = ()
    kind: str | None = None
    reason: str | None = None


def admit(text: str, where: str, intake: Intake) -> str:
    """Give the language of a text that may come in.

    Raises EmptyInput where the text is blank, and NotEnglish where it reads as another language and the intake asks for English.
    """
    if not text.strip():
        raise EmptyInput("holds no text to read", where, "check that it was saved whole")
    language = language_of(text)
    if language != ENGLISH and not intake.any_language:
        found = language_name(language)
        raise NotEnglish(f"reads as {found}, not English", where, "use --any-language to read it all the same")
    return language
