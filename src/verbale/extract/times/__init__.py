"""Times: the report's time expressions with their values, by a grammar over its words (TIMEX3, ISO 24617-1)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from verbale.extract.chains import head_word
from verbale.extract.times.grammar import Match, matches
from verbale.extract.times.tense import direction
from verbale.extract.times.tokens import tokens
from verbale.extract.times.values import Context, value_of
from verbale.record import Analysis, Time, record_id

__all__ = ["read_times", "times_by_governor"]

_PRECISION: Final = (
    ("minute", re.compile(r".*T\d\d:\d\d.*")), ("part of day", re.compile(r".*T[A-Z]{2}$")),
    ("range", re.compile(r".*/.*")), ("day", re.compile(r"(?:\d{4}|XXXX)-(?:(?:\d\d|XX)-\d\d|W(?:\d\d|XX)-\d)")),
    ("weekend", re.compile(r".*-WE")), ("week", re.compile(r".*-W(?:\d\d|XX)")), ("month", re.compile(r"(?:\d{4}|XXXX)-\d\d")),
    ("season", re.compile(r".*-(?:SP|SU|FA|WI)")), ("quarter", re.compile(r".*-Q\d")), ("half year", re.compile(r".*-H\d")),
    ("year", re.compile(r"\d{4}")), ("decade", re.compile(r"\d{3}")), ("century", re.compile(r"\d\d")),
)  # fmt: skip
_CURRENCY: Final = frozenset("$€£¥")
_RATE_BEFORE: Final = frozenset({"NOUN", "NUM", "SYM", "ADV"})
_STEPS: Final = 4
_OTHER_TIMES: Final = frozenset("before after ahead since until till following by from".split())
_LAWS: Final = frozenset("Act Law Code Bill Treaty Convention Decree Accord Accords".split())
_EDGES: Final = frozenset("by at before until till after since from".split())
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Found:
    """A time in the making: its words and what they say."""

    first: int
    last: int
    type: str
    value: str


def read_times(analysis: Analysis, version: str) -> tuple[Time, ...]:
    """Return the times of a report, in order.

    Values are counted from the report's day: the day that it was published, else a whole date in its dateline. Without one they
    stay partial (``XXXX-03-06``).
    """
    made = []
    for one in _found(analysis):
        span = analysis.span(one.first, one.last)
        identity = record_id(analysis.document.id, "time", [span], version)
        made.append(Time(identity, span, one.type, one.value, precision(one.value) if one.type in {"DATE", "TIME"} else None))
    return tuple(made)


def times_by_governor(analysis: Analysis, times: Sequence[Time]) -> dict[int, list[tuple[int, str]]]:
    """The times that hang on each word, as (first word, id); days, not durations.

    Directly, or by places and occasions: "said at a meeting in Kest on Sunday", but not "said before the vote on Sunday".
    """
    found: dict[int, list[tuple[int, str]]] = {}
    for one in times:
        if one.type in {"DATE", "TIME"}:
            first = int(np.searchsorted(analysis.start, one.span.start))
            last = int(np.searchsorted(analysis.end, one.span.end)) + 1
            for word in _occasions(analysis, head_word(analysis, first, last)):
                found.setdefault(word, []).append((first, one.id))
    return found


def _occasions(analysis: Analysis, word: int) -> Iterator[int]:
    """The words above a time, through nouns that are circumstances, up to a verb."""
    for _ in range(_STEPS):
        if not analysis.deprel[word].startswith(("obl", "nmod", "advmod")) or analysis.deprel[word] == "nmod:poss":
            return
        if not _OTHER_TIMES.isdisjoint(_cases(analysis, word)):
            return
        word = int(analysis.head[word])
        yield word
        if analysis.upos[word] == "VERB":
            return


def _cases(analysis: Analysis, word: int) -> list[str]:
    """The prepositions of a noun, lower case."""
    return [analysis.text(child).lower() for child in analysis.children(word) if analysis.deprel[child] == "case"]


def precision(value: str) -> str | None:
    """How fine a value is; None where it is vague.

    >>> precision("2034-01-16"), precision("2034-W03"), precision("PAST_REF")
    ('day', 'week', None)
    """
    return next((name for name, pattern in _PRECISION if pattern.fullmatch(value)), None)


def _found(analysis: Analysis) -> Iterator[Found]:
    base = _report_day(analysis)
    anchor: date | None = None
    names = {word: one.end - one.start for one in analysis.names for word in range(one.start, one.end)}
    for match in matches(tokens(analysis), analysis.sentence_start.tolist()[1:]):
        if _in_longer_name(names, match) or not _is_time(analysis, match):
            continue
        said = value_of(match, Context(base, anchor, direction(analysis, match.first, match.last)))
        if said is None:
            continue
        yield Found(match.first, match.last, *said)
        day = _DAY.match(said[1])
        anchor = date.fromisoformat(day.group()) if day else anchor


def _report_day(analysis: Analysis) -> date | None:
    published = _DAY.match(analysis.document.published or "")
    if published:
        return date.fromisoformat(published.group())
    lines = {number for number, kind in enumerate(analysis.sentence_kind) if kind == "dateline"}
    if not lines:
        return None
    for match in matches(tokens(analysis), analysis.sentence_start.tolist()[1:]):
        if analysis.sentence_of(match.first) in lines:
            said = value_of(match, Context(None, None, 0))
            if said and _DAY.fullmatch(said[1]):
                return date.fromisoformat(said[1])
    return None


def _is_time(analysis: Analysis, match: Match) -> bool:
    """Whether the words may be a time where they stand."""
    if match.rule == "year":
        return _is_year(analysis, match.first)
    if match.rule == "duration":
        return _is_duration(analysis, match)
    if match.rule == "part" and match.has("alone"):
        before = analysis.text(match.first - 1).lower() if match.first else ""
        return ":" in str(match.value("alone")) or before in _EDGES  # "by nightfall"
    if match.rule == "season" and match.last - match.first == 1:
        return analysis.upos[match.first] == "NOUN" and analysis.deprel[match.first] != "compound"  # "winter wheat"
    return True


def _is_duration(analysis: Analysis, match: Match) -> bool:
    before = analysis.upos[match.first - 1] if match.first else ""
    following = analysis.text(match.last).lower() if match.last < analysis.words else ""
    if match.letter("count") == "A":
        rate = before in _RATE_BEFORE and following not in {"before", "after"}  # "200 calls a day"
        return not rate and match.value("unit") != "Q"
    return not (match.first and analysis.text(match.first - 1).lower() == "as")  # "in as many days"


def _in_longer_name(names: Mapping[int, int], match: Match) -> bool:
    """Whether a name holds the words and more: ``Theresa May``; ``names`` gives the length of the name that a word is of."""
    length = match.last - match.first
    return all(names.get(word, 0) > length for word in range(match.first, match.last))


def _is_year(analysis: Analysis, word: int) -> bool:
    """Whether four digits are a year and no number of things."""
    if word and analysis.text(word - 1) in _CURRENCY:
        return False
    following = analysis.text(word + 1) if word + 1 < analysis.words else ""
    if word > 1 and analysis.text(word - 1) == "of" and analysis.text(word - 2) in _LAWS:
        return False  # "the Records Act of 1992"
    counts = analysis.deprel[word].startswith("nummod") and analysis.xpos[int(analysis.head[word])] in {"NNS", "NNPS"}
    return not counts and following not in {"%", "percent"}
