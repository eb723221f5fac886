"""Things numbered from 0, parted into groups that grow together."""

__all__ = ["Partition"]


class Partition:
    """Groups of numbers; to join two of them joins their groups (union and find, Tarjan 1975).

    >>> parts = Partition()
    >>> [parts.add() for _ in range(3)]
    [0, 1, 2]
    >>> parts.join(2, 0)
    >>> parts.groups()
    ((0, 2), (1,))
    """

    def __init__(self) -> None:
        """Begin with no number."""
        self._above: list[int] = []

    def add(self) -> int:
        """Add the next number, as a group of its own, and give it."""
        self._above.append(len(self._above))
        return self._above[-1]

    def first(self, number: int) -> int:
        """Give the smallest number of a group."""
        while self._above[number] != number:
            # each look-up halves the way for those that follow
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Join the groups of two numbers."""
        low, high = sorted((self.first(one), self.first(other)))
        self._above[high] = low

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Give the groups, each in order, in the order of their smallest numbers."""
        found: dict[int, list[int]] = {}
        for number in range(len(self._above)):
            found.setdefault(self.first(number), []).append(number)
        return tuple(tuple(members) for members in found.values())
