"""In which order actors stand in a line, so that those with strong ties stand close: the same ties give the same order."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from verbale.store import Tie

__all__ = ["close_order"]

_ROUNDS: Final = 60

_Weights = Mapping[str, Mapping[str, int]]


def close_order(ties: Sequence[Tie]) -> list[str]:
    """Give the ids of all actors of the ties.

    First comes the one with most, then always the one that is tied most to those before; then neighbours change places as long
    as that makes ties shorter, each weighed by its count.
    """
    weights = _weights(ties)
    order = _by_weight(weights)
    places = {actor: place for place, actor in enumerate(order)}
    for _ in range(_ROUNDS):
        changed = [_changed(order, places, weights, place) for place in range(len(order) - 1)]
        if not any(changed):
            break
    return order


def _weights(ties: Sequence[Tie]) -> _Weights:
    weights: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for one in ties:
        weights[one.by.id][one.to.id] += one.count
        weights[one.to.id][one.by.id] += one.count
    return weights


def _by_weight(weights: _Weights) -> list[str]:
    whole = {actor: sum(tied.values()) for actor, tied in weights.items()}
    order: list[str] = []
    while left := sorted(whole.keys() - set(order)):
        here = set(order)
        order.append(max(left, key=lambda actor: (sum(n for one, n in weights[actor].items() if one in here), whole[actor])))
    return order


def _changed(order: list[str], places: dict[str, int], weights: _Weights, place: int) -> bool:
    """Let two neighbours change places where that makes their ties shorter."""
    one, two = order[place], order[place + 1]
    gain = _length(weights[one], places, place, two) + _length(weights[two], places, place + 1, one)
    gain -= _length(weights[one], places, place + 1, two) + _length(weights[two], places, place, one)
    if gain <= 0:
        return False
    order[place], order[place + 1] = two, one
    places[one], places[two] = place + 1, place
    return True


def _length(tied: Mapping[str, int], places: Mapping[str, int], place: int, but: str) -> int:
    """How long ties from a place are, but for that to one actor."""
    return sum(abs(places[actor] - place) * weight for actor, weight in tied.items() if actor != but)
