"""A statement's words as the report prints them: with the report's own quotation marks, and " … " where words are left out."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from verbale.record import Span

__all__ = ["quoted", "words_of"]

PAIRS: Final = {
    "“": "”",
    "„": "“",
    "«": "»",
    "»": "«",
    "‘": "’",
    "‹": "›",
    '"': '"',
    "'": "'",
    "``": "''",
    "''": "''",
}
_OPENERS: Final = tuple(sorted(PAIRS, key=len, reverse=True))
_WIDE_PAIRS: Final = (("“", "”"), ('"', '"'), ("«", "»"))
"""Marks that are never apostrophes: only these may be given back to a span that lost one of the two."""
_BETWEEN: Final = frozenset(" \t\r\n\v\f\u00a0\ufeff").union(*PAIRS, *PAIRS.values())


def quoted(text: str, spans: Sequence[Span], *, direct: bool, whole: Sequence[Span] = ()) -> str:
    """Give the words of `spans` as they stand in `text`.

    A direct quotation gets the marks that stand around it in the report, once for all of its parts; a span that begins
    or ends inside a quotation gets the mark that it lacks. Parts with other words between them are joined by " … ".
    Where `spans` are only a part of a direct quotation, `whole` is all of it.

    >>> report = 'He said: "No. Never."'
    >>> quoted(report, [Span(10, 20, "No. Never.")], direct=True)
    '"No. Never."'
    """
    bounds = [(span.start, span.end) for span in spans]
    if not direct:
        return _joined(text, [_mended(text, *bound) for bound in bounds])
    opener = _opener_before(text, (whole or spans)[0].start) if bounds else ""
    return f"{opener}{_joined(text, bounds)}{PAIRS.get(opener, '')}"


def words_of(spans: Iterable[Span]) -> str:
    """Give the words of a source or a cue, its parts joined by " … ".

    >>> words_of([Span(0, 5, "spoke"), Span(9, 11, "up")])
    'spoke … up'
    """
    return " … ".join(span.text for span in spans)


def _joined(text: str, bounds: Sequence[tuple[int, int]]) -> str:
    """Paragraphs of one quotation follow each other; left-out words are shown as left out."""
    parts = [text[start:end] for start, end in bounds[:1]]
    for (_, gap), (start, end) in pairwise(bounds):
        parts += [" " if set(text[gap:start]) <= _BETWEEN else " … ", text[start:end]]
    return "".join(parts)


def _mended(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the mark next to a span where its partner is inside and would stand alone."""
    for opener, closer in _WIDE_PAIRS:
        opened, closed = text.count(opener, start, end), text.count(closer, start, end)
        odd = opener == closer and opened % 2 == 1
        if (odd or closed > opened) and text.endswith(opener, 0, start):
            return start - len(opener), end
        after = re.compile(f"[,.]?{closer}").match(text, end)
        if (odd or opened > closed) and after:
            return start, after.end()
    return start, end


def _opener_before(text: str, start: int) -> str:
    """The opening mark that touches `start` from the left; a mark after a letter closes or is an apostrophe."""
    for mark in _OPENERS:
        if text.endswith(mark, 0, start):
            before = text[max(start - len(mark) - 1, 0) : start - len(mark)]
            return "" if before.isalnum() else mark
    return ""
