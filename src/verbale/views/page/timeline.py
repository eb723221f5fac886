"""The timeline: what has a day, in the order of its days, drawn once for a wide page and once for a narrow one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from verbale.record import Event
from verbale.record.periods import Period
from verbale.views.conditions import conditions
from verbale.views.dating import dated, days_of
from verbale.views.index import Index
from verbale.views.page.events import told
from verbale.views.page.markup import Markup, element, escaped, joined, void
from verbale.views.page.signs import drawn
from verbale.views.parts import Parts
from verbale.views.wording import short_day

__all__ = ["Entry", "entries", "timeline"]

FEWEST: Final = 2
"""Events with a day from which a drawing shows more than a list."""
MOST: Final = 40
_LETTER: Final = 7.4
"""Units that a letter of the drawing takes on the average, rounded up so that words are never cut by the edge."""
_LONGEST: Final = 366 * 3
_DAY_TICKS, _MONTH_TICKS = 10, 62
"""Days up to which every day, and from which only every month has a hairline."""
_APART: Final = 56
"""Units from one name on the axis to the next."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline: its days, how they are called, what happens, its status, and on what it hangs."""

    days: Period
    when: str
    words: str
    status: str
    hangs: str = ""


@dataclass(frozen=True, slots=True)
class _Frame:
    """A drawing: its width, where the days begin and end in it, and the height of a row."""

    width: int
    left: int
    right: int
    row: int
    name: str


_WIDE: Final = _Frame(width=1130, left=120, right=24, row=32, name="wide")
_NARROW: Final = _Frame(width=356, left=6, right=10, row=46, name="narrow")


@dataclass(frozen=True, slots=True)
class _Scale:
    """Days to units of the drawing."""

    first: date
    last: date
    frame: _Frame

    def at(self, day: date) -> float:
        """Give the place of a day."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return self.frame.left + share * (self.frame.width - self.frame.left - self.frame.right)


def entries(index: Index, parts: Parts) -> tuple[Entry, ...]:
    """Give what has days and is done or ahead, in the order of the days; long past or far-off years are left to the lists."""
    shown = [*((event, False) for event in parts.done), *((event, True) for event in parts.ahead)]
    found = [entry for event, ahead in shown if (entry := _entry(index, event, ahead=ahead))]
    return tuple(sorted(found, key=lambda entry: (entry.days.last, entry.days.first))[:MOST])


def timeline(today: date | None, found: Sequence[Entry]) -> Markup:
    """Give the two drawings, with a line for `today` where it is known."""
    return joined(_drawing(frame, found, today) for frame in (_WIDE, _NARROW))


def _entry(index: Index, event: Event, *, ahead: bool) -> Entry | None:
    time = index.time(event)
    days, today = days_of(time), index.document.day
    if days is None or (today and abs((days.last - today).days) > _LONGEST):
        return None
    teller = index.teller(event) if event.status == "conditional" else None
    hangs = [f"{one.marker} {one.words}" for one in conditions(teller.condition)] if teller else []
    status = "scheduled" if event.scheduled and event.status == "actual" else event.status
    return Entry(days, dated(index.document, time, ahead=ahead), told(index, event), status, ", ".join(hangs))


def _drawing(frame: _Frame, found: Sequence[Entry], today: date | None) -> Markup:
    height = 26 + frame.row * len(found)
    scale = _scale(frame, found, today)
    parts = [*_axis(scale, height, today)]
    for number, entry in enumerate(found):
        parts += _line(scale, entry, 26 + frame.row * number)
    label = f"Timeline of {len(found)} events from {_named(scale.first)} to {_named(scale.last)}"
    return element("svg", *parts, class_=frame.name, viewBox=f"0 0 {frame.width} {height}", role="img", aria_label=label)


def _named(day: date) -> str:
    return f"{short_day(day)} {day.year}"


def _scale(frame: _Frame, found: Sequence[Entry], today: date | None) -> _Scale:
    now = [today] if today else []
    first = min([*(entry.days.first for entry in found), *now])
    last = max([*(entry.days.last for entry in found), *now])
    margin = timedelta(max((last - first).days // 30, 1))
    return _Scale(first - margin, last + margin, frame)


def _axis(scale: _Scale, height: int, today: date | None) -> Iterator[Markup]:
    """Hairlines at days or months with their names, as many as have room, and a line in ink for the day of the report."""
    free = [scale.at(today)] if today else []
    for day, name in _ticks(scale):
        x = scale.at(day)
        yield void("line", class_="axis", x1=x, x2=x, y1=16, y2=height)
        if all(abs(x - other) >= _APART for other in free) and x + _APART <= scale.frame.width:
            yield element("text", escaped(name), x=x, y=11)
            free.append(x)
    if today:
        x = scale.at(today)
        yield void("line", class_="now", x1=x, x2=x, y1=16, y2=height)
        end = {"text_anchor": "end"} if x > scale.frame.width - 60 else {}
        yield element("text", escaped(short_day(today)), class_="st", x=x, y=11, **end)


def _ticks(scale: _Scale) -> Iterator[tuple[date, str]]:
    span = (scale.last - scale.first).days
    if span <= _MONTH_TICKS:
        step = 1 if span <= _DAY_TICKS else 7
        for days in range(0, span + 1, step):
            day = scale.first + timedelta(days)
            yield day, short_day(day)
        return
    for month in range(scale.first.year * 12 + scale.first.month, scale.last.year * 12 + scale.last.month):
        day = date(month // 12, month % 12 + 1, 1)
        name = short_day(day).split()[1]
        yield day, f"{name} {day.year}" if day.month == 1 else name


def _line(scale: _Scale, entry: Entry, top: int) -> Iterator[Markup]:
    """A stroke over the days, dashed where it is to come, a sign at its end, and the words where there is room."""
    frame = scale.frame
    wide = frame.name == "wide"
    y = top + (18.0 if wide else 36.0)
    start, end = scale.at(entry.days.first), scale.at(entry.days.last)
    if end - start > 1:
        yield void("line", class_="ink" if entry.status in {"actual", "negated"} else "ink dash", x1=start, x2=end, y1=y, y2=y)
    yield drawn(entry.status, end, y)
    words = f"{entry.words}  {entry.hangs}".strip()
    if not wide:
        yield _label(f"{entry.when}  ", words, 0, top + 22, frame.width)
        return
    yield element("text", escaped(_cut(entry.when, frame.left - 8)), class_="st", x=0, y=y + 4)
    yield _beside(frame, words, start, end, y)


def _beside(frame: _Frame, words: str, start: float, end: float, y: float) -> Markup:
    """Words stand behind the sign, or before it where there is more room."""
    behind, before = frame.width - end - 12, start - frame.left - 12
    if len(words) * _LETTER <= behind or behind >= before:
        return element("text", escaped(_cut(words, behind)), class_="w", x=end + 12, y=y + 5)
    return element("text", escaped(_cut(words, before)), class_="w", x=start - 12, y=y + 5, text_anchor="end")


def _label(when: str, words: str, x: float, y: float, room: float) -> Markup:
    shown = _cut(words, room - len(when) * _LETTER)
    return element("text", element("tspan", escaped(when), class_="st"), escaped(shown), class_="w", x=x, y=y)


def _cut(words: str, room: float) -> str:
    most = max(int(room / _LETTER), 4)
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
