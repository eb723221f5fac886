"""What a word names by what hangs on it."""

import pytest

from verbale.extract.events.frames import types_by_frame
from verbale.extract.phrases import Phrases
from verbale.record import Analysis, Kind, Mention, Trigger
from verbale.testing import analysis


def types(made: Analysis, word: int, kind: str = "ACCUSE") -> set[str]:
    return set(types_by_frame(Phrases(made), Trigger(word, word + 1, (Kind(kind, None, 1.0),), (("actual", 1.0),), (), 0.9)))


CALLED = {"heads": [1, -1, 3, 1, 1], "upos": "PROPN VERB DET NOUN ADJ", "lemmas": "ann call the queen x"}


def test_a_person_who_is_called_nothing_is_called_on_the_telephone():
    """Called for by: "The president called his Velmarkan counterpart on Friday"."""
    queen = [Mention(2, 4, 3, "person", 0)]
    rung = analysis("Ann called the queen again", deprels="nsubj root det obj advmod", mentions=queen, **CALLED)
    named = analysis("Ann called the queen weak", deprels="nsubj root det obj xcomp", mentions=queen, **CALLED)
    assert types(rung, 1) == {"CONSULT"}
    assert "ACCUSE" in types(named, 1)


def test_a_thing_that_is_called_is_not():
    assert "ACCUSE" in types(analysis("Ann called the queen again", deprels="nsubj root det obj advmod", **CALLED), 1)


@pytest.mark.parametrize(("word", "expected"), [("peacekeepers", {"AID"}), ("infantry", {"MOBILIZE"})])
def test_peacekeepers_who_are_sent_are_aid(word, expected):
    """Called for by: "Orsk sent 200 soldiers to the peacekeeping force"."""
    made = analysis(f"Orsk deployed {word}", heads=[1, -1, 1], upos="PROPN VERB NOUN", deprels="nsubj root obj")
    assert types(made, 1, "MOBILIZE") == expected


def test_a_verb_and_its_object_are_a_phrase_of_the_lexicon():
    """Called for by: "The government accepted their demands", which gives ground."""
    made = analysis(
        "Kest accepted their demands", heads=[1, -1, 3, 1], upos="PROPN VERB PRON NOUN", deprels="nsubj root nmod:poss obj"
    )
    assert types(made, 1) == {"CONCEDE"}


def test_a_verb_alone_has_the_types_of_its_word():
    made = analysis("Kest accepted", heads=[1, -1], upos="PROPN VERB", deprels="nsubj root")
    assert "AGREE" in types(made, 1)
