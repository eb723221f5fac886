"""The desk of an example store."""

import pytest

from tests.desk.served import example, visitor


@pytest.fixture(scope="package")
def store(tmp_path_factory):
    return example(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def browser(store):
    return visitor(store)
