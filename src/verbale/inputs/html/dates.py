"""The day on which a page's report came out, by the best that the page says: its descriptions, its address, its lines.

Where none of them says it, htmldate (Barbaresi 2020, JOSS 5(51): 2439) looks through the page. A stamp's day is that which it
writes, in its own time zone, unless the address has the day before or behind it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlsplit

from verbale.inputs.extras import library
from verbale.inputs.html.furniture import furniture
from verbale.inputs.html.tree import Block, Element

__all__ = ["day_of", "published_of"]

FIRST_YEAR: Final = 1990
"""No page of the web is older; publishers' systems write year 1 or 1970 where they know none."""
LAST_YEAR: Final = 2099

A_DAY: Final = timedelta(days=1)
"""How far a stamp in universal time may be from the day by the outlet's clock, which it writes into its addresses."""

LINE: Final = 30
"""Words up to which a line may be one about the report, not of it."""

_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH: Final = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_YEAR}[-/.](?P<number>[01]\d)[-/.](?P<day>[0-3]\d)(?!\d)",
        rf"\b{_YEAR}(?P<number>[01]\d)(?P<day>[0-3]\d)(?!\d)",
        rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"\b{_MONTH}\s+{_DAY}\s+[\d:]{{5,8}}\s+(?:[a-z]{{2,5}}\s+)?{_YEAR}",
    )
)
_IN_ADDRESS: Final = re.compile(rf"/{_YEAR}/(?:(?P<number>[01]?\d)|{_MONTH})/(?P<day>[0-3]?\d)(?=/|$)", re.IGNORECASE)
_PUBLISHED: Final = re.compile(r"\b(?:published|posted|first published)\b[\s:|]*(?:on|at)?\b", re.IGNORECASE)


def published_of(
    tree: Element, described: str, metas: Mapping[str, str], address: str = "", blocks: Sequence[Block] = ()
) -> str | None:
    """Give the day as an ISO 8601 date, None where the page does not say; `described` is the stamp of its JSON-LD."""
    named = (metas.get(name, "") for name in furniture().published_metas)
    stamps = (described, *named, *_microdata(tree))
    stamped, dated = _first(stamps), _in_address(address)
    if stamped and dated and abs(date.fromisoformat(stamped) - date.fromisoformat(dated)) > A_DAY:
        return stamped
    return dated or stamped or _in_lines(blocks) or _found(tree, metas, address, blocks)


def _first(stamps: Iterable[str]) -> str | None:
    return next((day for stamp in stamps if (day := day_of(stamp))), None)


def day_of(text: str) -> str | None:
    """The first day in a stamp or a line of English, None where none is written in full.

    >>> day_of("2033-05-04T23:10:00+0200"), day_of("01:38:07 PM IST Nov 20, 2019"), day_of("0001-01-01T00:00:00Z")
    ('2033-05-04', '2019-11-20', None)
    """
    found = [(match.start(), day) for form in _FORMS for match in form.finditer(text) if (day := _day(match))]
    return min(found)[1] if found else None


def _day(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    month = parts.get("number") or _MONTHS.index((parts.get("month") or "jan")[:3].lower()) + 1
    try:
        day = date(int(parts["year"]), int(month), int(parts["day"]))
    except ValueError:
        return None
    return day.isoformat() if FIRST_YEAR <= day.year <= LAST_YEAR else None


def _microdata(tree: Element) -> Iterator[str]:
    for element in tree.iterfind(".//*[@itemprop]"):
        if (element.get("itemprop") or "").lower() == "datepublished":
            yield element.get("content") or element.get("datetime") or element.text_content()


def _in_address(address: str) -> str | None:
    """The day in the path of an address, as "/2022/nov/18/"."""
    match = _IN_ADDRESS.search(urlsplit(address).path) if address else None
    return _day(match) if match else None


def _in_lines(blocks: Iterable[Block]) -> str | None:
    """The day behind "published" in a short line, which may have another behind "updated"."""
    for block in blocks:
        if not block.aside and len(block.text.split()) <= LINE and (match := _PUBLISHED.search(block.text)):
            day = day_of(block.text[match.end() :])
            if day:
                return day
    return None


def _found(tree: Element, metas: Mapping[str, str], address: str, blocks: Sequence[Block]) -> str | None:
    """What htmldate finds; where it knows the year alone it says the first of January, and a line or a revision knows better."""
    found = library("htmldate", "HTML pages").find_date(tree, original_date=True, url=address or None) or ""
    day = day_of(found)
    if day and not day.endswith("-01-01"):
        return day
    short = (block.text for block in blocks if not block.aside and len(block.text.split()) <= LINE)
    revised = (metas.get(name, "") for name in furniture().revised_metas)
    return _first((*revised, *short)) or day
