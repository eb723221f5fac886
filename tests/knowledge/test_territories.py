"""The table of states and territories."""

from verbale.knowledge.territories import territories


def test_codes_are_three_capitals():
    assert all(len(code) == 3 and code.isascii() and code.isupper() for code in territories())


def test_no_item_stands_for_two_states():
    items = [one.wikidata for one in territories().values() if one.wikidata]
    assert len(items) == len(set(items))
    assert all(item[0] == "Q" and item[1:].isdigit() for item in items)


def test_the_states_of_the_united_nations_are_there():
    assert len(territories()) >= 193 + 4


def test_words_of_a_state():
    fra = territories()["FRA"]
    assert (fra.name, fra.adjectives, fra.capitals, fra.homonym) == ("France", ("French",), ("Paris",), False)
    assert "Frenchmen" in fra.people


def test_a_homonym_is_marked():
    assert [one.name for one in territories().values() if one.homonym] == ["Georgia", "Réunion", "Jersey"]
