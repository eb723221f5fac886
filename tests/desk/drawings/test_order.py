"""Actors in a line: the ties between neighbours are the strong ones."""

from verbale.desk.drawings.order import close_order
from verbale.store import Tie, Tied


def tie(by: str, to: str, count: int = 1) -> Tie:
    one, two = (Tied(id=name, name=name.title(), country=None, count=count) for name in (by, to))
    return Tie(by=one, to=two, count=count, kinds=())


def length(order: list[str], ties: list[Tie]) -> int:
    """How long all ties are together, each as often as it is counted."""
    return sum(abs(order.index(one.by.id) - order.index(one.to.id)) * one.count for one in ties)


def test_a_chain_is_unrolled() -> None:
    order = close_order([tie("c", "d", 3), tie("a", "b", 5), tie("b", "c", 4)])
    assert order in (list("abcd"), list("dcba"))


def test_whoever_is_tied_to_all_stands_in_their_middle() -> None:
    assert close_order([tie("hub", "a"), tie("hub", "b"), tie("c", "hub"), tie("d", "hub")])[2] == "hub"


def test_no_two_neighbours_would_stand_better_the_other_way_round() -> None:
    ties = [tie("a", "b", 2), tie("b", "c", 7), tie("c", "a", 1), tie("d", "a", 4), tie("e", "b", 3), tie("e", "d", 1)]
    order = close_order(ties)
    for place in range(len(order) - 1):
        turned = [*order[:place], order[place + 1], order[place], *order[place + 2 :]]
        assert length(order, ties) <= length(turned, ties)


def test_nobody_makes_no_order() -> None:
    assert close_order([]) == []
