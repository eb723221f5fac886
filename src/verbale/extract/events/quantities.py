"""Quantities: the number and the unit in words such as ``at least 40 people``, ``267 drones``, ``$2.5 billion``."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import Any, Final

from verbale.record import Analysis, Quantity, WordRange

_DIGITS: Final = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:-?(k|m|bn|mn|b|tn))?", re.IGNORECASE)
_PARTS: Final = re.compile(r"[-‐‑]")
_SKIPPED: Final = frozenset(
    "at least most more than about some nearly almost around over under up to the all and of fewer less".split()
)
_ARTICLES: Final = frozenset({"a", "an", "no", "both"})
_PERCENT: Final = frozenset({"%", "percent", "per cent"})


@lru_cache(maxsize=1)
def _lexicon() -> Mapping[str, Mapping[str, Any]]:
    text = resources.files("verbale.extract").joinpath("lexicon", "numbers.toml").read_text("utf-8")
    return tomllib.loads(text)


def read_quantity(analysis: Analysis, words: WordRange) -> Quantity | None:
    """Return the quantity that some words give, None where no number stands in them: ``dozens`` and ``several`` are none.

    The unit is the noun that is counted, with what stands right before it.
    """
    first, last = words
    forms = list(analysis.forms[first:last])
    found = _number(forms)
    if found is None:
        return None
    value, start, stop = found
    return Quantity(value, _unit(forms, start, stop), analysis.span(first, last))


def _number(forms: Sequence[str]) -> tuple[float, int, int] | None:
    """The first number among words: its value, its first word and the word behind its last."""
    for start, form in enumerate(forms):
        value = _simple(form)
        if value is None or (form.lower() in _ARTICLES and not _multiplies(forms, start + 1)):
            continue
        stop = start + 1
        while stop < len(forms) and (factor := _lexicon()["multiplier"].get(forms[stop].lower().rstrip("."))):
            value, stop = value * factor, stop + 1
        return float(value), start, stop
    return None


def _multiplies(forms: Sequence[str], at: int) -> bool:
    return at < len(forms) and forms[at].lower() in _lexicon()["multiplier"]


def _simple(form: str) -> float | None:
    """The value of one word: digits, a number word, two joined by a hyphen."""
    digits = _DIGITS.fullmatch(form)
    if digits:
        whole, decimals, factor = digits.groups()
        return float(whole.replace(",", "") + (decimals or "")) * float(_lexicon()["multiplier"].get((factor or "").lower(), 1))
    cardinals = _lexicon()["cardinal"]
    parts = [cardinals.get(part) for part in _PARTS.split(form.lower())]
    if None in parts or not parts:
        return None
    return float(sum(part for part in parts if part is not None))


def _unit(forms: Sequence[str], start: int, stop: int) -> str | None:
    """What is counted: the words behind the number, a currency before it, percent."""
    before = _lexicon()["currency"].get(forms[start - 1]) if start else None
    if before is not None:
        return str(before)
    behind = [form for form in forms[stop:] if form.lower() not in _SKIPPED]
    if behind and behind[0].lower() in _PERCENT:
        return "percent"
    return " ".join(behind) or None
