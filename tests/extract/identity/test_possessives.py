"""Possessive pronouns without a chain."""

import pytest

from verbale.extract.identity.entity import Ensemble, gathered
from verbale.extract.identity.possessives import add_possessives
from verbale.record import Actor, Analysis
from verbale.testing import actor, analysis

PARTS = {"heads": [1, -1, 3, 1], "upos": "PROPN VERB PRON NOUN", "deprels": "nsubj root nmod:poss obj"}


def mentions(made: Analysis, *actors: Actor) -> list[list[str]]:
    cast = Ensemble(made, "test", gathered(actors))
    add_possessives(cast)
    return [[mention.span.text for mention in one.made().mentions] for one in cast.entities]


def marsh(made: Analysis, *more: tuple[str, str], kind: str = "person") -> Actor:
    return actor(made.document, "Marsh", "Marsh", *more, kind=kind)


def test_a_possessive_is_the_subject_s():
    made = analysis("Marsh repeated his offer", **PARTS)
    assert mentions(made, marsh(made)) == [["Marsh", "his"]]


def test_one_that_an_actor_has_stays_there():
    made = analysis("Marsh repeated his offer", **PARTS)
    other = actor(made.document, "Lee", ("his", "pronoun"))
    assert mentions(made, marsh(made), other) == [["Marsh"], ["his"]]


def test_the_other_gender_is_somebody_else_s():
    words = "She is Marsh . Marsh repeated his offer"
    made = analysis(
        words,
        heads=[1, -1, 1, 1, 5, -1, 7, 5],
        sentences=[4, 4],
        upos="PRON AUX PROPN PUNCT PROPN VERB PRON NOUN",
        deprels="nsubj root attr punct nsubj root nmod:poss obj",
    )
    assert mentions(made, actor(made.document, "Marsh", ("She", "pronoun"), "Marsh@2")) == [["She", "Marsh"]]


@pytest.mark.parametrize(("form", "kind", "found"), [("its", "state", True), ("its", "person", False), ("her", "state", False)])
def test_persons_are_no_it(form, kind, found):
    made = analysis(f"Marsh repeated {form} offer", **PARTS)
    assert (form in mentions(made, marsh(made, kind=kind))[0]) is found


def test_two_subjects_are_neither():
    made = analysis(
        "Marsh and Lee repeated his offer",
        heads=[3, 2, 0, -1, 5, 3],
        upos="PROPN CCONJ PROPN VERB PRON NOUN",
        deprels="nsubj cc conj root nmod:poss obj",
    )
    assert mentions(made, marsh(made)) == [["Marsh"]]
