"""Quotations of a text by their marks: any style, unbalanced, nested, going on over paragraphs.

A mark is evidence, not law: apostrophes are not marks, a quotation that is never closed ends with its paragraph, and one that the
next paragraph opens anew is known to go on.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from verbale.record import Document

_PAIRS: Final = {"“": "”", "„": "”“", "‟": "”", "«": "»", "‹": "›", "``": "''", '"': '"', "‘": "’", "''": "''", "»": "«"}
_MARK: Final = re.compile(r"(?<=\s)['‘’][nN]['’](?=\s)|``|''|[“”„‟«»‹›\"‘’]|(?<!\w)'(?=\w)|(?<=[\w.,!?…])'(?!\w)")
_DEEPEST: Final = 6
_LINE: Final = re.compile(r"[^\r\n]+")
_PARAGRAPH: Final = re.compile(r"[^\r\n]+(?:\r?\n(?!\r?\n)[^\r\n]+)*")
_SINGLE: Final = "‘’'"
_SINGLE_OR_END: Final = re.compile(r"[‘’'\n]")
_FAR: Final = 1000  # characters that are searched for the mark that closes behind a plural's apostrophe
_OPENING_BEFORE: Final = frozenset(" \t\u00a0\u2009([{—–-/\n\r“‘\"'")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Characters between two marks, half-open, marks left out; ``closed`` is false where the text never closes it."""

    start: int
    end: int
    depth: int
    closed: bool


@dataclass(slots=True)
class _Open:
    mark: str
    start: int


def _is_apostrophe(text: str, start: int, end: int, *, is_open: bool) -> bool:
    """Whether a single mark stands inside or at the end of a word as an apostrophe."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    if before.isalnum() and after.isalnum():
        return True
    mark = text[start:end]
    if mark == "‘":
        return after.isspace() or not after
    if not is_open and mark in "’'":
        return not (mark == "'" and after.isalnum() and not before.isalnum())
    return before in "sS" and (not is_open or _is_plural(text, start, end))


def _is_plural(text: str, start: int, end: int) -> bool:
    """Whether a mark behind an s is of a plural inside a single quotation, since another closes it.

    Called for by: ‘We don’t know the ministers’ plans,’ he said.
    """
    if not text[end : end + 2].strip(" ").islower():
        return False
    for other in _SINGLE_OR_END.finditer(text, end, end + _FAR):
        at = other.start()
        before, after = text[at - 1], text[at + 1 : at + 3]
        if before.isalnum() and (after[:1].isalnum() or (before in "sS" and after.strip(" ").islower())):
            continue
        return other.group() == text[start:end] and not _opens(text, at, at + 1)
    return False


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a mark that looks the same on both sides opens: nothing or a blank before it, a word after it."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (not before or before in _OPENING_BEFORE) and bool(after) and not after.isspace()


class _Scanner:
    """Walks over the marks of one paragraph with a stack of what is open."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.found: list[Quotation] = []
        self._stack: list[_Open] = []

    def mark(self, start: int, end: int) -> None:
        """Take one mark."""
        mark = self._text[start:end]
        top = self._stack[-1].mark if self._stack else ""
        if mark in _SINGLE and _is_apostrophe(self._text, start, end, is_open=any(one.mark in _SINGLE for one in self._stack)):
            return
        closes = any(mark in _closers(one.mark) for one in self._stack)
        opens = _opens(self._text, start, end)
        if closes and (mark not in _PAIRS or mark == top or not opens):
            self._close(mark, start)
        elif (mark in {*_PAIRS, "'"} and mark not in "”»›’") or (mark == "»" and not closes and opens):
            self._open(mark, end)

    def _open(self, mark: str, end: int) -> None:
        """Open a quotation; what is open deeper than anybody quotes was never meant as one."""
        if len(self._stack) == _DEEPEST:
            self._stack.clear()
        self._stack.append(_Open(mark, end))

    def _close(self, mark: str, at: int) -> None:
        """Close down to the mark that fits; what was opened inside it and never closed is forgotten."""
        while self._stack:
            one = self._stack.pop()
            if mark in _closers(one.mark):
                self.found.append(Quotation(one.start, at, len(self._stack), closed=True))
                return

    def finish(self, end: int) -> None:
        """The paragraph ends: what is open at its outermost level runs to here."""
        if self._stack and self._stack[0].mark not in _SINGLE:
            self.found.append(Quotation(self._stack[0].start, end, 0, closed=False))


def _closers(mark: str) -> str | tuple[str, ...]:
    if mark == "'":
        return ("'",)
    if mark in {"``", "''"}:
        return ("''",)
    return tuple(_PAIRS[mark])


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """Return all quotations in the order of their starts.

    >>> text = "“No,” he said. “It is 'a trap'.”"
    >>> [text[q.start : q.end] for q in find_quotations(Document(text)) if q.depth == 0]
    ['No,', "It is 'a trap'."]
    """
    text = document.text
    found: list[Quotation] = []
    paragraphs = _PARAGRAPH if "\n\n" in text or "\r\n\r\n" in text else _LINE
    for paragraph in paragraphs.finditer(text):
        scanner = _Scanner(text)
        for mark in _MARK.finditer(text, paragraph.start(), paragraph.end()):
            scanner.mark(*mark.span())
        scanner.finish(paragraph.start() + len(paragraph.group().rstrip()))
        found += [one for one in scanner.found if one.end > one.start]
    return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


class QuotationIndex:
    """Looks up the outermost quotation at a character."""

    def __init__(self, quotations: tuple[Quotation, ...]) -> None:
        """Keep those of depth 0, in order."""
        self.outer = tuple(one for one in quotations if one.depth == 0)
        self._starts = [one.start for one in self.outer]

    def at(self, character: int) -> Quotation | None:
        """The outermost quotation that holds a character."""
        number = bisect_right(self._starts, character) - 1
        if number < 0:
            return None
        one = self.outer[number]
        return one if character < one.end else None
