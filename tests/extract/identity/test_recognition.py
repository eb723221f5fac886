"""States, seats and organisations by their names."""

import pytest

from tests.invented_pack import pack
from verbale.extract.identity.affiliation import read_background
from verbale.extract.identity.entity import Ensemble, gathered
from verbale.extract.identity.recognition import bare, recognise
from verbale.testing import actor, analysis


def recognised(words: str, name: str, kind: str, form: str = "name") -> tuple[str | None, str, str | None]:
    made = analysis(words, upos=" ".join(["PROPN"] * len(words.split())))
    cast = Ensemble(made, "test", gathered([actor(made.document, name, (name, form), kind=kind)]))
    (one,) = cast.entities
    recognise(one, cast, read_background(made, pack()))
    return one.key, one.actor.kind, one.actor.country


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        ("Kestia", "state", ("state:KES", "state", "KES")),
        ("Kestia", "organization", ("state:KES", "state", "KES")),
        ("Kestian", "state", ("state:KES", "state", "KES")),
        ("the Northern Pact", "organization", ("body:Northern Pact", "organization", "IGO")),
        ("Winter Palace", "person", ("body:Winter Palace", "organization", "KES")),
        ("Kestia", "person", (None, "person", None)),
        ("Velmar", "state", (None, "state", None)),
    ],
)
def test_a_name_as_a_whole_tells_what_it_is(name, kind, found):
    assert recognised(f"{name} waits", name, kind) == found


def test_a_group_without_a_name_is_no_state():
    assert recognised("Kestians wait", "Kestians", "group", "nominal") == (None, "group", None)


def test_an_organisation_of_the_sources_needs_its_country_in_the_report():
    assert recognised("Velm Party met Kestia", "Velm Party", "organization") == (None, "organization", "KES")
    assert recognised("Velm Party met", "Velm Party", "organization") == (None, "organization", None)


def test_a_possessive_is_no_part_of_a_name():
    assert (bare("Kestia’s"), bare("’s")) == ("Kestia", "’s")
