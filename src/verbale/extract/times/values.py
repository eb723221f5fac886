"""A match of the grammar -> type and value of a time (TIMEX3); None where it is no time after all, or nothing is known."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeAlias

from verbale.extract.times import calendar
from verbale.extract.times.grammar import Match
from verbale.extract.times.tokens import on_24

Value: TypeAlias = tuple[str, str]
_WAYS: Final = {"l": -1, "x": 1, "a": 1, "t": 0, "b": -1, "f": 1, "<": -1, ">": 1}
_CALENDAR_UNITS: Final = frozenset("DWMYQ")
_LONG: Final = {"2W": (2, "W"), "10Y": (10, "Y"), "100Y": (100, "Y")}
_NOON: Final = 12
_HALVES: Final = {"TH": "PT30M", "Y": "P6M", "10Y": "P5Y", "100Y": "P50Y", "D": "PT12H"}


@dataclass(frozen=True, slots=True)
class Context:
    """What a time is counted from: the report's day, the day told last, and the way that the verb points."""

    base: date | None
    anchor: date | None
    direction: int

    @property
    def told(self) -> date | None:
        """The day told last, or the report's."""
        return self.anchor or self.base


def value_of(match: Match, context: Context) -> Value | None:
    """The type and value of a match."""
    return _RULES[match.rule](match, context)


def count_of(match: Match, group: str = "count") -> int | None:
    """The number that a count says, 1 for an article, None for "several"."""
    if "q" in match.letter(group):
        return None
    numbers = [value for value in match.values(group) if isinstance(value, int)]
    return sum(numbers) if numbers else 1


def _number(match: Match, *groups: str) -> int | None:
    value = match.value(*groups)
    return value if isinstance(value, int) else None


def _iso(match: Match, _: Context) -> Value | None:
    value = str(match.value("iso"))
    year, month, day = map(int, value.split("-"))
    return ("DATE", value) if calendar.real(year, month, day) else None


def _days(match: Match, context: Context) -> Value | None:
    month, year = _number(match, "month", "month2"), _number(match, "year", "year2")
    bounds = [_date(year, month or 0, _number(match, *pair) or 0, context) for pair in (("first", "first2"), ("last", "last2"))]
    return ("DATE", "/".join(one for one in bounds if one)) if all(bounds) else None


def _date(year: int | None, month: int, day: int, context: Context) -> str | None:
    if year is None:
        return calendar.month_day(context.base, month, day, context.direction)
    found = calendar.real(year, month, day)
    return str(found) if found else None


def _month_day(match: Match, context: Context) -> Value | None:
    value = _date(_number(match, "year"), _number(match, "month", "month2") or 0, _number(match, "day", "day2") or 0, context)
    return _with_part(value, match.value("part")) if value else None


def _month(match: Match, context: Context) -> Value:
    number, year = _number(match, "month") or 0, _number(match, "year")
    if year is not None:
        return "DATE", f"{year}-{number:02d}"
    way = match.letter("way")
    return "DATE", calendar.month(context.base, number, _WAYS[way] if way else context.direction)


def _nth_week(match: Match, context: Context) -> Value | None:
    """A week of a month: the one that holds the first, eighth, fifteenth … day, or the last one."""
    if match.value("unit") != "W" and match.letter("unit") != "z":
        return None
    _, name = _month(match, context)
    if "X" in name:
        return "DATE", name
    number, first = _number(match, "number"), date.fromisoformat(f"{name}-01")
    day = first + timedelta(weeks=number - 1) if number else _month_end(name)
    if match.letter("unit") != "z":
        return "DATE", calendar.week(day)
    return "DATE", f"{calendar.week(day + timedelta(days=(6 - day.isoweekday()) % 7))}-WE"


def _holiday(match: Match, context: Context) -> Value | None:
    name, base, way = str(match.value("holiday")), context.base, match.letter("way")
    toward = _WAYS[way] if way else context.direction
    if name != "easter":
        month, day = map(int, name.split("-"))
        value = calendar.month_day(base, month, day, toward)
        return ("DATE", value) if value else None
    if base is None:
        return None
    days = [calendar.easter(base.year + count) for count in (-1, 0, 1)]
    fitting = [one for one in days if toward * (one - base).days >= 0]
    return "DATE", str(min(fitting, key=lambda one: abs((one - base).days)))


def _half(match: Match, context: Context) -> Value | None:
    number, year, month = _number(match, "number"), _number(match, "year"), _number(match, "month")
    if number not in {1, 2}:
        return None
    if year is not None:
        return "DATE", f"{year}-H{number}"
    name = calendar.month(context.base, month or 0, context.direction)
    last = "XX" if context.base is None else f"{_month_end(name).day:02d}"
    return "DATE", f"{name}-01/{name}-15" if number == 1 else f"{name}-16/{name}-{last}"


def _month_end(name: str) -> date:
    following = calendar.months_on(date(int(name[:4]), int(name[5:]), 1), 1)
    return date(int(following[:4]), int(following[5:]), 1) - timedelta(days=1)


def _nth(match: Match, context: Context) -> Value | None:
    """The first quarter of a year; the twentieth century."""
    number, unit, year = _number(match, "number") or 0, match.value("unit"), _number(match, "year")
    if unit == "100Y":
        return "DATE", f"{number - 1:02d}"
    if unit != "Q" or not 1 <= number <= 4:  # noqa: PLR2004 - quarters of a year
        return None
    year = year or (context.base.year if context.base else None)
    return "DATE", f"{year or 'XXXX'}-Q{number}"


def _weekday(match: Match, context: Context) -> Value:
    number = _number(match, "weekday", "weekday2") or 0
    of = match.letter("of") or match.letter("unit")
    day = _day_of_week(number, match.letter("way"), of, context)
    return _with_part(day, match.value("part", "part2"))


def _day_of_week(number: int, way: str, of: str, context: Context) -> str:
    base = context.base
    if base is not None and of == "u":  # "Monday week"
        return str(date.fromisoformat(calendar.weekday(base + timedelta(days=1), number, 1)) + timedelta(weeks=1))
    if base is not None and of:
        monday = base - timedelta(days=base.isoweekday() - 1) + timedelta(weeks=_WAYS[of])
        return str(monday + timedelta(days=number - 1))
    if base is not None and way in {"l", "x", "a"}:
        return calendar.weekday(base + timedelta(days=_WAYS[way]), number, _WAYS[way])
    return calendar.weekday(base, number, 1 if way == "t" else context.direction or -1)


def _with_part(day: str, part: object) -> Value:
    """A day, or its morning, noon …; midnight belongs to the day that it begins."""
    if not isinstance(part, str):
        return "DATE", day
    if part == "T00:00" and day[0] != "X":
        return "TIME", f"{date.fromisoformat(day) + timedelta(days=1)}{part}"
    return "TIME", day + part


def _day(match: Match, context: Context) -> Value:
    if match.has("overnight"):
        before, here = (calendar.counted(context.base, count, "D") for count in (-1, 0))
        return "DATE", f"{before}/{here}"
    if match.has("tonight"):
        return "TIME", f"{calendar.counted(context.base, 0, 'D')}TNI"
    return _with_part(calendar.counted(context.base, _number(match, "day") or 0, "D"), match.value("part"))


def _unit(match: Match, context: Context) -> Value | None:
    way, unit = match.letter("way"), match.value("unit")
    if match.has("weekend") or match.letter("unit") == "z":
        return "DATE", _weekend(way, context)
    if unit == "D":
        return ("DATE", calendar.counted(context.told, 1, "D")) if way in {"x", "a"} else None
    if unit not in _CALENDAR_UNITS:
        return None
    return "DATE", calendar.counted(context.told if way == "a" else context.base, _WAYS[way], str(unit))


def _weekend(way: str, context: Context) -> str:
    base = context.base
    if base is None:
        return "XXXX-WXX-WE"
    over = base.isoweekday() < 6 and (way == "l" or (not way and context.direction <= 0))  # noqa: PLR2004 - Saturday
    return f"{calendar.week(base + timedelta(weeks=-1 if over else way in {'x', 'a'}))}-WE"


def _edge(match: Match, context: Context) -> Value | None:
    """The end of the year is its last day; its start is as fine as the unit."""
    way, unit, year = match.letter("way"), match.value("unit", "unit2"), _number(match, "year")
    if match.letter("unit") == "m":
        number = _number(match, "unit") or 0
        whole = f"{year}-{number:02d}" if year else calendar.month(context.base, number, _WAYS[way] if way else context.direction)
    elif unit in {"W", "M", "Q", "Y"}:
        whole = calendar.counted(context.base, _WAYS[way] if way else 0, str(unit))
    else:
        return None
    ends = match.value("edge", "edge2") == "end" and "X" not in whole
    return "DATE", _last_day(whole) if ends else whole


def _last_day(whole: str) -> str:
    """The last day of a year or a month; a week or a quarter stays what it is."""
    if len(whole) == 4:  # noqa: PLR2004 - a year
        return f"{whole}-12-31"
    return str(_month_end(whole)) if whole[5:].isdecimal() else whole


def _season(match: Match, context: Context) -> Value:
    code, year, way = str(match.value("season")), _number(match, "year"), match.letter("way")
    if year is not None:
        return "DATE", f"{year}-{code}"
    return "DATE", calendar.season(context.base, code, _WAYS[way] if way else context.direction)


def _vague(match: Match, _: Context) -> Value:
    if match.has("way"):
        return "DATE", "FUTURE_REF" if match.letter("way") == "x" else "PAST_REF"
    return "DATE", "PRESENT_REF" if match.has("now") else str(match.value("word"))


def _ago(match: Match, context: Context) -> Value | None:
    count, unit = count_of(match), str(match.value("unit"))
    if count is None:
        return "DATE", "PAST_REF"
    if match.letter("unit") == "s":
        recent = calendar.season(context.base, unit, -1)
        return ("DATE", f"{int(recent[:4]) - count + 1}-{unit}") if context.base else ("DATE", recent)
    times, unit = _LONG.get(unit, (1, unit))
    return ("DATE", calendar.counted(context.base, -count * times, unit)) if unit in _CALENDAR_UNITS else None


def _then(match: Match, context: Context) -> Value | None:
    if match.has("same"):
        return _same(match, context)
    if match.has("next") or match.has("eve"):
        return _with_part(calendar.counted(context.told, 1 if match.has("next") else -1, "D"), match.value("next", "eve"))
    way, unit = match.letter("way") or match.letter("way2"), str(match.value("unit", "unit2"))
    count = count_of(match) if match.has("count") else 1
    if count is None or unit.startswith("T"):
        return "DURATION", length(count, unit)
    times, unit = _LONG.get(unit, (1, unit))
    return "DATE", calendar.counted(context.told, _WAYS[way] * count * times, unit)


def _same(match: Match, context: Context) -> Value | None:
    value = str(match.value("same"))
    if match.letter("same") == "p":
        return _with_part(calendar.counted(context.told, 0, "D"), value)
    return ("DATE", calendar.counted(context.told, 0, value)) if value in _CALENDAR_UNITS else None


def _duration(match: Match, _: Context) -> Value:
    value = length(count_of(match), str(match.value("unit")))
    if match.has("unit2"):
        second = length(count_of(match, "count2"), str(match.value("unit2")))
        value += second.removeprefix("PT" if "T" in value else "P")
    return "DURATION", value


def length(count: int | None, unit: str) -> str:
    """A duration's value.

    >>> length(72, "TH"), length(None, "W"), length(2, "10Y"), length(1, "Q")
    ('PT72H', 'PXW', 'P20Y', 'P3M')
    """
    times, unit = {**_LONG, "Q": (3, "M")}.get(unit, (1, unit))
    number = "X" if count is None else str(count * times)
    return f"PT{number}{unit[1]}" if unit.startswith("T") else f"P{number}{unit}"


def _halves(match: Match, _: Context) -> Value | None:
    if match.has("unit"):
        value = _HALVES.get(str(match.value("unit")))
        return ("DURATION", value) if value else None
    unit = str(match.value("unit2", "unit3"))
    count = _number(match, "count") or 1
    if unit == "TH":
        return "DURATION", f"PT{count}H30M"
    return ("DURATION", f"P{12 * count + 6}M") if unit == "Y" else None


def _part(match: Match, context: Context) -> Value | None:
    part = str(match.value("part", "alone"))
    back = -1 if match.letter("way") == "l" else 0
    return _with_part(calendar.counted(context.base, back, "D"), part)


def _clock(match: Match, context: Context) -> Value | None:
    told = match.value("clock")
    hour, minute = told if isinstance(told, tuple) else (_number(match, "clock") or 0, 0)
    if match.has("half"):
        if not 1 <= hour <= _NOON:
            return None
        hour = on_24(hour, str(match.value("half")))
    day = _day_of_clock(match, context)
    return ("TIME", f"{day}T{hour:02d}:{minute:02d}") if day else None


def _day_of_clock(match: Match, context: Context) -> str | None:
    if match.has("month"):
        return _date(None, _number(match, "month") or 0, _number(match, "day") or 0, context)
    if match.has("weekday"):
        return _day_of_week(_number(match, "weekday") or 0, "", "", context)
    if match.has("after"):
        return calendar.counted(context.told, 1, "D")
    return calendar.counted(context.base, _number(match, "today") or 0, "D")


def _weekday_clock(match: Match, context: Context) -> Value | None:
    if match.has("dotted"):
        return _dotted(match, context)
    if match.has("alone"):
        return _with_part(_day_of_week(_number(match, "weekday2") or 0, "", "", context), match.value("alone"))
    return _clock(match, context)


def _dotted(match: Match, context: Context) -> Value | None:
    """``7.30 on Saturday morning``: the part of the day tells the half."""
    told = match.value("dotted")
    if not isinstance(told, tuple):
        return None
    hour = on_24(told[0], "am" if match.value("part") in {"TMO", "TMI"} else "pm")
    return "TIME", f"{_day_of_week(_number(match, 'weekday3') or 0, '', '', context)}T{hour:02d}:{told[1]:02d}"


def _zulu(match: Match, context: Context) -> Value | None:
    told = match.value("four")
    hour, minute = told if isinstance(told, tuple) else divmod(_number(match, "four") or 0, 100)
    day = calendar.counted(context.base, 0, "D")
    return ("TIME", f"{day}T{hour:02d}:{minute:02d}Z") if hour < 24 and minute < 60 else None  # noqa: PLR2004 - hours, minutes


def _set(match: Match, _: Context) -> Value:
    if match.has("days"):
        part = match.value("part")
        return "SET", f"XXXX-WXX-{match.value('days')}{part or ''}"
    value = match.value("unit")
    kinds = {"w": f"XXXX-WXX-{value}", "p": f"{calendar.UNKNOWN_DAY}{value}", "s": f"XXXX-{value}"}
    return "SET", kinds.get(match.letter("unit")) or length(1, str(value))


def _year(match: Match, _: Context) -> Value:
    first, last = match.value("year"), match.value("last")
    return "DATE", f"{first}/{last}" if last else str(first)


def _decade(match: Match, _: Context) -> Value:
    return "DATE", str(match.value("decade"))[:3]


_RULES: Final[dict[str, Callable[[Match, Context], Value | None]]] = {
    "iso": _iso, "days": _days, "month_day": _month_day, "month": _month, "half": _half, "nth": _nth, "nth_week": _nth_week,
    "holiday": _holiday, "weekday": _weekday, "day": _day, "unit": _unit, "edge": _edge, "season": _season, "vague": _vague,
    "ago": _ago, "then": _then, "duration": _duration, "halves": _halves, "part": _part, "clock": _clock,
    "weekday_clock": _weekday_clock, "zulu": _zulu, "set": _set, "year": _year, "decade": _decade,
}  # fmt: skip
