"""Clusters that grow one thing at a time: each joins the cluster whose centre it is nearest to, or begins one of its own.

After Miranda et al. 2018, "Multilingual Clustering of Streaming News": a cosine for each field of words, weighted by how rare a
word is among what has come so far, and less the longer a cluster has been silent. Old texts are never asked for again, and the
same things in the same order give the same clusters.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nlargest
from typing import Final, TypeAlias

__all__ = ["Clusters", "Fields", "Measure"]

Fields: TypeAlias = Mapping[str, Counter[str]]
"""The counted words of a thing, by the name of the field that they stand in."""

_Vector: TypeAlias = dict[str, float]

_Probe: TypeAlias = tuple[str, str]
"""A word and, before it, the field that it stands in."""


UNSEEN: Final = 50
"""Things thought to have come before the first, with none of its words: else what two have in common would be common."""

PROBES: Final = 24
"""The weightiest words of a thing, by which clusters are looked up."""

STANDING: Final = 96
"""Clusters that are looked up by one word, up to twice as many: those with most members, the less the longer they are silent."""

WEIGHED: Final = 12
"""Clusters whose likeness is worked out: those that look nearest by the words that they are looked up by."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How near a thing must be: `shares` are the fields' parts in the likeness, `least` the likeness that is enough.

    `half_life` is the number of days of silence after which a cluster counts half; None where time does not matter.
    """

    shares: Mapping[str, float]
    least: float
    half_life: float | None = None


@dataclass(slots=True)
class _Cluster:
    """The sum of its members' vectors in each field, its squared length and 1 / length, and its first and last day."""

    key: str
    sums: dict[str, _Vector] = field(default_factory=dict)
    squares: dict[str, float] = field(default_factory=dict)
    scales: dict[str, float] = field(default_factory=dict)
    members: int = 0
    first: int | None = None
    last: int | None = None


class Clusters:
    """The clusters so far, and how often each word has been seen; a cluster bears the key of its first member.

    >>> clusters = Clusters(Measure({"words": 1.0}, least=0.2))
    >>> [clusters.add(key, {"words": Counter(key.split())}) for key in ("ferry sinks", "budget passes", "ferry raised")]
    ['ferry sinks', 'budget passes', 'ferry sinks']
    """

    def __init__(self, measure: Measure) -> None:
        """Take the measure of nearness."""
        self._measure = measure
        self._clusters: list[_Cluster] = []
        self._seen: dict[str, Counter[str]] = {name: Counter() for name in measure.shares}
        self._count = 0
        self._postings: dict[_Probe, dict[int, _Cluster]] = {}

    def add(self, key: str, fields: Fields, day: int | None = None) -> str:
        """Add a thing with its words and its day (an ordinal), and give the key of its cluster: its own where it begins one."""
        self._learn(fields)
        vectors = {name: self._vector(name, fields.get(name, Counter())) for name in self._measure.shares}
        probes = _probes(vectors)
        number = self._nearest(probes, vectors, day)
        if number is None:
            number = len(self._clusters)
            self._clusters.append(_Cluster(key))
        self._join(number, vectors, day)
        for probe in probes:
            self._stand(number, probe, day)
        return self._clusters[number].key

    def _nearest(self, probes: Mapping[_Probe, float], vectors: Mapping[str, _Vector], day: int | None) -> int | None:
        """The cluster that is nearest to a thing, of equals the first; None where none is near enough."""
        best, likeness = None, 0.0
        for number in self._near(probes):
            found = self._likeness(self._clusters[number], vectors, day)
            if found > likeness:
                best, likeness = number, found
        return best if likeness >= self._measure.least else None

    def _learn(self, fields: Fields) -> None:
        self._count += 1
        for name, seen in self._seen.items():
            seen.update(fields.get(name, Counter()).keys())

    def _vector(self, name: str, words: Counter[str]) -> _Vector:
        """Weigh words by their logarithmic count and by BM25's rarity, to a vector of length 1."""
        seen = self._seen[name]
        raw = {word: (1 + math.log(count)) * _rarity(self._count, seen[word]) for word, count in words.items()}
        length = math.sqrt(sum(value * value for value in raw.values()))
        return {word: value / length for word, value in raw.items()} if length else {}

    def _near(self, probes: Mapping[_Probe, float]) -> list[int]:
        """The clusters that look nearest, in the order of their beginning, so that of equals the first is taken."""
        looks: dict[int, float] = {}
        for probe, weight in _telling(probes, self._measure.least):
            name, word = probe
            shared = weight * self._measure.shares[name]
            for number, cluster in self._postings.get(probe, {}).items():
                looks[number] = looks.get(number, 0.0) + shared * cluster.sums[name][word] * cluster.scales[name]
        if len(looks) <= WEIGHED:
            return sorted(looks)
        return sorted(nlargest(WEIGHED, looks, key=lambda number: (looks[number], -number)))

    def _stand(self, number: int, probe: _Probe, day: int | None) -> None:
        """Let a cluster be looked up by a word, as the one that was fed last; small and silent ones give way to others."""
        standing = self._postings.setdefault(probe, {})
        standing.pop(number, None)
        standing[number] = self._clusters[number]
        if len(standing) > 2 * STANDING:
            last = {number: place for place, number in enumerate(standing)}
            kept = nlargest(STANDING, standing, key=lambda one: (self._weight(one, day), last[one]))
            self._postings[probe] = {one: self._clusters[one] for one in sorted(kept, key=last.__getitem__)}

    def _weight(self, number: int, day: int | None) -> float:
        cluster = self._clusters[number]
        return cluster.members * self._faded(cluster, day)

    def _likeness(self, cluster: _Cluster, vectors: Mapping[str, _Vector], day: int | None) -> float:
        """The fields' cosines by their shares; a field in which one of the two has nothing is left out of the account."""
        total = weight = 0.0
        for name, share in self._measure.shares.items():
            centre = cluster.sums.get(name)
            if centre and vectors[name]:
                total += share * _cosine(vectors[name], centre, cluster.squares[name])
                weight += share
        return self._faded(cluster, day) * total / weight if weight else 0.0

    def _faded(self, cluster: _Cluster, day: int | None) -> float:
        if self._measure.half_life is None or day is None or cluster.first is None or cluster.last is None:
            return 1.0
        silent = max(cluster.first - day, day - cluster.last, 0)
        return float(0.5 ** (silent / self._measure.half_life))

    def _join(self, number: int, vectors: Mapping[str, _Vector], day: int | None) -> None:
        cluster = self._clusters[number]
        cluster.members += 1
        for name, vector in vectors.items():
            centre = cluster.sums.setdefault(name, {})
            # (c + v)² - c² = v (2c + v): the length is kept in step, for to sum a whole story each time would be slow
            added = sum(value * (2 * centre.get(word, 0.0) + value) for word, value in vector.items())
            cluster.squares[name] = cluster.squares.get(name, 0.0) + added
            cluster.scales[name] = 1 / math.sqrt(cluster.squares[name]) if cluster.squares[name] > 0 else 0.0
            for word, value in vector.items():
                centre[word] = centre.get(word, 0.0) + value
        if day is not None:
            cluster.first = day if cluster.first is None else min(cluster.first, day)
            cluster.last = day if cluster.last is None else max(cluster.last, day)


def _rarity(count: int, seen: int) -> float:
    return math.log(1 + (UNSEEN + count - seen + 0.5) / (seen + 0.5))


def _probes(vectors: Mapping[str, _Vector]) -> dict[_Probe, float]:
    """The weightiest words of each field; of equals the first in the order of the alphabet."""
    found: dict[_Probe, float] = {}
    for name, vector in vectors.items():
        ranked = sorted(vector, key=lambda word: (-vector[word], word))
        found.update(((name, word), vector[word]) for word in ranked[:PROBES])
    return found


def _telling(probes: Mapping[_Probe, float], least: float) -> Iterator[tuple[_Probe, float]]:
    """The weightiest probes of each field; a cluster that has only the others cannot be near enough, however it is made.

    By Cauchy and Schwarz the cosine with such a cluster is at most the length of what is left of the thing's vector, and the
    likeness is a mean of the fields' cosines. What stands in every report is mostly among the others.
    """
    left: dict[str, float] = {}
    for probe, weight in probes.items():
        name = probe[0]
        if left.setdefault(name, 1.0) >= least * least:
            yield probe, weight
        left[name] -= weight * weight


def _cosine(vector: _Vector, centre: _Vector, square: float) -> float:
    """The cosine of a vector of length 1 and a centre whose squared length is given."""
    if square <= 0:
        return 0.0
    at = centre.get
    return sum([value * at(word, 0.0) for word, value in vector.items()]) / math.sqrt(square)
