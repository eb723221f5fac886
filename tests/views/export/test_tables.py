"""Tables of records: what a row holds, and how ids join them."""

import pytest

from tests.views.export.made import agenda
from verbale.errors import UsageError
from verbale.views.export.outcome import Tally
from verbale.views.export.tables import TABLES, Cell, rows_of, table_named

KINDS = {"text", "integer", "number", "flag", "texts", "spans"}


def rows(name: str) -> list[dict[str, Cell]]:
    table = table_named(name)
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in rows_of(table, [agenda()], Tally(table.noun))]


def test_the_tables() -> None:
    assert list(TABLES) == ["documents", "statements", "events", "actors", "times", "places"]


@pytest.mark.parametrize("name", TABLES)
def test_columns_have_names_of_their_own_and_known_kinds(name: str) -> None:
    columns = TABLES[name].columns
    assert len({column.name for column in columns}) == len(columns)
    assert {column.kind for column in columns} <= KINDS


def test_ids_join_the_tables() -> None:
    told = rows("statements")[0]
    actors = {row["id"]: row["name"] for row in rows("actors")}
    assert told["document"] == rows("documents")[0]["id"]
    assert actors[told["speaker"]] == told["speaker_name"] == "clerk"
    assert rows("events")[0]["within"] == told["id"]
    assert rows("events")[0]["time"] == rows("times")[0]["id"]
    assert rows("events")[0]["place"] == rows("places")[0]["id"]


def test_those_who_take_part_stand_in_their_order() -> None:
    event = rows("events")[1]
    assert event["actors_names"] == ("The Council of Ports",)
    assert event["actors_words"] == ()
    assert event["recipients"] == ("",)
    assert event["recipients_names"] == ("reporters",)


def test_the_speaker_of_a_claim_is_named() -> None:
    assert [row["claimed_by"] for row in rows("events")] == ["clerk", None, None, None, None, None]


def test_unknown_table() -> None:
    with pytest.raises(UsageError, match="no table 'sayings'; there are: documents, statements"):
        table_named("sayings")
