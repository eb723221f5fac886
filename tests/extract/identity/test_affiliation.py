"""Countries and sectors in role words."""

import pytest

from tests.invented_pack import pack
from verbale.extract.identity.affiliation import Background, names_unknown, noun_of, read_background, sector_of
from verbale.knowledge.phrases import CAPITAL, STATE
from verbale.testing import analysis


def background(words: str = "Kestia met Oule") -> Background:
    return read_background(analysis(words), pack())


@pytest.mark.parametrize(
    ("role", "code"),
    [
        ("Kestian President", "KES"),
        ("Kestian envoy for Oule", "KES"),
        ("Winter Palace spokesman", "KES"),
        ("Northern Pact secretary-general", "IGO"),
        ("Kestian and Oulean monitors", None),
        ("Velmar's foreign minister", None),
    ],
)
def test_the_first_country_of_a_role(role, code):
    assert background().code(role) == code


def test_a_capital_is_its_state_s_only_where_the_report_names_that():
    assert background("Kestia met Oule").code("the Orsk government") == "KES"
    assert background("Oule waits").code("the Orsk government") is None
    assert background("Oule waits").whole("Orsk", CAPITAL) is None


def test_a_homonym_needs_another_word_for_its_state():
    assert background("Marl waits").whole("Marl", STATE) is None
    assert background("Marl and Marlic ships wait").whole("Marl", STATE) is not None


@pytest.mark.parametrize(
    ("role", "strange"), [("Velmar 's foreign minister", True), ("Prime Minister", False), ("Kestian Prime Minister", False)]
)
def test_a_name_that_the_pack_does_not_know_makes_a_role_strange(role, strange):
    assert names_unknown(role, background()) is strange


@pytest.mark.parametrize(
    ("role", "sector"),
    [
        ("foreign minister", "GOV"),
        ("Minister of Defence", "GOV"),
        ("the former defence minister", "ELI"),
        ("president of the university", "EDU"),
        ("army spokesman", "MIL"),
        ("chief of staff", "GOV"),
        ("soldiers", "MIL"),
        ("an early riser", None),
    ],
)
def test_the_sector_of_role_words(role, sector):
    assert sector_of(role) == sector


def test_a_plural_is_found_where_its_lemma_is_wrong():
    noun = noun_of(["the", "reporters"], "reporters")
    assert noun is not None
    assert noun.sector == "JRN"


def test_the_day_of_a_report_is_its_date():
    assert background().day is None
