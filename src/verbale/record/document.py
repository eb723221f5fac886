"""A document: the text of one report, never normalised, and what is known about it."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from operator import index
from typing import Final, Self, SupportsIndex, TypedDict, Unpack

from verbale.errors import RecordError
from verbale.record.span import Span

__all__ = ["Document", "Facts"]

_ID_LENGTH: Final = 16


class Facts(TypedDict, total=False):
    """What may be known about a report beside its text."""

    path: str | None
    url: str | None
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    language: str


@dataclass(frozen=True, slots=True)
class Document:
    r"""The text of one report as it stands, and its source; `id`, `sha256` and `chars` follow from the text.

    `sha256` is the hex digest of the text in UTF-8, `id` its first 16 digits, `chars` the length in code points,
    `published` an ISO 8601 date (or date and time). Raises RecordError where a string holds a lone surrogate (it is no
    Unicode text and could not be written as JSON) or `published` is no date.

    >>> Document("He said:\r\n“Yes.”").span(0, 7).text
    'He said'
    """

    id: str = field(init=False)
    text: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str = "en"
    sha256: str = field(init=False)
    chars: int = field(init=False)

    def __post_init__(self) -> None:
        """Refuse what is no Unicode text or no date, and work out what follows from the text."""
        for name in ("path", "url", "title", "outlet", "language"):
            _utf8(getattr(self, name) or "", name)
        for author in self.authors:
            _utf8(author, "authors")
        if self.published is not None:
            _check_date(self.published)
        digest = hashlib.sha256(_utf8(self.text, "text")).hexdigest()
        for name, value in (("id", digest[:_ID_LENGTH]), ("sha256", digest), ("chars", len(self.text))):
            object.__setattr__(self, name, value)

    @classmethod
    def from_text(cls, text: str, **facts: Unpack[Facts]) -> Self:
        """Make a document of a text and what is known about it."""
        return cls(text, **facts)

    @property
    def day(self) -> dt.date | None:
        """The day of publication as the date tells it, in whatever time zone; None where it is not known.

        >>> Document("So.", published="20340221T0930").day
        datetime.date(2034, 2, 21)
        """
        return dt.datetime.fromisoformat(self.published).date() if self.published else None

    def span(self, start: SupportsIndex, end: SupportsIndex) -> Span:
        """Cut the span from code point `start` up to `end`; raises RecordError where it is empty or leaves the text."""
        first, last = index(start), index(end)
        if not 0 <= first < last <= self.chars:
            raise RecordError(f"{first}:{last} is no stretch of a text of {self.chars} characters", self.path or self.id)
        return Span(first, last, self.text[first:last])


def _utf8(text: str, name: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as fault:
        what = f"{name} holds a lone surrogate (U+{ord(text[fault.start]):04X} at character {fault.start})"
        raise RecordError(what, "Document", "decode the bytes with errors='strict' or 'replace'") from fault


def _check_date(published: str) -> None:
    try:
        dt.datetime.fromisoformat(published)
    except ValueError as fault:
        raise RecordError(f"published is {published!r}, not an ISO 8601 date", "Document", "write 2026-11-23") from fault
