"""The grammar of times: patterns over the letters of words (see ``tokens``), compiled once; the longest match wins.

A letter stands for one word, so a group's place in the match is the place of its word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.extract.times.tokens import Token

_COUNT: Final = r"(?P<count>[dn](?:-n)?|A[nq]?|q)"
_CLOCK: Final = r"(?P<clock>c|[dn8](?=h))(?P<half>h?)(?:[ZL]?i?Z?)"
_PATTERNS: Final = {
    "iso": r"(?P<iso>S)",
    "days": r"(?P<first>d)[-+](?P<last>d)F?(?P<month>m)(?:,?(?P<year>y))?"
    r"|(?P<month2>m)(?P<first2>d)[-+](?P<last2>d)(?:,?(?P<year2>y))?",
    "nth_week": r"T(?P<number>[ol])(?P<unit>[uz])[FI](?P<month>m)(?:,?F?(?P<year>y))?",
    "holiday": r"(?P<way>[lxt]?)(?P<holiday>C)",
    "month_day": r"(?:(?P<part>p)O|w,?)?(?:(?P<month>m)T?(?P<day>[do])(?!h)|T?(?P<day2>[do])F?(?P<month2>m))(?:,?(?P<year>y))?",
    "month": r"(?:T?j-?F?)?(?P<way>[lxt]?)(?P<month>m)(?:,?F?(?P<year>y))?",
    "half": r"T(?P<number>o)HF(?:(?P<year>y)|(?P<month>m))",
    "nth": r"T?(?P<number>o)(?P<unit>u)(?:F(?P<year>y))?",
    "weekday": r"j?(?P<way>[lxta]?)j?(?P<weekday>w)j?(?P<part>p?)(?:F?T?(?P<of>[lx])?(?P<unit>u))?"
    r"|j?(?P<part2>p)[OF]?(?P<weekday2>w)",
    "day": r"j?(?P<day>k)j?(?P<part>p?)|(?P<tonight>K)|(?P<overnight>G)",
    "unit": r"T?(?P<way>[lxta])r?(?P<unit>[uz])|T(?P<weekend>z)",
    "edge": r"T?(?P<edge>E)FT?(?P<way>[lxt]?)(?P<unit>[um])(?:,?F?(?P<year>y))?|(?P<unit2>u)-?(?P<edge2>E)",
    "season": r"(?:T?[jE]-?F?)?T?(?P<way>[lxt]?)(?P<season>s)(?:F?(?P<year>y))?",
    "vague": r"T?(?P<way>[lxR])q?U|Ot(?P<now>i)|(?P<word>N)",
    "ago": rf"{_COUNT}(?P<unit>[uUs])g",
    "then": rf"{_COUNT}(?P<unit>[uU])(?P<way>[bf])|T(?P<unit2>u)(?P<way2>[<>])|T?e(?P<same>[up])"
    r"|T?[xa](?P<next>p)|T(?P<eve>p)<",
    "duration": rf"(?:T[lx])?{_COUNT}-?(?P<unit>[uU])(?:\+?(?P<count2>[dn](?:-n)?)(?P<unit2>[uU]))?(?!-?X)",
    "halves": r"HA(?P<unit>u)|(?P<count>[dn])\+AH(?P<unit2>[uU])|A(?P<unit3>u)\+AH",
    "part": r"(?P<way>[tl])(?P<part>p)|(?P<alone>p)",
    "clock": _CLOCK + r"(?:O?,?(?:(?P<month>m)(?P<day>[do])|j?(?P<weekday>w)p?|(?P<today>k)|(?P<tonight>K)|T?(?P<after>[xa])u))?",
    "weekday_clock": rf"(?P<weekday>w),?O?{_CLOCK}|(?P<weekday2>w)O(?P<alone>p)"
    r"|(?P<dotted>8)O?(?P<weekday3>w)(?P<part>p)",
    "zulu": r"(?P<four>[4y])Z",
    "set": r"V(?P<unit>[wups])|(?P<days>W)(?P<part>p?)",
    "year": r"(?P<year>y)(?:-(?P<last>y))?",
    "decade": r"T?j?-?(?P<decade>B)",
}
_ANY: Final = re.compile("|".join(re.sub(r"\?P<\w+>", "?:", pattern) for pattern in _PATTERNS.values()))  # whether one fits
_COMPILED: Final = tuple((name, re.compile(pattern)) for name, pattern in _PATTERNS.items())


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``first`` up to ``last`` that a pattern fits."""

    rule: str
    first: int
    last: int
    found: "re.Match[str]"
    tokens: Sequence[Token]

    def has(self, group: str) -> bool:
        """Whether a group holds a word."""
        return group in self.found.re.groupindex and bool(self.found.group(group))

    def letter(self, group: str) -> str:
        """The letters of a group, nothing where it is empty."""
        return self.found.group(group) or "" if group in self.found.re.groupindex else ""

    def value(self, *groups: str) -> object:
        """What the first word of the first group that holds one says; None where none does."""
        filled = (group for group in groups if self.has(group))
        return next((self.tokens[self.found.start(group)].value for group in filled), None)

    def values(self, group: str) -> list[object]:
        """What the words of a group say."""
        return [token.value for token in self.tokens[self.found.start(group) : self.found.end(group)]]


def matches(tokens: Sequence[Token], breaks: Sequence[int]) -> Iterator[Match]:
    """Yield the longest matches from the left, none over the first word of a sentence (``breaks``, in order)."""
    letters = "".join(token.letter for token in tokens)
    edges = [*breaks, len(letters)] if breaks else [len(letters)]
    at = 0
    for edge in edges:
        while at < edge:
            best = _longest(letters, at, edge, tokens)
            if best is not None:
                yield best
            at = best.last if best is not None else at + 1


def _longest(letters: str, at: int, edge: int, tokens: Sequence[Token]) -> Match | None:
    if letters[at] == "." or not _ANY.match(letters, at, edge):
        return None
    best: Match | None = None
    for name, pattern in _COMPILED:
        found = pattern.match(letters, at, edge)
        if found and found.end() > at and (best is None or found.end() > best.last):
            best = Match(name, at, found.end(), found, tokens)
    return best
