"""A library that is missing is named with the extra that brings it."""

import pytest

from verbale.errors import UsageError
from verbale.inputs.extras import check_installed, library


def test_a_library_that_is_there():
    assert library("lxml.etree", "HTML pages").__name__ == "lxml.etree"


def test_a_library_that_is_not():
    with pytest.raises(UsageError) as refused:
        library("no_such_library", "feeds")
    assert str(refused.value) == (
        "reading feeds needs the library no_such_library, which is not installed; pip install 'verbale[archive]'"
    )


def test_what_is_installed_is_not_imported_to_know_it():
    check_installed("trafilatura", "HTML pages")
    with pytest.raises(UsageError, match="reading HTML pages needs the library no_such_library"):
        check_installed("no_such_library", "HTML pages")
