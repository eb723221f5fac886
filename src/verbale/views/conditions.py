"""A statement's condition apart from the rest of its words: its marker, what follows it, and the content without it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from verbale.record import Document, Span
from verbale.views.ink import clean
from verbale.views.wording import markers

__all__ = ["UNMARKED", "Condition", "conditions", "without"]

UNMARKED: Final = "ON CONDITION:"
"""What stands before a condition that begins with no marker ("any ship that passes")."""

_QUOTES: Final = "“”‘’«»\"'"
_LEFT_OVER_BEFORE: Final = re.compile(r"""(?:[\s,;:–—]|[”’»)"'](?=[\s,;:]))+""")
_LEFT_OVER_AFTER: Final = re.compile(r"""(?:[\s,;:–—]|(?<=\s)["'“‘«(])+\Z""")
_NOTHING: Final = re.compile(rf"[\s.,;:–—{_QUOTES}]*")


@dataclass(frozen=True, slots=True)
class Condition:
    """The marker in capitals, and the report's words that follow it."""

    marker: str
    words: str


def conditions(spans: Sequence[Span]) -> tuple[Condition, ...]:
    """Give the conditions of a statement; a span that begins with no marker goes on with the one before it.

    >>> conditions([Span(0, 12, "if they sign"), Span(20, 29, "this week")])
    (Condition(marker='IF', words='they sign … this week'),)
    """
    found: list[Condition] = []
    for span in spans:
        words = clean(span.text)
        begin = _opening().match(words)
        if begin:
            rest = words[begin.end() :].strip()
            found.append(Condition(begin["marker"].upper(), rest.rstrip(_QUOTES) if begin["quote"] else rest))
        elif found:
            found[-1] = Condition(found[-1].marker, f"{found[-1].words} … {words}")
        else:
            found.append(Condition(UNMARKED, words))
    return tuple(found)


def without(document: Document, content: Sequence[Span], condition: Sequence[Span]) -> tuple[Span, ...]:
    """Give the content without the conditions that stand at its beginning or its end.

    One in the middle stays, and the content stays whole where nothing would be left of it.
    """
    bounds = [(span.start, span.end) for span in content]
    for part in (*condition, *reversed(condition)):
        bounds = _cut(document.text, bounds, part)
    return tuple(document.span(start, end) for start, end in bounds) or tuple(content)


def _cut(text: str, bounds: list[tuple[int, int]], part: Span) -> list[tuple[int, int]]:
    if not bounds:
        return bounds
    (start, first_end), (last_start, end) = bounds[0], bounds[-1]
    if start <= part.start and part.end <= first_end and _NOTHING.fullmatch(text, start, part.start):
        return [*_kept(text, part.end, first_end), *bounds[1:]]
    if last_start <= part.start and part.end <= end and _NOTHING.fullmatch(text, part.end, end):
        return [*bounds[:-1], *_kept(text, last_start, part.start)]
    return bounds


def _kept(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretch without commas, blanks and half quotations at its edges; nothing where no word is left."""
    before = _LEFT_OVER_BEFORE.match(text, start, end)
    start = before.end() if before else start
    after = _LEFT_OVER_AFTER.search(text[start:end])
    end = start + after.start() if after else end
    return [] if _NOTHING.fullmatch(text, start, end) else [(start, end)]


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    words = "|".join(re.escape(marker) for marker in markers())
    return re.compile(rf"(?P<quote>[{_QUOTES}]?)(?P<marker>{words})(?=\s|[,:]|$)[,:]?", re.IGNORECASE)
