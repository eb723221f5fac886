"""Two quotations face to face."""

import pytest

from tests.corpus.made import quotation
from verbale.corpus import Discrepancy
from verbale.errors import RecordError

ONE, OTHER = quotation("Nobody fired."), quotation("They fired.")


def test_the_kinds_are_closed():
    with pytest.raises(RecordError, match="position_changed, accounts_differ"):
        Discrepancy("lie", ONE, OTHER, "fire")


def test_nothing_stands_against_itself():
    with pytest.raises(RecordError, match="against itself"):
        Discrepancy("accounts_differ", ONE, ONE, "fire")
