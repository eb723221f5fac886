"""Names of places as keys."""

import pytest

from verbale.knowledge.gazetteer_names import exact, place_key, shortened


@pytest.mark.parametrize(
    ("one", "other"),
    [("St. Kest", "Saint Kest"), ("KEST", "Kest"), ("Kést-Velm", "Kest Velm"), ("N’Kest", "N'Kest"), ("Kest Co.", "Kest County")],
)
def test_names_that_differ_in_writing_alone_have_one_key(one, other):
    assert place_key(one) == place_key(other)


@pytest.mark.parametrize(("name", "key"), [("US", "US"), ("U.S.", "U.S."), ("Kes.", "Kes."), ("us", ""), ("Kestia", "")])
def test_case_decides_for_abbreviations(name, key):
    assert exact(name) == key


@pytest.mark.parametrize(
    "name", ["the Kest", "Kest's", "Kest Province", "city of Kest", "south-eastern Kest", "the city of Kest’s"]
)
def test_plainer_forms_end_in_the_bare_name(name):
    assert list(shortened(name))[-1].rsplit("-", 1)[-1].removeprefix("eastern ") == "Kest"


def test_a_bare_name_has_no_plainer_form():
    assert list(shortened("Northfield")) == []
