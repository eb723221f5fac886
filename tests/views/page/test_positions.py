"""The table of positions."""

from tests.views.page.dom import Node, parsed
from tests.views.page.made import bare, full
from verbale.record.ontology import vocabulary
from verbale.views.index import Index
from verbale.views.page.positions import columns, has_positions, positions


def table() -> Node:
    return parsed(positions(Index(full())))


def test_every_act_has_one_column():
    acts = [act for held in columns().values() for act in held]
    assert sorted(acts) == sorted(vocabulary("act"))


def test_a_speaker_has_one_row_with_role_and_country():
    heads = [row.all("th")[0] for row in table().one("tbody").all("tr")]
    assert [head.parts[0] for head in heads] == ["Kestia", "Toma Verrin", "Milka Hruby", "Hruby's office", "Vestnik", "doctors"]
    assert heads[1].one("span").text == "foreign minister, KST"


def test_words_stand_in_the_column_of_their_act_with_their_condition():
    row = table().one("tbody").all("tr")[1]
    (cell,) = [cell for cell in row.all("td") if cell.attributes.get("data-l") == "Offers or accepts"]
    assert cell.all("p")[0].text == "offers his government would free 40 captives IF Ostravan troops left the Tarsk road 2"


def test_where_no_act_was_read_there_is_no_table():
    assert not has_positions(Index(bare()))
