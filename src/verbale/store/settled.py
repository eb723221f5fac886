"""Keys that a query finds, found once for all that a page asks about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from verbale.store.archive import Store
from verbale.store.criteria import Condition

__all__ = ["Settled", "settle", "settle_all"]

_MANY: Final = 2_000


@dataclass(frozen=True, slots=True)
class Settled:
    """Keys as a JSON list."""

    keys: str

    def __len__(self) -> int:
        """Give how many there are."""
        return self.keys.count(",") + 1 if len(self.keys) > len("[]") else 0

    @property
    def are_many(self) -> bool:
        """Tell whether to go through something else in its order, and to stop in time, is faster than to sort all of them."""
        return len(self) > _MANY

    def last(self, most: int) -> tuple[int, ...]:
        """Give the greatest of them, at most so many, the greatest first."""
        return tuple(sorted(msgspec.json.decode(self.keys, type=list[int]), reverse=True)[:most])

    def holding(self, column: str) -> Condition:
        """Give the condition that a column has one of them; a sign before it keeps SQLite from going by many keys."""
        sign = "+" if self.are_many else ""
        return Condition(f"{sign}{column} IN (SELECT value FROM json_each(?))", (self.keys,))  # noqa: S608 - our names


def settle(store: Store, query: Condition) -> Settled:
    """Find the keys of a query."""
    return Settled(store.keys(query.sql, query.values))


def settle_all(store: Store, queries: Sequence[Condition]) -> list[Settled]:
    """Find the keys that all of the queries find, as a list of one; of no queries, none, as they ask nothing."""
    found = [settle(store, query) for query in queries]
    if len(found) <= 1:
        return found
    common = set.intersection(*(msgspec.json.decode(one.keys, type=set[int]) for one in found))
    return [Settled(msgspec.json.encode(sorted(common)).decode())]
