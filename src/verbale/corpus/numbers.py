"""Numbers in the words of a report, and how far each reaches: "about 12,000", "at least 40", "up to 60"."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from verbale.corpus.stems import lexicon
from verbale.record import Reading, Span

__all__ = ["Range", "number_start", "numbers_in", "range_of"]

ROUNDED: Final = 0.1
"""How far "about 12,000" reaches."""

BEFORE: Final = 25
"""Characters before a number in which a word may leave it open."""

_NUMBER: Final = re.compile(r"(?<![\w.,-])\d{1,3}(?:,\d{3})+(?![\w.-])|(?<![\w.,-])\d+(?:\.\d+)?(?![\w-])")


@dataclass(frozen=True, slots=True)
class Range:
    """All numbers from `least` to `most`."""

    least: float
    most: float

    def apart(self, other: "Range") -> bool:
        """Tell whether no number is in both."""
        return self.most < other.least or other.most < self.least


def range_of(text: str, start: int, value: float) -> Range:
    """Give the numbers that a number at a place of a text stands for, by the words before it.

    >>> range_of("at least 40 died", 9, 40)
    Range(least=40, most=inf)
    """
    before = text[max(start - BEFORE, 0) : start]
    if _bound("at_least").search(before):
        return Range(value, float("inf"))
    if _bound("at_most").search(before):
        return Range(0.0, value)
    slack = ROUNDED * value if _bound("about").search(before) else 0.0
    return Range(value - slack, value + slack)


def number_start(span: Span) -> int:
    """Give the place where the number begins in the words of a quantity, which may be "at least one guard"."""
    digits = re.search(r"\d", span.text)
    leads = (_bound(name, leading=True).match(span.text) for name in ("at_least", "at_most", "about"))
    lead = max((found.end() for found in leads if found), default=0)
    return span.start + (digits.start() if digits else lead)


def numbers_in(reading: Reading, span: Span) -> tuple[Range, ...]:
    """Give the numbers in digits within a span, without those of dates and times of day."""
    dated = [time.span for time in reading.times]
    found = [reading.document.span(span.start + one.start(), span.start + one.end()) for one in _NUMBER.finditer(span.text)]
    counts = [number for number in found if not any(time.overlaps(number) for time in dated)]
    return tuple(range_of(reading.document.text, one.start, float(one.text.replace(",", ""))) for one in counts)


@cache
def _bound(name: str, *, leading: bool = False) -> re.Pattern[str]:
    """Phrases that end where the number begins; leading, they begin where the words begin."""
    phrases = "|".join(sorted(map(re.escape, lexicon("bounds")[name]), key=len, reverse=True))
    return re.compile(rf"(?:{phrases})\s+" if leading else rf"\b(?:{phrases})\s+$", re.IGNORECASE)
