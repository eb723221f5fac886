"""Actors that only a role phrase mentions."""

from tests.invented_pack import pack
from verbale.extract.identity.affiliation import read_background
from verbale.extract.identity.entity import Ensemble, gathered
from verbale.extract.identity.role_phrases import add_role_phrases
from verbale.record import Actor, Analysis, Mention
from verbale.testing import actor, analysis


def added(made: Analysis, *actors: Actor) -> list[tuple[str, str]]:
    cast = Ensemble(made, "test", gathered(actors))
    add_role_phrases(cast, read_background(made, pack()))
    return [(one.actor.name, one.actor.kind) for one in cast.entities[len(actors) :]]


SOLDIERS = analysis(
    "he told Kestian soldiers",
    heads=[1, -1, 3, 1],
    upos="PRON VERB ADJ NOUN",
    xpos="PRP VBD JJ NNS",
    deprels="nsubj root amod obj",
)


def test_a_group_that_no_chain_holds_is_an_actor():
    assert added(SOLDIERS) == [("Kestian soldiers", "group")]


def test_one_that_an_actor_holds_is_not_added():
    assert added(SOLDIERS, actor(SOLDIERS.document, "soldiers", ("Kestian soldiers", "nominal"))) == []


def test_one_person_needs_a_country():
    parts = {"heads": [1, -1, 3, 1], "upos": "PRON VERB ADJ NOUN", "xpos": "PRP VBD JJ NN", "deprels": "nsubj root amod obj"}
    assert added(analysis("he told Kestian envoys", **parts)) == [("Kestian envoys", "person")]
    assert added(analysis("he told new envoys", **parts)) == []


def test_nobody_is_no_actor():
    parts = {"heads": [1, 2, -1], "upos": "DET NOUN VERB", "xpos": "DT NNS VBD", "deprels": "det nsubj root"}
    assert added(analysis("no soldiers left", **parts)) == []
    assert added(analysis("two soldiers left", **parts)) == [("two soldiers", "group")]


def test_what_is_joined_by_and_is_left_out():
    made = analysis(
        "Kestia and its allies left",
        lemmas="Kestia and its ally leave",
        heads=[3, 3, 3, 4, -1],
        upos="PROPN CCONJ PRON NOUN VERB",
        xpos="NNP CC PRP$ NNS VBD",
        mentions=[Mention(0, 4, 3, "organization", 0)],
    )
    assert added(made) == [("its allies", "group")]


def test_things_are_no_actors():
    made = analysis("posts fell", heads=[1, -1], upos="NOUN VERB", xpos="NNS VBD", mentions=[Mention(0, 1, 0, "object", 0)])
    assert added(made) == []
