"""Words -> what they are to the grammar of times: one letter each, with a number or a code."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, Final

import numpy as np

from verbale.record import Analysis

_YEAR: Final = re.compile(r"1[5-9]\d\d|20\d\d|21\d\d")
_CLOCK: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(am|pm)?|(1[0-2]|[1-9])\.([0-5]\d)(am|pm)", re.IGNORECASE)
_DOTTED: Final = re.compile(r"(1[0-2]|[1-9])\.([0-5]\d)")
_HOUR: Final = re.compile(r"(1[0-2]|[1-9])(am|pm)", re.IGNORECASE)
_MILITARY: Final = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_ORDINAL: Final = re.compile(r"(\d\d?)(?:st|nd|rd|th)", re.IGNORECASE)
_DECADE: Final = re.compile(r"['’]?((?:1[5-9]|20)?\d0)['’]?s")
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d")
_HALF_DAY: Final = {"am": "am", "a.m.": "am", "a.m": "am", "pm": "pm", "p.m.": "pm", "p.m": "pm"}
_LONGEST_DAY, _LARGEST = 31, 4  # a day of a month; digits of a count


@dataclass(frozen=True, slots=True)
class Token:
    """One word: the letter that the grammar knows it by ("." for none) and what it says."""

    letter: str
    value: Any = None


NOTHING: Final = Token(".")


@lru_cache(maxsize=1)
def lexicon() -> Mapping[str, Mapping[str, Any]]:
    """The words of times (``lexicon/times.toml``)."""
    text = resources.files("verbale.extract").joinpath("lexicon", "times.toml").read_text("utf-8")
    return tomllib.loads(text)


_KINDS: Final = (  # which table of the lexicon gives which letter, the first that has the word
    ("unit", "u"), ("part", "p"), ("season", "s"), ("day", "k"), ("number", "n"), ("ordinal", "o"), ("decade", "B"),
    ("vague", "N"), ("holiday", "C"),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def token_of(form: str, tag: str, *, beside_number: bool) -> Token:
    """What a word is, from its form, its UPOS tag, and whether a number stands beside it."""
    lowered = form.lower()
    return (
        _numeric(form)
        or _named(form, lowered.removesuffix("."), tag, beside_number=beside_number)
        or _listed(lowered, beside_number=beside_number)
        or NOTHING
    )


def _numeric(form: str) -> Token | None:
    """Digits: a year, a day or count, a clock time, an ordinal, a decade."""
    for pattern, letter in ((_ISO, "S"), (_YEAR, "y"), (_DECADE, "B"), (_ORDINAL, "o")):
        match = pattern.fullmatch(form)
        if match:
            return Token(letter, _value(letter, match))
    for pattern, letter in ((_CLOCK, "c"), (_HOUR, "c"), (_DOTTED, "8")):
        match = pattern.fullmatch(form)
        if match:
            return Token(letter, _clock([part for part in match.groups() if part]))
    if form.isdecimal() and form.isascii():
        if _MILITARY.fullmatch(form):
            return Token("4", (int(form[:2]), int(form[2:])))
        number = int(form) if len(form) <= _LARGEST else 0
        return Token("d" if 0 < number <= _LONGEST_DAY else "n", number)
    return Token("h", _HALF_DAY[form.lower()]) if form.lower() in _HALF_DAY else None


def _value(letter: str, match: re.Match[str]) -> str | int:
    if letter == "S":
        return match.group()
    if letter == "B":
        digits = match.group(1)
        return int(digits) if len(digits) == _LARGEST else 1900 + int(digits)
    return int(match.group(match.lastindex or 0))


def _clock(parts: list[str]) -> tuple[int, int]:
    """Hour, minute where there is one, half of the day where there is one -> hour and minute of the day."""
    half = parts.pop().lower() if not parts[-1].isdecimal() else ""
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    return (on_24(hour, half) if half else hour), minute


def on_24(hour: int, half: str) -> int:
    """An hour of a half day on the clock of the whole.

    >>> on_24(12, "am"), on_24(9, "pm")
    (0, 21)
    """
    return hour % 12 + (12 if half == "pm" else 0)


def _named(form: str, lowered: str, tag: str, *, beside_number: bool) -> Token | None:
    """Months and weekdays: names with a capital; short forms, May and March only where they cannot be another word."""
    if not form[:1].isupper() or tag not in {"PROPN", "NOUN", "X"}:
        return None
    words = lexicon()
    for name, letter in (("month", "m"), ("weekday", "w")):
        if lowered in words[name]:
            return Token(letter, words[name][lowered])
        if beside_number and lowered in words[f"{name}_short"]:
            return Token(letter, words[f"{name}_short"][lowered])
    if lowered.removesuffix("s") in words["weekday"]:
        return Token("W", words["weekday"][lowered.removesuffix("s")])
    return None


def _listed(lowered: str, *, beside_number: bool) -> Token | None:
    words = lexicon()
    if lowered in words["words"]:
        return Token(words["words"][lowered], lowered)
    kinds = _KINDS if beside_number else (_KINDS[5], *_KINDS[:5], *_KINDS[6:])  # "second" is an ordinal without a number
    for name, letter in kinds:
        if lowered in words[name]:
            plural = letter == "u" and lowered.endswith("s")
            return Token("U" if plural else letter, words[name][lowered])
    return None


def tokens(analysis: Analysis) -> list[Token]:
    """All words of an analysis as tokens."""
    forms = list(analysis.forms)
    numbers = np.array([False, False, *map(_is_number, forms), False, False], np.bool_)
    beside = (numbers[:-4] | numbers[1:-3] | numbers[3:-1] | numbers[4:]).tolist()  # a hyphen or a comma may stand between
    return [token_of(form, tag, beside_number=near) for form, tag, near in zip(forms, analysis.upos, beside, strict=True)]


@lru_cache(maxsize=50_000)
def _is_number(form: str) -> bool:
    return form[:1].isdigit() or form.lower() in lexicon()["number"]
