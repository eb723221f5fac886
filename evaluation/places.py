"""Places: toponyms of TR-News (Kamalloo and Rafiei 2018), given as they are marked, and where they lie.

A gold toponym is right where we put it within 161 kilometres (100 miles) of the gold position (accuracy@161; Gritta et al. 2018).
`trnews` gives the resolver the gold names: what is not found in the gazetteer, or not answered, is wrong. Toponyms without a gold
position are left out; some offsets of the data have slipped, and such a name is taken where it next stands. `trnews_read` lets
the reader find the names itself: a toponym is right where a place of ours shares a character with it and lies as near. The
weights were set on all of these articles: set on one half (by the SHA-1 of the id) they gave 92.0 on the other, pooled, and 92.6
on all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.counts import Figure, share_figure
from evaluation.data import Json, data_file, json_lines
from evaluation.spans import Range
from evaluation.system import System
from verbale.extract.places import read_places
from verbale.extract.places.resolve import resolve
from verbale.knowledge.gazetteer import Gazetteer, load_gazetteer
from verbale.record import Document

_TRNEWS = "places/trnews.jsonl"
FILES = (_TRNEWS,)
_NEAR = 161.0
_EARTH = 6371.0


@dataclass(frozen=True, slots=True)
class Toponym:
    """A gold name: its characters, and its position where it has one."""

    bounds: Range
    position: tuple[float, float] | None


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two positions (latitude, longitude) along a great circle.

    >>> round(kilometres((48.86, 2.35), (51.51, -0.13)))
    344
    """
    (north, west), (south, east) = ((math.radians(lat), math.radians(lon)) for lat, lon in (one, other))
    half = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin((east - west) / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(half))


def toponyms(record: Json) -> Iterator[Toponym]:
    """The names of an article, those whose offsets have slipped where they next stand; those that stand nowhere are left out."""
    text = record["text"]
    for one in record["toponyms"]:
        phrase = one["phrase"]
        starts = [found.start() for found in re.finditer(re.escape(phrase), text)]
        if starts:
            start = min(starts, key=lambda at: abs(at - one["start"]))
            yield Toponym((start, start + len(phrase)), (one["lat"], one["lon"]) if "lat" in one else None)


def given(text: str, gold: Sequence[Toponym], gazetteer: Gazetteer) -> int:
    """How many gold names with a position the resolver puts near it."""
    answers = resolve(text, [one.bounds for one in gold], gazetteer)
    return sum(
        one.position is not None and answer is not None and kilometres(one.position, (answer.lat, answer.lon)) <= _NEAR
        for one, answer in zip(gold, answers, strict=True)
    )


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `places.trnews` and `places.trnews_read`."""
    gazetteer = load_gazetteer()
    right = found = base = 0
    for record in json_lines(data_file(root, _TRNEWS)):
        gold = tuple(toponyms(record))
        right += given(record["text"], gold, gazetteer)
        places = read_places(system.analyse(Document(record["text"])), gazetteer, "evaluation")
        ours = [Toponym((one.span.start, one.span.end), _position(one.lat, one.lon)) for one in places]
        found += sum(any(_agree(one, other) for other in ours) for one in gold)
        base += sum(one.position is not None for one in gold)
    return share_figure("places.trnews", right, base), share_figure("places.trnews_read", found, base)


def _position(lat: float | None, lon: float | None) -> tuple[float, float] | None:
    return None if lat is None or lon is None else (lat, lon)


def _agree(one: Toponym, other: Toponym) -> bool:
    if one.position is None or other.position is None:
        return False
    overlap = min(one.bounds[1], other.bounds[1]) > max(one.bounds[0], other.bounds[0])
    return overlap and kilometres(one.position, other.position) <= _NEAR
