"""Our words around the report's: act names in the right number, counts, days."""

import datetime as dt
import functools
from importlib import resources

__all__ = ["act_word", "counted", "day"]


def act_word(act: str, *, several: bool) -> str:
    """Say an act of one speaker or of several.

    >>> act_word("commit", several=False), act_word("deny", several=True)
    ('pledges', 'deny')
    """
    one, many = _acts().get(act, (act, act))
    return many if several else one


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
    # Not strftime: the names must not change with the reader's locale.
    return f"{_DAYS[value.weekday()]} {value.day} {_MONTHS[value.month - 1]} {value.year}"


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@functools.cache
def _acts() -> dict[str, tuple[str, str]]:
    text = resources.files(__package__).joinpath("lexicon", "acts.txt").read_text("utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {act: (one, many) for act, one, many in rows}
