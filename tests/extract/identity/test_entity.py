"""Actors while they are resolved."""

from verbale.extract.identity.entity import Ensemble, MentionIndex, gathered, head_of
from verbale.record import Actor
from verbale.testing import actor, analysis

MADE = analysis("Kestia and K.S. said Orsk waits", heads=[3, 2, 0, -1, 5, 3], upos="PROPN CCONJ PROPN VERB PROPN VERB")
REPORT = MADE.document


def ensemble(*actors: Actor) -> Ensemble:
    return Ensemble(MADE, "test", gathered(actors))


def test_those_with_one_key_become_one():
    one, two = actor(REPORT, "Kestia", "Kestia", kind="state"), actor(REPORT, "K.S.", "K.S.", kind="state")
    cast = ensemble(one, two)
    for entity in cast.entities:
        entity.be("state:KES", country="KES")
    cast.join()
    (kept,) = cast.entities
    assert [mention.span.text for mention in kept.made().mentions] == ["Kestia", "K.S."]
    assert cast.references() == {two.id: one.id}


def test_references_lead_to_the_last():
    a, b, c = (actor(REPORT, name, name, kind="state") for name in ("Kestia", "K.S.", "Orsk"))
    cast = ensemble(a, b, c)
    one, two, three = cast.entities
    cast.dissolve(one, two)
    cast.dissolve(two, three)
    assert cast.references() == {a.id: c.id, b.id: c.id}


def test_a_mention_is_found_by_its_place():
    one = actor(REPORT, "Orsk", "Orsk", kind="state")
    index = MentionIndex(gathered([one]))
    assert [entity.actor.id for entity, _ in index.overlapping(MADE.span(3, 5))] == [one.id]
    assert not list(index.overlapping(MADE.span(0, 2)))


def test_the_words_of_a_span():
    assert MADE.words_in(MADE.span(2, 4)) == (2, 4)


def test_the_head_of_a_phrase_is_a_noun():
    made = analysis("Kestian allies left", heads=[2, 2, -1], upos="ADJ NOUN VERB")
    assert head_of(made, 0, 2) == 1
