"""How many sentences were found in each day, month or year, in the order of time; each bar leads to its own."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from verbale.desk.words import written
from verbale.store import Value
from verbale.views.page import Markup, element, escaped, joined, void
from verbale.views.wording import short_day

__all__ = ["filled", "histogram"]

_HEIGHT: Final = 64
_APART: Final = 46
_MOST: Final = 400
_WIDEST: Final = 26
_FRAMES: Final = (("wide", 790), ("narrow", 356))


def histogram(values: Sequence[Value], links: Sequence[str]) -> Markup:
    """Draw a bar for each value; `links` are where they lead."""
    shown = list(zip(values, links, strict=True))
    return joined(_drawing(name, width, shown) for name, width in _FRAMES)


def filled(values: Sequence[Value]) -> tuple[Value, ...]:
    """Put in the days, months or years between the first and the last in which nothing was found.

    >>> [value.count for value in filled([Value("2031-05", 2), Value("2031-07", 1)])]
    [2, 0, 1]
    """
    counts = {value.value: value.count for value in values}
    names = list(_between(values[0].value, values[-1].value)) if values else []
    return tuple(Value(name, counts.get(name, 0)) for name in names) if len(names) <= _MOST else tuple(values)


def _between(first: str, last: str) -> Iterator[str]:
    if len(first) == 10:  # noqa: PLR2004 - a day as YYYY-MM-DD
        begin, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
        yield from ((begin + dt.timedelta(days)).isoformat() for days in range((end - begin).days + 1))
    elif len(first) == 7:  # noqa: PLR2004 - a month as YYYY-MM
        bounds = [int(one[:4]) * 12 + int(one[5:]) - 1 for one in (first, last)]
        yield from (f"{number // 12:04}-{number % 12 + 1:02}" for number in range(bounds[0], bounds[1] + 1))
    else:
        yield from (f"{year:04}" for year in range(int(first), int(last) + 1))


def _drawing(name: str, width: int, shown: Sequence[tuple[Value, str]]) -> Markup:
    most = max(value.count for value, _ in shown)
    step = min(width / len(shown), _WIDEST)
    parts, free = [void("line", class_="axis base", x1=0, x2=width, y1=_HEIGHT + 0.5, y2=_HEIGHT + 0.5)], -float(_APART)
    for number, (value, link) in enumerate(shown):
        x = number * step
        if value.count:
            parts.append(_bar(value, link, (x, max(step - 1.5, 1)), max(value.count / most * (_HEIGHT - 4), 2)))
        if x - free >= _APART and x + _APART / 2 < width:
            parts.append(element("text", escaped(_called(value.value)), x=x, y=_HEIGHT + 15))
            free = x
    label = written("drawing.histogram", first=shown[0][0].value, last=shown[-1][0].value)
    return element("svg", *parts, class_=name, viewBox=f"0 0 {width} {_HEIGHT + 20}", role="group", aria_label=label)


def _bar(value: Value, link: str, place: tuple[float, float], height: float) -> Markup:
    title = element("title", escaped(f"{_in_full(value.value)}: {value.count:,}"))
    bar = void("rect", class_="bar-ink", x=place[0], y=float(_HEIGHT - height), width=place[1], height=height)
    return element("a", title, bar, href=link, aria_label=f"{value.value}: {value.count:,}")


def _in_full(value: str) -> str:
    """A day or a month with its year, which names on the axis have now and then."""
    called, year = _called(value), value[:4]
    return called if called.endswith(year) else f"{called} {year}"


def _called(value: str) -> str:
    if len(value) == 4:  # noqa: PLR2004 - a year
        return value
    day = dt.date.fromisoformat(value if len(value) == 10 else f"{value}-01")  # noqa: PLR2004 - a day
    name = short_day(day)
    return name if len(value) == 10 else name.split()[1] + (f" {day.year}" if day.month == 1 else "")  # noqa: PLR2004 - a day
