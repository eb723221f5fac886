"""RSS and Atom to documents: an entry a document, with its full text or, flagged, its summary."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final, TypeAlias

from verbale.errors import EmptyInput, InputError, NotText, RecordError, TooLarge, Unreadable
from verbale.inputs.extras import library
from verbale.inputs.html.tree import blocks_of, page_tree
from verbale.inputs.intake import Intake
from verbale.inputs.received import SUMMARY, Received, admit
from verbale.record import Document

__all__ = ["Follow", "is_feed", "read_feed"]

Follow: TypeAlias = Callable[[str], Document | InputError]
"""Gives the report on the page that an entry links to, or why it cannot be had."""

FULL: Final = 200
"""Words from which a description is taken for the report itself: some feeds give the whole of it there."""

HARMLESS: Final = frozenset({"CharacterEncodingOverride", "NonXMLContentType"})
"""What feedparser remarks on though the feed is read as it should be."""

HEAD: Final = 2_000
"""Bytes within which the first element of a feed stands."""

_ROOT: Final = re.compile(rb"<(?:rss|feed|rdf:rdf|channel)\b", re.IGNORECASE)
_ENTITY: Final = re.compile(rb"<!\s*ENTITY", re.IGNORECASE)


def read_feed(
    data: bytes, where: str = "", intake: Intake | None = None, follow: Follow | None = None
) -> Iterator[Document | InputError]:
    """Give a document or an error value for every entry of a feed, in its order; nothing that it links to is fetched.

    Where `follow` is given, it is asked for the page of each entry that has not its whole report in the feed; what the page
    does not say of its report is taken from the entry, and where the page cannot be had, the reason and the summary are given.
    A feed that declares entities is refused as a whole, before it is parsed: news needs none, and they can unfold to gigabytes.
    Where a feed is not well-formed, the entries that could be read are followed by an Unreadable.
    """
    intake = intake or Intake()
    if refused := _refusal(data, where, intake):
        yield refused
        return
    parsed = library("feedparser", "feeds").parse(data, sanitize_html=False, resolve_relative_uris=False)
    for number, entry in enumerate(parsed.entries, 1):
        taken = _taken(entry, str(parsed.feed.get("title") or ""), f"{where}#{number}", intake)
        link = _link(entry)
        if follow and link and not _is_whole(taken):
            yield from _followed(taken, follow(link))
        else:
            yield taken
    yield from _remarks(parsed, where)


def is_feed(data: bytes) -> bool:
    """Tell whether bytes begin as a feed does, whatever they are called.

    >>> is_feed(b"<?xml version='1.0'?><rss>"), is_feed(b"<!doctype html><p>The &lt;rss> element")
    (True, False)
    """
    head = data[:HEAD].replace(b"\x00", b"")
    root = _ROOT.search(head)
    return root is not None and b"<html" not in head[: root.start()].lower()


def _refusal(data: bytes, where: str, intake: Intake) -> InputError | None:
    if len(data) > intake.max_bytes:
        return TooLarge(f"is a feed of {len(data):,} bytes, over the limit of {intake.max_bytes:,}", where, "raise --max-bytes")
    plain = data.replace(b"\x00", b"")  # UTF-16 too
    root = _ROOT.search(plain)
    if _ENTITY.search(plain[: root.start()] if root else plain):
        return NotText("is a feed that declares entities, which can unfold without end", where, "ask its outlet for another feed")
    return None


def _remarks(parsed: Any, where: str) -> Iterator[InputError]:  # noqa: ANN401 - feedparser brings no types
    fault = parsed.get("bozo_exception")
    broken = bool(parsed.bozo) and type(fault).__name__ not in HARMLESS
    if broken and (parsed.entries or parsed.get("version")):
        what = f"is not well-formed ({fault}); {len(parsed.entries)} entries of it are read"
        yield Unreadable(what, where, "fetch the feed again")
    elif not parsed.get("version"):
        yield NotText("is no RSS or Atom feed", where, "name the address of the feed, not of a page")
    elif not parsed.entries:
        yield EmptyInput("is a feed without an entry", where, "fetch it again later")


def _taken(entry: Any, outlet: str, where: str, intake: Intake) -> Document | InputError:  # noqa: ANN401
    try:
        return _document(entry, outlet, where, intake)
    except InputError as error:
        return error
    except RecordError as fault:
        return NotText(f"cannot be a document ({fault.what})", where, fault.hint)


def _link(entry: Any) -> str:  # noqa: ANN401
    return str(entry.get("link") or "").strip()


def _is_whole(taken: Document | InputError) -> bool:
    """Tell whether an entry is its report, or is left out for its language: neither is asked for once more."""
    return not isinstance(taken, EmptyInput) and not (isinstance(taken, Received) and SUMMARY in taken.flags)


def _followed(taken: Document | InputError, page: Document | InputError) -> Iterator[Document | InputError]:
    """The linked page, with what only its entry tells; the entry stands in where there is no page."""
    if isinstance(page, InputError):
        yield page
        if isinstance(taken, Document):
            yield taken
    elif isinstance(taken, Document):
        yield replace(
            page,
            title=page.title or taken.title,
            outlet=page.outlet or taken.outlet,
            authors=page.authors or taken.authors,
            published=page.published or taken.published,
        )
    else:
        yield page


def _document(entry: Any, outlet: str, where: str, intake: Intake) -> Document:  # noqa: ANN401
    contents = [str(content.get("value") or "") for content in entry.get("content", ())]
    whole = _text(max(contents, key=len, default=""))
    text = whole or _text(str(entry.get("summary") or ""))
    language = admit(text, where, intake)
    source = entry.get("source") or {}
    return Received(
        text,
        path=where,
        url=_link(entry) or None,
        title=_text(str(entry.get("title") or "")) or None,
        outlet=str(source.get("title") or outlet) or None,
        authors=_authors(entry),
        published=intake.published or _day(entry),
        language=language,
        flags=() if whole or len(text.split()) >= FULL else (SUMMARY,),
    )


def _text(markup: str) -> str:
    """The paragraphs of a piece of HTML, or of plain text, which is HTML without a tag."""
    tree = page_tree(markup) if markup.strip() else None
    return "" if tree is None else "\n\n".join(block.text for block in blocks_of(tree))


def _authors(entry: Any) -> tuple[str, ...]:  # noqa: ANN401
    names = (str(author.get("name") or "").strip() for author in entry.get("authors", ()))
    return tuple(dict.fromkeys(name for name in names if name))


def _day(entry: Any) -> str | None:  # noqa: ANN401
    """The day on which an entry came out, in UTC, as feedparser gives it."""
    stamp = entry.get("published_parsed") or dict.get(entry, "updated_parsed")  # its own get makes the one up from the other
    return date(*stamp[:3]).isoformat() if stamp else None
