"""What an actor did by words, over time: a line for each kind of act, a mark for each day."""

import datetime as dt
import functools
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Final

from verbale.store import Moment
from verbale.views.page.axis import Axis, axis
from verbale.views.page.markup import Markup, element, escaped, joined, void
from verbale.views.wording import act_word, short_day

__all__ = ["acts_strip", "lines_of_acts"]

_RADIUS: Final = 4.7
_NEAREST: Final = 2 * _RADIUS
"""Units under which two marks of one look are one: they would lie over each other, and a life of them would fill the page."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """A drawing: its width, where its days begin, the height of a line, and where in the line its marks stand."""

    name: str
    width: int
    left: int
    line: int
    mark: int


_FRAMES: Final = (
    _Frame(name="wide", width=790, left=182, line=27, mark=14),
    _Frame(name="narrow", width=356, left=6, line=40, mark=28),
)
_TOP: Final = 18


@functools.cache
def lines_of_acts() -> tuple[tuple[str, ...], ...]:
    """Give the acts of each line."""
    text = resources.files(__package__).joinpath("acts.toml").read_text("utf-8")
    return tuple(tuple(line) for line in tomllib.loads(text)["lines"])


def acts_strip(moments: Sequence[Moment], name: str) -> Markup:
    """Draw the moments of one actor; lines without any are left out."""
    lines = [(acts, [one for one in moments if one.act in acts]) for acts in lines_of_acts()]
    first, last = _date(min(one.day for one in moments)), _date(max(one.last or one.day for one in moments))
    held = [line for line in lines if line[1]]
    return joined(_drawing(frame, (first, last), held, name) for frame in _FRAMES)


_date: Final = functools.lru_cache(maxsize=4096)(dt.date.fromisoformat)


def _drawing(
    frame: _Frame, days: tuple[dt.date, dt.date], held: Sequence[tuple[Sequence[str], Sequence[Moment]]], name: str
) -> Markup:
    height = _TOP + frame.line * len(held) + 6
    span = Axis(*days, frame.left + 8, frame.width - 10)
    parts = [*axis(span, _TOP, height)]
    for number, (acts, moments) in enumerate(held):
        parts += _line(frame, span, moments, acts, _TOP + frame.line * number)
    label = f"Acts of {name}, {_named(span.first)} to {_named(span.last)}"
    return element("svg", *parts, class_=frame.name, viewBox=f"0 0 {frame.width} {height}", role="img", aria_label=label)


def _line(frame: _Frame, span: Axis, held: Sequence[Moment], acts: Sequence[str], top: int) -> Iterator[Markup]:
    y = top + frame.mark
    names = ", ".join(act_word(act, several=False) for act in acts if any(one.act == act for one in held))
    wide = frame.name == "wide"
    yield void("line", class_="axis", x1=frame.left, x2=frame.width, y1=y, y2=y)
    yield element("text", escaped(names), class_="k", x=0, y=y + 4 if wide else y - 11)
    yield element(
        "text",
        escaped(f"{sum(one.count for one in held):,}"),
        x=frame.left - 12 if wide else frame.width,
        y=y + 4 if wide else y - 11,
        text_anchor="end",
    )
    last: dict[bool | None, float] = {}
    for one in held:
        x = span.at(_date(one.day))
        if one.disputed and x - last.get(None, -_NEAREST) >= _NEAREST:
            last[None] = x
            yield _wave(x, y + 8)
        if x - last.get(one.conditional, -_NEAREST) < _NEAREST:
            continue
        last[one.conditional] = x
        title = element("title", escaped(_title(one)))
        mark = void("circle", class_="ink hole" if one.conditional else "full", cx=x, cy=float(y), r=_RADIUS)
        yield element("g", title, mark)


def _title(one: Moment) -> str:
    """When what was done, and how often where that is more than once."""
    days = "–".join(short_day(_date(day)) for day in (one.day, one.last) if day)
    times = f", {one.count:,} times" if one.count > 1 else ""
    return f"{days}: {act_word(one.act, several=False)}{times}"


def _wave(x: float, y: float) -> Markup:
    return void("path", class_="l-dis", d=f"M{x - 9:.1f} {y:.1f}q2.25 3 4.5 0q2.25 -3 4.5 0q2.25 3 4.5 0q2.25 -3 4.5 0")


def _named(day: dt.date) -> str:
    return f"{short_day(day)} {day.year}"
