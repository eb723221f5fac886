"""Stores that pages are made of."""

import pytest

from tests.store.moves import moves
from tests.store.news import raid, talks
from tests.store.turned import turned
from verbale.comparison import compare
from verbale.store import Store


def made(folder, readings):
    with Store.create(folder / "news.db") as store:
        store.add(readings)
        compare(store)
        yield store


@pytest.fixture
def news(tmp_path):
    """A promise that is disputed, an attack, a denial."""
    yield from made(tmp_path, [talks(), raid()])


@pytest.fixture
def bridge(tmp_path):
    """A state that turns on a bridge, and rain."""
    yield from made(tmp_path, turned())


@pytest.fixture
def map_of(tmp_path):
    """Who acts on whom and speaks to whom, and where."""
    yield from made(tmp_path, [moves()])
