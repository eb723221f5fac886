"""Organisations and seats."""

from tests.invented_pack import table
from verbale.knowledge.bodies import Bodies, seats, well_known
from verbale.knowledge.folding import sound

ROWS = [
    "labor parti\tLabor Party\tLabor Party\tparty\tKES\tPTY\tQ1\tMIT",
    "labor parti\tLabor Party\tLabor Party\tparty\tOUL\tPTY\tQ2\tMIT",
    "grain union\tGrain Union\tGrain Union\tigo\tIGO\t\tQ3\tMIT",
]


def test_a_name_that_two_countries_have_is_nobody_s():
    assert Bodies([table(ROWS)]).named("Labor Party") is None
    assert Bodies([table(ROWS)]).item("Labor Party") is None


def test_the_country_decides_between_two():
    found = Bodies([table(ROWS)]).named("Labor Party", "OUL")
    assert found is not None
    assert (found.wikidata, found.licence) == ("Q2", "MIT")


def test_a_table_may_be_missing():
    assert Bodies([table([])]).named("Grain Union") is None
    assert Bodies([table([]), table(ROWS)]).item("Grain Union") == "Q3"


def test_the_tables_by_hand_name_whose_a_body_is():
    assert all(body.code.isupper() and body.name for body in (*well_known(), *seats()))
    assert len({body.name for body in well_known()}) == len(well_known())
    assert all(sound(body.name) or len(body.name) < 3 for body in well_known())
