"""Actors by what the report says of them."""

from tests.invented_pack import pack
from verbale.extract.identity.affiliation import read_background
from verbale.extract.identity.entity import Ensemble, gathered
from verbale.extract.identity.portrayal import phrase_of, portray_nameless
from verbale.record import Actor, Analysis
from verbale.testing import actor, analysis


def portrayed(made: Analysis, words: str, kind: str = "person") -> Actor:
    cast = Ensemble(made, "test", gathered([actor(made.document, words, (words, "nominal"), kind=kind)]))
    (one,) = cast.entities
    portray_nameless(one, cast, read_background(made, pack()))
    return one.actor


def test_a_body_that_the_model_took_for_a_person_is_one():
    made = analysis("the new Kestian administration left", heads=[3, 3, 3, 4, -1], upos="DET ADJ ADJ NOUN VERB")
    one = portrayed(made, "the new Kestian administration")
    assert (one.kind, one.country, one.sector) == ("organization", "KES", "GOV")


def test_state_media_are_media():
    made = analysis("Kestian state television reported", heads=[2, 2, 3, -1], upos="ADJ NOUN NOUN VERB")
    one = portrayed(made, "Kestian state television", "organization")
    assert (one.kind, one.country, one.sector) == ("media", "KES", "JRN")


def test_the_country_may_stand_behind_of():
    made = analysis("soldiers of Kestia left", heads=[3, 2, 0, -1], upos="NOUN ADP PROPN VERB")
    assert portrayed(made, "soldiers of Kestia", "group").country == "KES"


def test_a_country_that_somebody_goes_to_is_not_theirs():
    made = analysis("soldiers in Kestia left", heads=[3, 2, 0, -1], upos="NOUN ADP PROPN VERB")
    assert portrayed(made, "soldiers in Kestia", "group").country is None


def test_a_phrase_ends_at_a_clause():
    made = analysis("envoys who saw Kestia left", heads=[4, 2, 0, 2, -1], upos="NOUN PRON VERB PROPN VERB")
    assert phrase_of(made, made.span(0, 4)) == (["envoys"], "envoys", "")
