"""Who acts on whom, and who speaks to whom."""

import pytest

from tests.desk.pages.asking import asked
from verbale.desk.pages.network import NETWORK
from verbale.errors import UsageError
from verbale.store import cast


def test_ties_by_what_is_done_lead_to_the_events(map_of) -> None:
    page = NETWORK.make(map_of, asked())
    (tie,) = page.network.ties
    assert (page.of, tie.by.name, tie.to.name, tie.count) == ("acts", "Kestia", "Morvane", 2)
    assert page.links == (f"/events?by={tie.by.id}&to={tie.to.id}",)
    (row,) = NETWORK.rows(map_of, asked())
    assert (row.by_name, row.to_name, row.count, row.kinds) == ("Kestia", "Morvane", 2, "AID 1; ASSAULT 1")


def test_ties_by_what_is_said_keep_what_narrows_them_down(map_of) -> None:
    page = NETWORK.make(map_of, asked(of="words", act="demand"))
    (tie,) = page.network.ties
    assert (page.of, tie.by.name, tie.to.name) == ("words", "Dara Voss", "Olen Marsh")
    assert page.links == (f"/spoken?act=demand&by={tie.by.id}&to={tie.to.id}",)
    assert page.given == {"act": "demand"}
    assert len(cast(map_of)) == 4


def test_ties_of_nothing_else(map_of) -> None:
    with pytest.raises(UsageError, match="of is 'looks', not one of: acts, words"):
        NETWORK.make(map_of, asked(of="looks"))
