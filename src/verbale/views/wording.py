"""Our words around the report's: names of acts and events in the right form, counts, days, markers of conditions."""

import datetime as dt
import functools
from importlib import resources

__all__ = [
    "act_word",
    "certainty_words",
    "clause_heads",
    "counted",
    "danglers",
    "day",
    "event_word",
    "is_plain_saying",
    "lead_words",
    "markers",
    "months",
    "short_day",
    "span_of_days",
    "weekdays",
]


def act_word(act: str, *, several: bool) -> str:
    """Say an act of one speaker or of several.

    >>> act_word("commit", several=False), act_word("deny", several=True)
    ('pledges', 'deny')
    """
    one, many = _acts().get(act, (act, act))
    return many if several else one


def event_word(kind: str, mode: str | None) -> str:
    """Say an event by its PLOVER type, and by its mode where that says more.

    >>> event_word("CONSULT", "phone"), event_word("CONSULT", "multilateral")
    ('telephoned', 'met')
    """
    words = _events()
    return words.get((kind, mode or "-")) or words.get((kind, "-"), kind.lower())


def certainty_words(certainty: str) -> str:
    """Say how sure a statement puts its content forward; "" for what is put forward as so.

    >>> certainty_words("probable"), certainty_words("certain")
    ('put forward as likely', '')
    """
    return dict(_pairs("certainty.txt")).get(certainty, "")


def is_plain_saying(words: str) -> bool:
    """Tell whether the words say no more than that something was said.

    >>> is_plain_saying("told"), is_plain_saying("threatened")
    (True, False)
    """
    return words.lower() in _lines("sayings.txt")


@functools.cache
def markers() -> tuple[str, ...]:
    """Give the words that conditions begin with, the longest first."""
    return tuple(sorted(_lines("conditions.txt"), key=len, reverse=True))


def lead_words() -> frozenset[str]:
    """Give the words before a time that tell on which side of it a happening lies ("since", "by")."""
    return _lines("leads.txt")


def clause_heads() -> frozenset[str]:
    """Give the words with which another clause begins."""
    return _lines("clause_heads.txt")


def danglers() -> frozenset[str]:
    """Give the words that say nothing at the end of a phrase."""
    return _lines("danglers.txt")


def counted(number: int, noun: str) -> str:
    """Give a count with its noun.

    >>> counted(1, "statement"), counted(1200, "word")
    ('1 statement', '1,200 words')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def day(date: str) -> str:
    """Write an ISO 8601 day as the house writes days; what is no full day is given back as it is.

    >>> day("2029-10-15"), day("2029-10")
    ('Mon 15 Oct 2029', '2029-10')
    """
    try:
        value = dt.date.fromisoformat(date[:10])
    except ValueError:
        return date
    return f"{short_day(value, weekday=True)} {value.year}"


def span_of_days(first: str, last: str) -> str:
    """Name the days from one ISO 8601 day to another, both included, as shortly as they can be.

    >>> span_of_days("2029-10-15", "2029-10-15"), span_of_days("2029-10-01", "2029-10-31")
    ('Mon 15 Oct 2029', 'Oct 2029')
    >>> span_of_days("2029-01-01", "2029-12-31"), span_of_days("2020-01-01", "2029-12-31")
    ('2029', '2020 to 2029')
    >>> span_of_days("2029-10-15", "2029-10-21")
    '15 Oct to 21 Oct 2029'
    """
    if first == last:
        return day(first)
    begins, ends = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    whole_months = begins.day == 1 and (ends + dt.timedelta(1)).day == 1
    if whole_months and (begins.month, ends.month) == (1, len(_MONTHS)):
        return f"{begins.year}" if begins.year == ends.year else f"{begins.year} to {ends.year}"
    if whole_months and (begins.year, begins.month) == (ends.year, ends.month):
        return f"{_MONTHS[begins.month - 1]} {begins.year}"
    year = "" if begins.year == ends.year else f" {begins.year}"
    return f"{short_day(begins)}{year} to {short_day(ends)} {ends.year}"


def short_day(date: dt.date, *, weekday: bool = False) -> str:
    """Write a day without its year.

    >>> short_day(dt.date(2029, 10, 15)), short_day(dt.date(2029, 10, 15), weekday=True)
    ('15 Oct', 'Mon 15 Oct')
    """
    # Not strftime: the names must not change with the reader's locale.
    name = f"{date.day} {_MONTHS[date.month - 1]}"
    return f"{_DAYS[date.weekday()]} {name}" if weekday else name


def months() -> tuple[str, ...]:
    """Give the names of the months, short."""
    return _MONTHS


def weekdays() -> tuple[str, ...]:
    """Give the names of the days of the week, short, from Monday."""
    return _DAYS


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@functools.cache
def _lines(name: str) -> frozenset[str]:
    text = resources.files(__package__).joinpath("lexicon", name).read_text("utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line and not line.startswith("#"))


def _pairs(name: str) -> tuple[tuple[str, str], ...]:
    rows = (line.partition(" ") for line in _lines(name))
    return tuple((key, words) for key, _, words in rows)


@functools.cache
def _acts() -> dict[str, tuple[str, str]]:
    return {act: (one, many) for act, one, many in (line.split() for line in _lines("acts.txt"))}


@functools.cache
def _events() -> dict[tuple[str, str], str]:
    rows = (line.split(maxsplit=2) for line in _lines("events.txt"))
    return {(kind, mode): words for kind, mode, words in rows}
