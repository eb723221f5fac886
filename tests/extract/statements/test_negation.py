"""Contents that are presented as not so or not to be done; each with the kind of sentence that called for it."""

import pytest

from verbale.extract.statements.negation import is_negated
from verbale.record import Attribution
from verbale.testing import analysis


def negated(words: str, first: int = 2, **tree: object) -> bool:
    made = analysis(words, **tree)  # type: ignore[arg-type]
    return is_negated(made, Attribution((), ((1, 2),), ((first, made.words),), 0.9))


FLED = {"heads": [1, -1, 4, 4, 1], "upos": "PROPN VERB PROPN PART VERB", "deprels": "nsubj root nsubj advmod ccomp"}


@pytest.mark.parametrize(("word", "found"), [("not", True), ("never", True), ("n't", True), ("soon", False)])
def test_a_word_of_negation_on_the_head_of_a_content(word, found):
    """Called for by: "said he had not planned a coup"."""
    assert negated(f"Ann said Bo {word} fled", **FLED) is found


def test_a_negation_further_down_is_not_that_of_the_content():
    made = {
        "heads": [1, -1, 3, 1, 5, 3],
        "upos": "PROPN VERB PROPN VERB PART VERB",
        "deprels": "nsubj root nsubj ccomp advmod xcomp",
    }
    assert not negated("Ann said Bo chose not fleeing", **made)


@pytest.mark.parametrize(("subject", "found"), [("No", True), ("The", False)])
def test_nothing_that_does_something(subject, found):
    """Called for by: "claimed no sanctions were imposed"."""
    made = {"heads": [1, -1, 3, 4, 1], "upos": "PROPN VERB DET NOUN VERB", "deprels": "nsubj root det nsubj ccomp"}
    assert negated(f"Ann said {subject} ships sank", **made) is found
    assert negated("Ann said nobody sank", heads=[1, -1, 3, 1], upos="PROPN VERB PRON VERB", deprels="nsubj root nsubj ccomp")


def test_what_is_warned_against():
    """Called for by: "warned against imposing more sanctions"."""
    made = {"heads": [1, -1, 3, 1], "upos": "PROPN VERB SCONJ VERB", "deprels": "nsubj root mark advcl"}
    assert negated("Ann warned against leaving", 2, **made)
    assert negated("Ann warned against leaving", 3, **made)
    assert not negated("Ann warned before leaving", 2, **made)


def test_what_others_are_warned_against():
    """Called for by: "warned the states against imposing more", "their caution to not ask too much"."""
    made = {"heads": [1, -1, 1, 4, 1, 4], "upos": "PROPN VERB PROPN SCONJ VERB NOUN", "deprels": "nsubj root obj mark advcl obj"}
    assert negated("Ann warned Bo against taking ships", 2, **made)
    thought = {
        "heads": [1, -1, 1, 5, 5, 2],
        "upos": "PROPN VERB NOUN PART PART VERB",
        "deprels": "nsubj root obj advmod mark acl",
    }
    assert negated("Ann expressed caution not to ask", 2, **thought)


def test_what_somebody_refrains_from():
    """Called for by: "both sides have to refrain from combat"."""
    made = {"heads": [1, -1, 1, 4, 2], "upos": "PROPN VERB VERB ADP NOUN", "deprels": "nsubj root xcomp case obl"}
    assert negated("Ann must refrain from combat", 2, **made)
    bound = {
        "heads": [1, -1, 3, 1, 5, 3],
        "upos": "PROPN VERB PROPN VERB PART VERB",
        "deprels": "nsubj root nsubj ccomp mark xcomp",
    }
    assert negated("Ann said Bo has to refrain", 2, **bound)
