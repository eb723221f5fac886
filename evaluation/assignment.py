"""The best one-to-one assignment, exactly (Kuhn 1955, Munkres 1957; the shortest-path form of Jonker and Volgenant)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


def best_total(gains: Sequence[Sequence[float]]) -> float:
    """The largest sum of gains when each row takes at most one column and each column one row.

    `gains` is a rectangular table (rows of equal length) of values of 0 or more; an empty one gives 0. Time grows
    with rows² x columns.

    >>> best_total([[3, 2], [2, 0]])
    4
    """
    if not gains or not gains[0]:
        return 0.0
    table = gains if len(gains) <= len(gains[0]) else list(zip(*gains, strict=True))
    matching = _Matching.empty(table)
    for row in range(1, len(table) + 1):
        matching.add(row)
    return sum(table[row - 1][column - 1] for column, row in enumerate(matching.row_of) if column and row)


@dataclass(slots=True)
class _Matching:
    """Rows matched so far, with prices that prove the matching best; index 0 is a place holder on both sides."""

    gains: Sequence[Sequence[float]]
    row_price: list[float]
    column_price: list[float]
    row_of: list[int]

    @classmethod
    def empty(cls, gains: Sequence[Sequence[float]]) -> _Matching:
        """No row matched."""
        columns = len(gains[0]) + 1
        return cls(gains, [0.0] * (len(gains) + 1), [0.0] * columns, [0] * columns)

    def add(self, row: int) -> None:
        """Match one more row along the shortest alternating path."""
        columns = len(self.row_of)
        least, came_from, used = [math.inf] * columns, [0] * columns, [False] * columns
        self.row_of[0] = row
        at = 0
        while self.row_of[at]:
            used[at] = True
            self._relax(at, least, came_from, used)
            after = min((c for c in range(1, columns) if not used[c]), key=least.__getitem__)
            self._shift(least[after], least, used)
            at = after
        while at:
            self.row_of[at] = self.row_of[came_from[at]]
            at = came_from[at]

    def _relax(self, at: int, least: list[float], came_from: list[int], used: Sequence[bool]) -> None:
        row = self.row_of[at]
        for column in range(1, len(self.row_of)):
            if used[column]:
                continue
            cost = -self.gains[row - 1][column - 1] - self.row_price[row] - self.column_price[column]
            if cost < least[column]:
                least[column], came_from[column] = cost, at

    def _shift(self, delta: float, least: list[float], used: Sequence[bool]) -> None:
        for column, row in enumerate(self.row_of):
            if used[column]:
                self.row_price[row] += delta
                self.column_price[column] -= delta
            else:
                least[column] -= delta
