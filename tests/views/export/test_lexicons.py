"""The closed lists of the formats agree with the ontology and the pack."""

from verbale.knowledge.territories import territories
from verbale.record.ontology import event_modes, vocabulary
from verbale.views.export.lexicons import calendar, context, cow_numbers, polecat_terms


def test_every_event_type_has_a_quad_and_an_intensity() -> None:
    types = set(vocabulary("event_type"))
    assert set(polecat_terms()["quad"]) == set(polecat_terms()["intensity"]) == types
    assert set(polecat_terms()["mode"]) <= types


def test_modes_are_those_of_the_ontology() -> None:
    for kind, modes in polecat_terms()["mode"].items():
        assert set(modes) <= set(event_modes(kind))


def test_conflict_is_negative_and_cooperation_positive() -> None:
    for kind, quad in polecat_terms()["quad"].items():
        intensity = polecat_terms()["intensity"][kind]
        assert intensity <= 0 if quad.endswith("CONFLICT") else intensity > 0


def test_no_two_states_share_a_number() -> None:
    assert len(set(cow_numbers().values())) == len(cow_numbers()) == 195
    assert (cow_numbers()["USA"], cow_numbers()["CHN"], cow_numbers()["ZWE"]) == ("2", "710", "552")


def test_states_are_those_of_the_pack() -> None:
    assert set(cow_numbers()) <= set(territories())


def test_every_status_has_its_place_in_a_calendar() -> None:
    assert set(calendar()["status"]) == set(vocabulary("event_status"))
    assert set(calendar()["status"].values()) == {"CONFIRMED", "TENTATIVE", "CANCELLED"}


def test_the_terms_of_the_context_are_of_known_vocabularies() -> None:
    terms = [value["@id"] if isinstance(value, dict) else value for value in context().values()]
    known = ("http://schema.org/", "http://www.w3.org/", "schema:", "oa:", "rdf:", "@")
    assert not [term for term in terms if not term.startswith(known)]
