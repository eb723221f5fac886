"""Which words of a gold text stand within quotation marks: what makes a gold attribution direct, mixed or indirect.

This reads reference texts only and is kept apart from the product's own reading of quotation marks, so that a fault
of the product cannot move the yardstick. Marks: curly and straight double quotes, curly single quotes, guillemets,
doubled apostrophes and grave accents. A straight single quote is never a mark here: it cannot be told from an
apostrophe without reading. A quotation ends with its paragraph at the latest (newspapers open each paragraph of a
long quotation anew).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from evaluation.spans import Range, Words, word_set

Form: TypeAlias = Literal["direct", "mixed", "indirect"]
FORMS: tuple[Form, ...] = ("direct", "mixed", "indirect")

# opening mark -> closing mark; a straight mark closes itself
_CLOSING = {"\u201c": "\u201d", "\u2018": "\u2019", "\u00ab": "\u00bb", "``": "''", "''": "''", '"': '"'}
# a curly apostrophe closes nothing while a letter follows ("it's"), so it is no mark there
_MARK = re.compile("``|''|[\u201c\u201d\u2018\u00ab\u00bb\"]|\u2019(?!\\w)")
_PARAGRAPH = re.compile(r"[^\n]+")


def quoted(text: str) -> tuple[Range, ...]:
    """Half-open ranges between outer quotation marks, marks left out, in order.

    >>> quoted('He said: "We go." She left.')
    ((10, 16),)
    """
    return tuple(
        found for part in _PARAGRAPH.finditer(text) for found in _quoted_in(text[part.start() : part.end()], part.start())
    )


def _quoted_in(paragraph: str, base: int) -> Iterator[Range]:
    opened, closing = -1, ""
    for found in _MARK.finditer(paragraph):
        mark = found.group()
        if opened < 0 and mark in _CLOSING:
            opened, closing = found.end(), _CLOSING[mark]
        elif opened >= 0 and mark == closing:
            yield base + opened, base + found.start()
            opened = -1
    if opened >= 0 and closing not in {'"', "''", "\u2019"}:
        # only a mark that shows its side may stay open to the paragraph's end: a stray straight one would swallow it
        yield base + opened, base + len(paragraph)


def form_of(content: Words, within: Words) -> Form:
    """Direct where all content words stand within quotation marks, mixed where some do, else indirect.

    >>> form_of(frozenset({1, 4}), frozenset({4, 9}))
    'mixed'
    """
    inside = content & within
    if content and inside == content:
        return "direct"
    return "mixed" if inside else "indirect"


def quoted_words(text: str) -> Words:
    """The start offsets of the words within quotation marks."""
    return word_set(text, quoted(text))
