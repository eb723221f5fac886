"""A page as its blocks: the stretches of words that a browser would set as lines of their own, in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from verbale.inputs.extras import library

__all__ = ["Block", "Element", "blocks_of", "key", "page_tree", "words"]

Element: TypeAlias = Any
"""An element of lxml, which brings no types."""

_UNSEEN: Final = frozenset(
    "script style noscript template iframe svg math button select object video audio canvas head menu dialog textarea".split()
)
_ASIDE: Final = frozenset("nav footer aside figcaption form".split())
_BLOCK: Final = _ASIDE | frozenset(
    "address article blockquote body caption center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html li "
    "main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_WORD: Final = re.compile(r"\w+")
_BREAK: Final = "\x1e"
"""Stands for <br> until the words of a block are put together; no page holds it, since XML forbids it."""
_PARAGRAPH: Final = re.compile(rf"{_BREAK}\s*{_BREAK}[\s{_BREAK}]*")
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff]")


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """The words of one block: `text` with its white space as one space each, `owner` the element that sets them.

    `linked` is the share of the letters that stand in links; `aside` tells whether navigation, a footer, a form, a caption or
    something hidden holds the block.
    """

    text: str
    owner: Element
    linked: float = 0.0
    aside: bool = False

    @property
    def container(self) -> Element:
        """The element that holds the owner, None at the root."""
        return self.owner.getparent()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk stands: the block element around, whether within a link, whether aside."""

    owner: Element
    link: bool = False
    aside: bool = False


_Piece: TypeAlias = tuple[str, bool]
"""Words, and whether they stand in a link."""


def page_tree(text: str) -> Element | None:
    """Parse a page as a browser would, without looking anything up; None where there is no element in it."""
    etree, html = library("lxml.etree", "HTML pages"), library("lxml.html", "HTML pages")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(_FORBIDDEN.sub("", text).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def key(text: str) -> str:
    """The letters and digits of a text in lower case: what stays the same when a text is set in another way.

    >>> key("“No,” he said.")
    'nohesaid'
    """
    return "".join(words(text))


def words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return _WORD.findall(text.lower())


def blocks_of(tree: Element) -> Iterator[Block]:
    """Give the blocks of a page that hold words, in order; scripts, styles and the like have none."""
    pieces: list[_Piece] = []
    place = _Place(tree)
    for event, element, at in _events(tree):
        if event != "text":
            yield from _set(pieces, place)
            pieces, place = [], at
        elif element:
            pieces.append((element, at.link))
            place = at
    yield from _set(pieces, place)


def _events(tree: Element) -> Iterator[tuple[str, Any, _Place]]:
    """Walk with a stack of our own, so that no depth of elements breaks it: ("text", words, place) or ("edge", None, place)."""
    waiting: list[tuple[str, Any, _Place]] = [("element", tree, _Place(tree))]
    while waiting:
        event, element, place = waiting.pop()
        if event != "element":
            yield event, element, place
            continue
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        if element.tag == "br":
            yield "text", _BREAK, place
            continue
        inside = _enter(element, place)
        own = inside.owner is not place.owner
        if own:
            yield "edge", None, inside
            waiting.append(("edge", None, place))
        yield "text", element.text, inside
        for child in reversed(element):
            waiting.append(("text", child.tail, inside))
            waiting.append(("element", child, inside))


def _enter(element: Element, place: _Place) -> _Place:
    hidden = element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", "")
    owner = element if element.tag in _BLOCK else place.owner
    return _Place(owner, place.link or element.tag == "a", place.aside or hidden or element.tag in _ASIDE)


def _set(pieces: list[_Piece], place: _Place) -> Iterator[Block]:
    """The block that pieces make, or several where two line breaks in a row part them, as old pages part paragraphs."""
    whole = "".join(words for words, _ in pieces)
    if not whole.strip(_BREAK + " \t\r\n\xa0"):
        return
    inked = sum(len("".join(words.split())) for words, _ in pieces) or 1
    linked = sum(len("".join(words.split())) for words, link in pieces if link) / inked
    for paragraph in _PARAGRAPH.split(whole):
        if text := " ".join(paragraph.replace(_BREAK, " ").split()):
            yield Block(text, place.owner, linked, place.aside)
