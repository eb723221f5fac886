"""What a page says of its report in JSON-LD (schema.org), as publishers write it for search engines."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import Any, Final

from verbale.inputs.html.tree import Element, key

__all__ = ["Structured", "structured_of"]

LARGEST: Final = 3_000_000
"""Characters of a script up to which it is read: the whole of a long report and its comments is under one million."""

MOST_NODES: Final = 5_000

_TYPE: Final = "application/ld+json"
_BEGINNING: Final = 30
"""Letters of a headline that tell one report from another: titles are cut."""

_WRAPPING: Final = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*$|;\s*$")
"""What old pages wrap scripts in."""

_LIVE: Final = "LiveBlogPosting"
_KINDS: Final = ("Article", "BlogPosting", _LIVE)


@dataclass(frozen=True, slots=True)
class Structured:
    """The fields of the article that a page describes; "" or empty where it describes none."""

    headline: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    body: str = ""
    live: bool = False
    paid: bool = False


def structured_of(tree: Element) -> Structured:
    """Read the article of the page's JSON-LD, the first that is named as the page is; what is no JSON is passed over."""
    scripts = (one for one in tree.iterfind(".//script[@type]") if (one.get("type") or "").strip().lower().startswith(_TYPE))
    nodes = [node for script in scripts for node in _nodes(_parsed(script.text or ""))]
    articles = [_fields(node) for node in nodes if _is_article(node)]
    if not articles:
        return Structured()
    found = next((one for one in articles if _is_named(one, tree)), articles[0])
    pages = (_string(node.get("datePublished")) for node in nodes if "WebPage" in _kinds(node))
    return found if found.published else replace(found, published=next(filter(None, pages), ""))


def _is_named(article: Structured, tree: Element) -> bool:
    """Tell whether the page's title holds the article's headline, or its beginning."""
    letters = key(article.headline)[:_BEGINNING]
    return bool(letters) and any(letters in key(title.text_content()) for title in tree.iter("title"))


def _parsed(text: str) -> Any:  # noqa: ANN401 - JSON is anything
    if len(text) > LARGEST:
        return None
    try:
        return json.loads(_WRAPPING.sub("", text), strict=False)  # publishers leave line breaks in their strings
    except (ValueError, RecursionError):
        return None


def _nodes(top: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """Every object of a list or a graph, and what it says that the page is about."""
    waiting = [top]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            yield node
            waiting.extend(node[name] for name in ("mainEntity", "mainEntityOfPage", "@graph") if name in node)


def _is_article(node: dict[str, Any]) -> bool:
    return any(kind.endswith(_KINDS) for kind in _kinds(node))


def _kinds(node: dict[str, Any]) -> tuple[str, ...]:
    kind = node.get("@type")
    return tuple(one for one in (kind if isinstance(kind, list) else [kind]) if isinstance(one, str))


def _fields(node: dict[str, Any]) -> Structured:
    return Structured(
        headline=_string(node.get("headline")) or _string(node.get("name")),
        publisher=next(_names(node.get("publisher")), ""),
        authors=tuple(dict.fromkeys(_names(node.get("author")))),
        published=_string(node.get("datePublished")),
        body=_string(node.get("articleBody")),
        live=_LIVE in _kinds(node),
        paid=str(node.get("isAccessibleForFree")).lower() == "false",
    )


def _names(value: Any) -> Iterator[str]:  # noqa: ANN401
    """The names in a string, an object with a name, or a list of them; an address is no name."""
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        for part in name if isinstance(name, list) else [name]:
            if (text := _string(part)) and "://" not in text:
                yield " ".join(text.split())


def _string(value: Any) -> str:  # noqa: ANN401
    return unescape(value).strip() if isinstance(value, str) else ""
