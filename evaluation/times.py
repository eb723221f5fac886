"""Time expressions and their values: GUM's news, dates that carry TEI values.

A gold time is found where a system time shares a character with it, one to one, the longest overlap first (relaxed match).
`found` is the F1 of that, `value` the share of gold times that are found with the right value (value-recall). Dates, times of day
and ranges count. GUM's approximate ones are left out on both sides, and of ours durations, sets and vague references, which
GUM does not mark. GUM writes weeks, weekends, seasons, decades and centuries as ranges of days; ours are written so too here.
The grammar was written with these texts at hand: the figure shows that nothing rots, the hidden tests how well it reads.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from evaluation.counts import Counts, Figure, f1_figure, share_figure
from evaluation.data import data_file, json_lines
from evaluation.spans import Range
from evaluation.system import System
from verbale.record import Document, Reading

_GUM = "times/gum-traindev.jsonl"
FILES = (_GUM,)
_GENRE = "news"
_APPROXIMATE = "APPROX"
_SEASONS = {"SP": ("03-01", "05-31"), "SU": ("06-01", "08-31"), "FA": ("09-01", "11-30"), "WI": ("12-01", "02-28")}
_RANGES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(\d{4})-W(\d\d)"), lambda found: _days(int(found[1]), int(found[2]), 1, 6)),
    (re.compile(r"(\d{4})-W(\d\d)-WE"), lambda found: _days(int(found[1]), int(found[2]), 6, 1)),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda found: _season(int(found[1]), found[2])),
    (re.compile(r"(\d{3})"), lambda found: f"{found[1]}0-01-01/{found[1]}9-12-31"),
    (re.compile(r"(\d\d)"), lambda found: f"{found[1]}00-01-01/{found[1]}99-12-31"),
)


@dataclass(frozen=True, slots=True)
class Timed:
    """A time expression's characters and its value."""

    bounds: Range
    value: str


def _days(year: int, week: int, day: int, more: int) -> str:
    first = date.fromisocalendar(year, week, day)
    return f"{first}/{first + timedelta(days=more)}"


def _season(year: int, code: str) -> str:
    first, last = _SEASONS[code]
    return f"{year}-{first}/{year + (code == 'WI')}-{last}"


def as_range(value: str) -> str:
    """A week, weekend, season, decade or century as a range of days; any other value without the seconds.

    >>> as_range("2015-W38"), as_range("196"), as_range("2015-09-04T22:30:00")
    ('2015-09-14/2015-09-20', '1960-01-01/1969-12-31', '2015-09-04T22:30')
    """
    for pattern, made in _RANGES:
        found = pattern.fullmatch(value)
        if found:
            return made(found)
    return re.sub(r"(T\d\d:\d\d):00", r"\1", value)


def pairs(gold: Sequence[Timed], system: Sequence[Timed]) -> list[tuple[int, int]]:
    """Gold and system times that share characters, one to one, the longest overlap first."""
    shared = [(_overlap(one.bounds, other.bounds), m, n) for m, one in enumerate(gold) for n, other in enumerate(system)]
    taken: list[tuple[int, int]] = []
    for length, m, n in sorted(shared, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if length > 0 and all(m != a and n != b for a, b in taken):
            taken.append((m, n))
    return taken


def _overlap(one: Range, other: Range) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def counted(reading: Reading) -> tuple[Timed, ...]:
    """The times of a reading that GUM would mark: dates and times of day with a value of their own."""
    return tuple(
        Timed((one.span.start, one.span.end), one.value)
        for one in reading.times
        if one.type in {"DATE", "TIME"} and not one.value.endswith("_REF")
    )


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `times.gum_found` and `times.gum_value`."""
    found, right = Counts(), 0
    for record in json_lines(data_file(root, _GUM)):
        if record["genre"] != _GENRE:
            continue
        ours = counted(system.read(Document(record["text"], published=record["dct"])))
        marked = [(one["type"], Timed((one["start"], one["end"]), one["value"])) for one in record["timex"]]
        gold = [one for kind, one in marked if kind != _APPROXIMATE]
        vague = [one for kind, one in marked if kind == _APPROXIMATE]
        kept = [one for one in ours if not any(_overlap(one.bounds, other.bounds) > 0 for other in vague)]
        matched = pairs(gold, kept)
        found += Counts.of(len(matched), len(kept), len(gold))
        right += sum(as_range(gold[m].value) == as_range(kept[n].value) for m, n in matched)
    return (f1_figure("times.gum_found", found), share_figure("times.gum_value", right, found.gold))
