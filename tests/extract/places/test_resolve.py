"""Which place a name stands for, on places made up for it."""

import re

import pytest

from verbale.extract.places.resolve import resolve
from verbale.knowledge.gazetteer import Entry, gazetteer_of, load_gazetteer

PLACES = (
    Entry("Kestia", "country", "KST", "KS", 10.0, 20.0),
    Entry("Tarsia", "country", "TRS", "TR", 50.0, 9.0),
    Entry("Norrmark", "state", "TRS", "TR.N", 52.0, 9.0),
    Entry("Sudmark", "state", "TRS", "TR.S", 48.0, 9.0),
    Entry("Alden", "town", "KST", "KS.1", 10.0, 21.0, 900_000),
    Entry("Alden", "town", "TRS", "TR.N", 52.1, 9.1, 60_000),
    Entry("Alden", "town", "TRS", "TR.S", 48.1, 9.1, 50_000),
    Entry("Belm", "town", "TRS", "TR.N", 52.2, 9.2, 70_000),
    Entry("Corr", "town", "TRS", "TR.S", 48.2, 9.2, 80_000),
    Entry("Dunn", "town", "KST", "KS.1", 10.0, 22.0, 2_000),
    Entry("Ester", "town", "KST", "KS.1", 10.0, 22.0, 90_000),
)
OTHERS = {"Ester": ["Estra"]}
ADJECTIVES = {"Kestia": ["Kestian"], "Tarsia": ["Tarsian"]}
NAMES = re.compile(
    "|".join(sorted({one.name for one in PLACES} | {"Estra", "Kestian", "Tarsian", "Velm"}, key=len, reverse=True))
)
GAZETTEER = gazetteer_of((one, OTHERS.get(one.name, []), ADJECTIVES.get(one.name, [])) for one in PLACES)


def codes(text: str) -> list[str | None]:
    spans = [found.span() for found in NAMES.finditer(text)]
    return [one and one.code for one in resolve(text, spans, GAZETTEER)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He came to Alden.", ["KS.1"]),
        ("In Tarsia he went to Belm and Alden.", ["TR", "TR.N", "TR.N"]),
        ("The Tarsian premier met Corr's mayor in Alden.", ["TR", "TR.S", "TR.S"]),
        ("Alden, Norrmark", ["TR.N", "TR.N"]),
        ("Alden (Sudmark)", ["TR.S", "TR.S"]),
        ("Alden, Tarsia", ["TR.N", "TR"]),
        ("Kestian troops left Alden.", ["KS", "KS.1"]),
    ],
)
def test_size_gives_way_to_what_the_report_is_about(text, wanted):
    assert codes(text) == wanted


def test_the_words_beside_a_name_decide_for_it_alone():
    kestian = "Kestia, Kestia and Kestian troops; Alden, Ester, Alden, Alden. "
    assert codes(kestian + "Alden, Norrmark")[-2:] == ["TR.N", "TR.N"]
    assert codes(kestian + "Alden, Norrmark")[3] == "KS.1"


def test_one_name_keeps_one_sense():
    assert codes("Alden. The mayor of Belm. Alden. Tarsia. Alden.")[::2] == ["TR.N"] * 3


def test_two_countries_in_a_list_do_not_hold_each_other():
    assert codes("Kestia, Tarsia") == ["KS", "TR"]


@pytest.mark.parametrize("text", ["He came to Velm.", "He came to Dunn.", "He came to Estra."])
def test_where_nothing_speaks_for_a_place_there_is_none(text):
    assert codes(text) == [None]


@pytest.mark.parametrize("text", ["Kestia said so in Dunn.", "Kestia said so in Estra."])
def test_a_small_place_is_known_where_its_country_is_named(text):
    assert codes(text) == ["KS", "KS.1"]


def test_a_name_may_hold_its_state():
    assert [one and one.code for one in resolve("in Alden, Sudmark today", [(3, 17)], GAZETTEER)] == ["TR.S"]


def test_no_names_have_no_places():
    assert resolve("Nobody came.", [], GAZETTEER) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Officials met in Paris on Monday.", ["FR.11"]),
        ("Officials met in Paris, Texas.", ["US.TX", "US.TX"]),
        ("The Moscow mayor, from Idaho, left Boise.", ["US.ID", "US.ID", "US.ID"]),
        ("Moscow warned Kyiv.", ["RU.48", "UA.12"]),
    ],
)
def test_well_known_places(text, wanted):
    spans = [found.span() for found in re.finditer("Paris|Texas|Moscow|Idaho|Boise|Kyiv", text)]
    assert [one and one.code for one in resolve(text, spans, load_gazetteer())] == wanted
