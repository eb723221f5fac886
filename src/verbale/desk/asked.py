"""What a request asks for: the parts of its address, each read as what it has to be."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from verbale.desk.faults import NotThere
from verbale.errors import UsageError
from verbale.review import user_of_system

__all__ = ["FIRST", "LAST", "SIZE", "Asked", "Paged", "paged"]

FIRST: Final = dt.date(1000, 1, 1)
LAST: Final = dt.date(9000, 1, 1)
"""Days that a page is seen from lie between these, so that a week or a month before and after them is a day, too."""

SIZE: Final = 50
"""Rows of a page."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The named parts of the path, the query (of a name that stands twice, the last), from which day, and who asks."""

    path: str
    parts: Mapping[str, str]
    given: Mapping[str, str]
    today: dt.date
    by: Callable[[], str] = user_of_system

    def text(self, name: str) -> str | None:
        """Give the words of a field; None where it is left out or blank."""
        return self.given.get(name, "").strip() or None

    def day(self, name: str) -> dt.date | None:
        """Give the day of a field; raises UsageError where it is none."""
        value = self.text(name)
        try:
            day = dt.date.fromisoformat(value) if value else None
        except ValueError as fault:
            raise UsageError(f"{name} is {value!r}, which is no day", self.path, "write it as 2031-05-20") from fault
        if day and not FIRST <= day <= LAST:
            raise UsageError(f"{name} is {value!r}, which is too far", self.path, f"choose one from {FIRST} to {LAST}")
        return day

    @property
    def number(self) -> int:
        """Give the number of the page, from 1; raises UsageError where it is none."""
        value = self.text("page") or "1"
        if not (value.isascii() and value.isdecimal() and len(value) < 9 and int(value)):  # noqa: PLR2004 - a billion pages
            raise UsageError(f"page is {value!r}, which is no number of a page", self.path, "pages are numbered from 1")
        return int(value)

    @property
    def offset(self) -> int:
        """Give how many rows stand before the page."""
        return (self.number - 1) * SIZE


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged:
    """Which rows of how many a page shows: `first` to `last` (both from 1, 0 where there is none) of `total`."""

    page: int
    pages: int
    first: int
    last: int
    total: int


def paged(asked: Asked, total: int, size: int = SIZE) -> Paged:
    """Give the rows of the page that is asked for; raises NotThere where it lies behind the end.

    >>> asked = Asked("/search", {}, {"page": "2"}, dt.date(2031, 5, 20))
    >>> shown = paged(asked, 70)
    >>> shown.first, shown.last, shown.pages
    (51, 70, 2)
    """
    pages = max(-(-total // size), 1)
    if asked.number > pages:
        raise NotThere(f"there is no page {asked.number}: the last is {pages}", asked.path, "go to the last page", page=pages)
    first = (asked.number - 1) * size
    return Paged(page=asked.number, pages=pages, first=min(first + 1, total), last=min(first + size, total), total=total)
