"""The best assignment against all assignments."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from evaluation.assignment import best_total

tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), min_size=1, max_size=4)
)


def by_trying(table: list[list[int]]) -> int:
    """The best total over all ways to give the shorter side's items a place on the longer one."""
    rows = table if len(table) <= len(table[0]) else [list(column) for column in zip(*table, strict=True)]
    ways = permutations(range(len(rows[0])), len(rows))
    total: int = max(sum(row[column] for row, column in zip(rows, way, strict=True)) for way in ways)
    return total


@given(tables)
def test_no_assignment_is_better(table: list[list[int]]) -> None:
    assert best_total(table) == by_trying(table)


def test_nothing_to_assign_gives_nought() -> None:
    assert best_total([]) == best_total([[]]) == 0.0
