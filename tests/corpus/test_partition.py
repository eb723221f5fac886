"""Groups that grow together."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.corpus.partition import Partition


def parted(pairs: list[tuple[int, int]], size: int = 8) -> tuple[tuple[int, ...], ...]:
    parts = Partition()
    for _ in range(size):
        parts.add()
    for one, other in pairs:
        parts.join(one, other)
    return parts.groups()


def test_to_join_two_joins_their_groups():
    assert parted([(0, 1), (2, 3), (3, 1)], 5) == ((0, 1, 2, 3), (4,))


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12), st.randoms())
def test_the_order_of_joining_changes_nothing(pairs, random):
    other = pairs.copy()
    random.shuffle(other)
    assert parted(pairs) == parted(other)


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12))
def test_every_number_is_in_one_group(pairs):
    assert sorted(number for group in parted(pairs) for number in group) == list(range(8))
