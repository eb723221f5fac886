"""Which place a name stands for: how large each candidate is, what stands beside the name, what the rest of the report is about.

A name keeps one sense in a report, save where the words beside it say otherwise ("London, Ontario"). The senses are chosen in
rounds: first by size and neighbours, then by the countries, the states and the part of the world that the others are in.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, TypeAlias

from verbale.knowledge.gazetteer import Entry, Gazetteer
from verbale.knowledge.gazetteer_names import exact, place_key

__all__ = ["resolve"]

# Sizes count in powers of ten of people; a place that is no town counts as so large. The weights were set on TR-News, whose text
# is no part of this project; evaluation/places.py says how they fare on reports that they were not set on.
_SIZES: Final = {"country": 9.5, "continent": 9.0, "ocean": 8.0, "state": 7.0, "region": 7.0, "sea": 7.0, "county": 4.5}
_OTHER_SIZE: Final = 6.5
_LEAST_PEOPLE: Final = 1000
_CAPITAL: Final = 1.5
_OTHER_NAME: Final = -1.5
_SAID_BESIDE: Final = 6.0
_COUNTRY, _STATE, _NEAR = 4.0, 2.0, 2.0
_ROUNDS: Final = 2
_KNOWN_TOWN: Final = (
    30_000,
    500_000,
)  # people of a town that needs no other place of its country beside it, by own and other name

_BESIDE: Final = re.compile(r"\s*(?:,|\(|,? in(?: the)?(?: [a-z]+)?)\s*")
_WITHIN_NAME: Final = re.compile(r",\s+")
_REACH: Final = 12  # characters that may part a town from its state
_NEIGHBOURS: Final = {"county": 80, "region": 200, "town": 50}  # kilometres from what holds a place to the place
_CELL: Final = 2.5  # degrees
_EARTH: Final = 6371.0

Cell: TypeAlias = tuple[int, int]


@dataclass(slots=True)
class Sense:
    """A name of the report: its candidates, how often it stands there, what speaks for each candidate by itself, the best one."""

    candidates: tuple[Entry, ...]
    times: int = 0
    scores: list[float] = field(default_factory=list)
    beside: Counter[int] = field(default_factory=Counter)
    best: int = 0

    @property
    def entry(self) -> Entry:
        """The candidate that is best now."""
        return self.candidates[self.best]

    @property
    def weight(self) -> float:
        """How much the name says about where the report plays."""
        return math.sqrt(self.times)


@dataclass(frozen=True, slots=True)
class Scene:
    """What the best senses of all names are in: weights by country, by state, by cell of the globe and those around it."""

    total: float
    countries: Mapping[str, float]
    states: Mapping[str, float]
    cells: Mapping[Cell, float]


def resolve(text: str, spans: Sequence[tuple[int, int]], gazetteer: Gazetteer) -> tuple[Entry | None, ...]:
    """Return the place of each name, given by its first and last code point (half-open), in order; None where none is plausible.

    >>> from verbale.knowledge.gazetteer import gazetteer_of
    >>> towns = [Entry("Kest", "town", "KST", "KS.1", 1.0, 1.0, 90000), Entry("Kest", "town", "TRS", "TR.1", 50.0, 9.0, 9000)]
    >>> known = gazetteer_of([(one, [], []) for one in (*towns, Entry("Tarsia", "country", "TRS", "TR", 51.0, 9.0))])
    >>> [one.country for one in resolve("Kest, Tarsia", [(0, 4), (6, 12)], known)]
    ['TRS', 'TRS']
    """
    names = [text[start:end] for start, end in spans]
    keys = [exact(name) or place_key(name) for name in names]
    senses = _senses(names, keys, gazetteer)
    chosen = _said_beside(text, spans, keys, senses)
    for sense in senses.values():
        _weigh(sense)
    for _ in range(_ROUNDS if len(senses) > 1 else 0):
        if not _revise(senses):
            break
    scene = _scene(senses)
    return tuple(_answer(senses.get(key), chosen.get(number), scene) for number, key in enumerate(keys))


def _senses(names: Sequence[str], keys: Sequence[str], gazetteer: Gazetteer) -> dict[str, Sense]:
    senses: dict[str, Sense] = {}
    unknown = set()
    for name, key in zip(names, keys, strict=True):
        if key not in senses and key not in unknown:
            candidates = _candidates(name, gazetteer)
            if not candidates:
                unknown.add(key)
                continue
            senses[key] = Sense(candidates)
        if key in senses:
            senses[key].times += 1
    return senses


def _candidates(name: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The candidates of a name; of "Kest, Tarsia" in one name, those of the first part that lie in the second."""
    found = gazetteer.candidates(name)
    if found or "," not in name:
        return found
    first, _, rest = name.partition(",")
    holders = gazetteer.candidates(_WITHIN_NAME.split(rest.strip())[-1])
    inside = gazetteer.candidates(first.strip())
    return tuple(one for one in inside if any(_holds(holder, one) for holder in holders)) or inside


def _said_beside(
    text: str, spans: Sequence[tuple[int, int]], keys: Sequence[str], senses: Mapping[str, Sense]
) -> dict[int, frozenset[int]]:
    """Candidates of a mention that lie in what stands right behind it, by the mention's number; both names are told of it."""
    chosen: dict[int, frozenset[int]] = {}
    for one, two in pairwise(sorted(range(len(spans)), key=spans.__getitem__)):
        inner, outer = senses.get(keys[one]), senses.get(keys[two])
        between = text[spans[one][1] : spans[two][0]]
        if inner is None or outer is None or len(between) > _REACH or not _BESIDE.fullmatch(between):
            continue
        pairs = list(_pairs(inner.candidates, outer.candidates, listed="," in between))
        if pairs:
            chosen[one] = frozenset(first for first, _ in pairs)
            inner.beside.update(chosen[one])
            outer.beside.update({second for _, second in pairs})
    return chosen


def _pairs(inner: Sequence[Entry], outer: Sequence[Entry], *, listed: bool) -> Iterator[tuple[int, int]]:
    """Numbers of candidates of which the second holds the first; countries in a list do not hold each other's towns."""
    both_countries = listed and any(one.kind == "country" for one in inner)
    for second, holder in enumerate(outer):
        if both_countries and holder.kind == "country":
            continue
        yield from ((first, second) for first, one in enumerate(inner) if _holds(holder, one))


def _holds(holder: Entry, one: Entry) -> bool:
    """Whether a place lies in another, by codes, or by being near the middle of one that has none."""
    if holder is one or holder.adjective or one.adjective:
        return False
    if holder.kind == "country":
        return one.kind != "country" and one.country == holder.country != ""
    if holder.kind == "state":
        return one.kind in {"town", "county"} and one.code == holder.code
    if holder.kind not in _NEIGHBOURS or one.kind in {"country", "state", "region"} or holder.country not in {"", one.country}:
        return False
    fits = holder.kind != "county" or not holder.code or holder.code == one.code
    return fits and one.kind != holder.kind and _kilometres(holder, one) < _NEIGHBOURS[holder.kind]


def _kilometres(one: Entry, other: Entry) -> float:
    """How far two places are apart, on a globe that is flat between them."""
    east = (other.lon - one.lon + 180) % 360 - 180
    return _EARTH * math.radians(math.hypot(other.lat - one.lat, east * math.cos(math.radians((one.lat + other.lat) / 2))))


def _weigh(sense: Sense) -> None:
    """What speaks for each candidate without the other names."""
    for number, one in enumerate(sense.candidates):
        share = min(1.0, 2 * sense.beside[number] / sense.times)
        sense.scores.append(_size(one) + (0 if one.own else _OTHER_NAME) + _SAID_BESIDE * share)
    sense.best = _first_best(sense.scores)


def _size(one: Entry) -> float:
    if one.kind == "town":
        return math.log10(max(one.population, _LEAST_PEOPLE)) + (_CAPITAL if one.capital else 0)
    return _SIZES.get(one.kind, _OTHER_SIZE)


def _first_best(scores: Sequence[float]) -> int:
    return max(range(len(scores)), key=scores.__getitem__)


def _revise(senses: Mapping[str, Sense]) -> bool:
    """Choose each sense by what the others are; whether one has changed."""
    scene = _scene(senses)
    best = {key: _first_best(_in_scene(sense, scene)) for key, sense in senses.items() if len(sense.candidates) > 1}
    changed = {key: number for key, number in best.items() if senses[key].best != number}
    for key, number in changed.items():
        senses[key].best = number
    return bool(changed)


def _scene(senses: Mapping[str, Sense]) -> Scene:
    countries, states, cells = defaultdict[str, float](float), defaultdict[str, float](float), defaultdict[Cell, float](float)
    total = 0.0
    for sense in senses.values():
        entry, weight = sense.entry, sense.weight
        total += weight
        countries[entry.country] += weight
        if entry.kind != "country":
            states[entry.code] += weight
            for cell in _around(entry):
                cells[cell] += weight
    return Scene(total, countries, states, cells)


def _cell(one: Entry) -> Cell:
    return round(one.lat / _CELL), round(one.lon / _CELL)


def _around(one: Entry) -> Iterator[Cell]:
    row, column = _cell(one)
    return ((row + up, column + right) for up in (-1, 0, 1) for right in (-1, 0, 1))


def _in_scene(sense: Sense, scene: Scene) -> list[float]:
    """Each candidate's score with the share of the other names that lie in its country, in its state, around it."""
    own, weight = sense.entry, sense.weight
    rest = scene.total - weight
    row, column = _cell(own)
    scores = []
    for score, one in zip(sense.scores, sense.candidates, strict=True):
        votes = _COUNTRY * (scene.countries.get(one.country, 0) - weight * (one.country == own.country)) if one.country else 0.0
        if one.kind != "country":
            counted = own.kind != "country"
            if one.code:
                votes += _STATE * (scene.states.get(one.code, 0) - weight * (counted and one.code == own.code))
            cell = _cell(one)
            touches = counted and abs(cell[0] - row) <= 1 and abs(cell[1] - column) <= 1
            votes += _NEAR * (scene.cells.get(cell, 0) - weight * touches)
        scores.append(score + votes / rest)
    return scores


def _answer(sense: Sense | None, chosen: frozenset[int] | None, scene: Scene) -> Entry | None:
    """The best candidate, or the best of those chosen for this mention; None where nothing speaks for it but its name."""
    if sense is None:
        return None
    if chosen:
        return sense.candidates[max(chosen, key=lambda one: (one == sense.best, sense.scores[one], -one))]
    entry = sense.entry
    alone = scene.countries.get(entry.country, 0.0) <= sense.weight
    is_small = entry.kind == "town" and entry.population < _KNOWN_TOWN[not entry.own]
    return None if is_small and alone and not sense.beside else entry
