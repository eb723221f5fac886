"""Spans as sets of words, so that marks, commas and blanks at their edges never decide a score."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from verbale.record import Span

Range: TypeAlias = tuple[int, int]
Words: TypeAlias = frozenset[int]

_WORD = re.compile("\\w+(?:['\u2019]\\w+)?")


def word_set(text: str, ranges: Iterable[Range]) -> Words:
    """The start offsets of the words within character ranges; a range that cuts a word keeps the part as a word.

    The definition of a word is the issue's and `attribution/score.py`'s: letters and digits, with one apostrophe
    inside.

    >>> sorted(word_set("said: 'We go.'", [(6, 14)]))
    [7, 10]
    """
    return frozenset(start + found.start() for start, end in ranges for found in _WORD.finditer(text[start:end]))


def jaccard(one: Words, other: Words) -> float:
    """Shared words over all words; 0 for two empty sets."""
    union = one | other
    return len(one & other) / len(union) if union else 0.0


def align(gold: Sequence[Words], system: Sequence[Words], least: float = 0.5) -> tuple[tuple[int, int], ...]:
    """One-to-one pairs (gold index, system index), best Jaccard first, none under `least`.

    Ties go to the later system item, then the later gold item, as in `attribution/score.py`.
    """
    scored = ((jaccard(a, b), n, m) for m, a in enumerate(gold) for n, b in enumerate(system) if a & b)
    pairs: list[tuple[int, int]] = []
    used_gold: set[int] = set()
    used_system: set[int] = set()
    for value, n, m in sorted(scored, reverse=True):
        if value >= least and m not in used_gold and n not in used_system:
            used_gold.add(m)
            used_system.add(n)
            pairs.append((m, n))
    return tuple(pairs)


def json_ranges(value: Sequence[Mapping[str, Any]] | Mapping[str, Any] | None) -> tuple[Range, ...]:
    """Ranges of a `{start, end}` span, of a list of them, or of null, as the JSON records hold them."""
    if not value:
        return ()
    spans = [value] if isinstance(value, Mapping) else value
    return tuple((int(span["start"]), int(span["end"])) for span in spans)


def pairs_of(value: Iterable[Sequence[int]] | None) -> tuple[Range, ...]:
    """Ranges of a list of `[start, end]` pairs, as the gold files hold them; null is none."""
    return tuple((int(start), int(end)) for start, end in value or ())


def ranges(spans: Iterable[Span] | None) -> tuple[Range, ...]:
    """Ranges of a record's spans; None (the report names none) is no range."""
    return tuple((span.start, span.end) for span in spans or ())
