"""Clusters that need not find again what an earlier run has found of the same first things."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from verbale.corpus.clusters import Clusters, Measure

__all__ = ["Joined", "Joining"]

Joined: TypeAlias = int | None
"""The number of the cluster that a thing joined; None where it began one."""


class Joining(Clusters):
    """Clusters that take what the first things joined from an earlier run, find it for those that follow, and tell it of all.

    What a thing joins hangs on it and on those before it alone. So the clusters are those of a run that finds all of it anew, if
    the things of which it is `known` are those of the earlier run, in its order. To find it is most of the work.

    >>> from collections import Counter
    >>> measure, words = Measure({"words": 1.0}, least=0.2), ("ferry sinks", "budget passes", "ferry raised")
    >>> first, again = Joining(measure), Joining(measure, [None, None, 0])
    >>> [[run.add(key, {"words": Counter(key.split())}) for key in words] for run in (first, again)]
    [['ferry sinks', 'budget passes', 'ferry sinks'], ['ferry sinks', 'budget passes', 'ferry sinks']]
    >>> first.joined
    [None, None, 0]
    """

    def __init__(self, measure: Measure, known: Iterable[Joined] = ()) -> None:
        """Take the measure of nearness, and what the first things joined."""
        super().__init__(measure)
        self._known = tuple(known)
        self.joined: list[Joined] = []

    def _nearest(self, probes: Mapping[Any, float], vectors: Mapping[str, dict[str, float]], day: int | None) -> Joined:
        """The cluster that is nearest to a thing: the one that it is known to have joined, else the one that is found."""
        at = len(self.joined)
        is_known = at < len(self._known) and self._is_there(self._known[at])
        found = self._known[at] if is_known else super()._nearest(probes, vectors, day)
        self.joined.append(found)
        return found

    def _is_there(self, number: Joined) -> bool:
        """Tell whether there is a cluster of this number; what is known may come from a store that somebody wrote to."""
        return number is None or 0 <= number < len(self._clusters)
