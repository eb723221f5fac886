"""What a page says about its report: headline, outlet, authors, day, address."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit

from verbale.inputs.html.dates import published_of
from verbale.inputs.html.headline import Labels, headline_of
from verbale.inputs.html.structured import Structured
from verbale.inputs.html.tree import Block, Element

__all__ = ["PageFacts", "facts_of"]

LONGEST_AUTHOR: Final = 60
"""Characters of a name; what is longer is a line about a person."""

_AUTHOR_METAS: Final = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_SITE_METAS: Final = ("og:site_name", "application-name")
_BY: Final = re.compile(r"^by\s+", re.IGNORECASE)
_PARTED: Final = re.compile(r"\s*(?:;|,(?!\s*(?:jr|sr|md|phd)\b)|\band\b|&)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts of a page; None and empty where it does not say. `published` is an ISO 8601 date."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None


def facts_of(tree: Element, structured: Structured, address: str | None = None, blocks: Sequence[Block] = ()) -> PageFacts:
    """Collect the facts; `address` is the URL that the page was fetched from, `blocks` are those of the page.

    Nothing is looked up outside the page.
    """
    metas = _metas(tree)
    return PageFacts(
        title=headline_of(tree, _labels(tree, structured, metas, address), blocks) or None,
        outlet=_outlet(structured, metas, address) or None,
        authors=tuple(dict.fromkeys(_parted(structured.authors or _named(metas)))),
        published=published_of(tree, structured.published, metas, _web(address or ""), blocks),
        url=_canonical(tree, metas, address) or address,
    )


def _metas(tree: Element) -> dict[str, str]:
    """The first content of each <meta>, by its property or name in lower case."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        if name and (content := " ".join((meta.get("content") or "").split())):
            found.setdefault(name, content)
    return found


def _labels(tree: Element, structured: Structured, metas: dict[str, str], address: str | None) -> Labels:
    element = next(tree.iter("title"), None)
    titles = (structured.headline, metas.get("og:title", ""), metas.get("twitter:title", ""), _text(element))
    site = (_host(metas, address).removeprefix("www.").split(".") or [""])[0]
    outlets = (structured.publisher, *(metas.get(name, "") for name in _SITE_METAS), site)
    return Labels(titles, outlets)


def _text(element: Element | None) -> str:
    return "" if element is None else str(element.text_content())


def _host(metas: dict[str, str], address: str | None) -> str:
    return urlsplit(_web(address or metas.get("og:url", ""))).hostname or ""


def _outlet(structured: Structured, metas: dict[str, str], address: str | None) -> str:
    named = next((metas[name] for name in _SITE_METAS if name in metas), "")
    return structured.publisher or named or _host(metas, address).removeprefix("www.")


def _named(metas: dict[str, str]) -> tuple[str, ...]:
    values = (metas.get(name, "") for name in _AUTHOR_METAS)
    return tuple(value for value in values if value and "://" not in value)[:1]


def _parted(lines: Iterable[str]) -> Iterator[str]:
    """The names in lines such as "By Mary Lund and Tom Reed | The Kestia Post"."""
    for line in lines:
        for part in _PARTED.split(_BY.sub("", line.partition(" | ")[0])):
            if 0 < len(part) <= LONGEST_AUTHOR:
                yield part


def _canonical(tree: Element, metas: dict[str, str], address: str | None) -> str:
    links = (link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    for found in (*links, metas.get("og:url", "")):
        if web := _web(_joined(address or "", found.strip())):
            return web
    return ""


def _joined(address: str, found: str) -> str:
    try:
        return urljoin(address, found) if found else ""
    except ValueError:
        return ""


def _web(address: str) -> str:
    """The address where it is one of the web, else ""."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and parts.hostname else ""
