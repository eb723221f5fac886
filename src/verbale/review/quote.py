"""Words of a report that are found again in another text of it: the words, what stands around them, and where they stood."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile
from operator import eq
from typing import Final

from verbale.errors import RecordError
from verbale.record import Document, Span

__all__ = ["Quote", "located", "located_all", "quoted", "quoted_all"]

CONTEXT: Final = 32
"""Characters kept on each side: enough to tell one "he said" from another."""

BOTH: Final = 2
"""The sides of a quote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The `exact` words, the characters before and after them, and the code point at which they began.

    This is the TextQuoteSelector of the Web Annotation Data Model (W3C, 4.2.4) with the start of its TextPositionSelector.
    """

    exact: str
    prefix: str
    suffix: str
    start: int

    def __post_init__(self) -> None:
        """Refuse a quote of nothing."""
        if not self.exact or self.start < 0:
            raise RecordError("quotes no words", "Quote")

    @property
    def end(self) -> int:
        """The code point at which the words ended."""
        return self.start + len(self.exact)


def quoted(document: Document, span: Span) -> Quote:
    """Give a span as a quote.

    >>> quoted(Document("He said so."), Document("He said so.").span(3, 7))
    Quote(exact='said', prefix='He ', suffix=' so.', start=3)
    """
    before = document.text[max(span.start - CONTEXT, 0) : span.start]
    return Quote(exact=span.text, prefix=before, suffix=document.text[span.end : span.end + CONTEXT], start=span.start)


def quoted_all(document: Document, spans: Iterable[Span]) -> tuple[Quote, ...]:
    """Give spans as quotes."""
    return tuple(quoted(document, span) for span in spans)


def located(document: Document, quote: Quote) -> Span | None:
    """Give the place of a quote in a text; None where its words do not stand there, or not among at least half of their context.

    Of several places that with most of the context is taken, then the nearest to the old one. This is the one search of the
    house: a decision by a person outlives the text that it was made on.
    """
    found = [(*_agreement(document.text, quote, start), -abs(start - quote.start), start) for start in _starts(document, quote)]
    agreement, _, _, start = max(found, default=(-1, 0, 0, 0))
    if agreement < 0 or 2 * agreement < len(quote.prefix) + len(quote.suffix):
        return None
    return document.span(start, start + len(quote.exact))


def located_all(document: Document, quotes: Iterable[Quote]) -> tuple[Span, ...]:
    """Give the places of quotes in order; none where one of them is lost, or where they run into each other."""
    spans = [located(document, quote) for quote in quotes]
    kept = [span for span in spans if span is not None]
    ordered = all(before.end <= after.start for before, after in pairwise(kept))
    return tuple(kept) if len(kept) == len(spans) and ordered else ()


def _starts(document: Document, quote: Quote) -> Iterator[int]:
    """Every place of the words; the old one alone where all of the context is still around it."""
    _, whole = _agreement(document.text, quote, quote.start)
    if whole == BOTH and document.text.startswith(quote.exact, quote.start):
        yield quote.start
        return
    at = document.text.find(quote.exact)
    while at >= 0:
        yield at
        at = document.text.find(quote.exact, at + 1)


def _agreement(text: str, quote: Quote, start: int) -> tuple[int, int]:
    """Count the characters of the context around the words at a place, and the sides on which all is the same.

    Where a text begins or ends there, it must do so still for a side to be the same.
    """
    end = start + len(quote.exact)
    before, after = text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]
    alike = _alike(before[::-1], quote.prefix[::-1]) + _alike(after, quote.suffix)
    return alike, (before == quote.prefix) + (after == quote.suffix)


def _alike(one: str, other: str) -> int:
    """Count the characters with which both begin."""
    return sum(takewhile(bool, map(eq, one, other)))
