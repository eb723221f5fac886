"""What the tests of this room are given: a new store, one with two reports in it, and one whose reports are compared."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.news import raid, talks
from tests.store.turned import turned
from verbale.comparison import compare
from verbale.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "news.db") as made:
        yield made


@pytest.fixture
def news(store: Store) -> Store:
    store.add([talks(), raid()])
    return store


@pytest.fixture
def compared(store: Store) -> Store:
    store.add(turned())
    compare(store)
    return store
