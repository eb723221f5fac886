"""Whom something is said to hangs on the words of saying; all else that stands near is spoken to by nobody."""

import pytest

from verbale.extract.phrases import Phrases
from verbale.extract.statements.addressees import addressed
from verbale.record import Attribution, Manner, WordRange
from verbale.testing import analysis


def found(cue: WordRange, content: WordRange, pointed: tuple[int, ...] = (), act: str = "assert", **tree: object) -> list[str]:
    one = Attribution((), (cue,), (content,), 0.9, manner=Manner(((act, 1.0),), addressee=pointed))
    made = analysis(attributions=[one], **tree)
    return [made.text(head) for head in addressed(Phrases(made), one, act)]


@pytest.mark.parametrize(
    ("lemma", "relation", "heard"), [("warn", "obj", ["Bo"]), ("warn", "nsubj", []), ("say", "obj", []), ("say", "nsubj", [])]
)
def test_the_object_of_a_verb_that_speaks_to_somebody(lemma: str, relation: str, heard: list[str]) -> None:
    tree = {"words": "Bo they warned off", "heads": [2, 2, -1, 2], "deprels": f"{relation} nsubj root xcomp"}
    assert found((2, 3), (3, 4), (0,), **tree, lemmas=f"bo they {lemma} off") == heard


@pytest.mark.parametrize(("case", "heard"), [("to", ["Bo"]), ("with", ["Bo"]), ("in", []), ("on", [])])
def test_what_a_preposition_brings_in(case: str, heard: list[str]) -> None:
    """Called for by: "Officials said that 75 people had been killed in Sadr City"."""
    tree = {"words": f"she said no {case} Bo", "heads": [1, -1, 1, 4, 1], "deprels": "nsubj root obj case obl"}
    assert found((1, 2), (2, 3), (4,), **tree, lemmas=f"she say no {case} bo") == heard


@pytest.mark.parametrize(
    ("verb", "case", "heard"), [("call", "on", ["Bo"]), ("say", "on", []), ("demand", "of", ["Bo"]), ("say", "of", [])]
)
def test_a_preposition_that_goes_with_some_verbs_alone(verb: str, case: str, heard: list[str]) -> None:
    tree = {"words": f"she {verb} no {case} Bo", "heads": [1, -1, 1, 4, 1], "deprels": "nsubj root obj case obl"}
    assert found((1, 2), (2, 3), (4,), **tree, lemmas=f"she {verb} no {case} bo") == heard


@pytest.mark.parametrize(("noun", "heard"), [("interview", ["Post"]), ("harbour", [])])
def test_talks_stand_between_a_verb_and_whom_it_is_said_to(noun: str, heard: list[str]) -> None:
    """Called for by: "said in an interview with the Post"."""
    tree = {"words": f"said in {noun} with Post no", "heads": [-1, 2, 0, 4, 2, 0], "deprels": "root case obl case nmod obj"}
    assert found((0, 1), (5, 6), (4,), **tree, lemmas=f"say in {noun} with post no") == heard


def test_the_second_of_two_is_spoken_to_as_the_first() -> None:
    tree = {"words": "told us Ann and Bo no", "heads": [-1, 0, 0, 4, 2, 0], "deprels": "root obl iobj cc conj obj"}
    assert found((0, 1), (5, 6), (4,), **tree, lemmas="tell us ann and bo no")[0] == "Bo"


def test_what_is_told_has_its_object_whatever_the_model_says() -> None:
    """Called for by: "told reporters he feels good"."""
    tree = {"words": "he told reporters it", "heads": [1, -1, 1, 1], "deprels": "nsubj root iobj obj"}
    assert found((1, 2), (3, 4), **tree, lemmas="he tell reporter it") == ["reporters"]


def test_what_stands_right_behind_the_verb_is_spoken_to_whatever_the_tree_says() -> None:
    tree = {"words": "told Bo it works", "heads": [-1, 3, 3, 0], "deprels": "root nsubj nsubj ccomp"}
    assert found((0, 1), (2, 4), (1,), **tree, lemmas="tell bo it work") == ["Bo"]


@pytest.mark.parametrize(("verb", "heard"), [("want", ["Bo"]), ("say", [])])
def test_of_whom_something_is_demanded_opens_the_content(verb: str, heard: list[str]) -> None:
    """Called for by: "wants Nyrand to pay"; and by: "said voters should go with him"."""
    tree = {"words": f"she {verb} Bo to go", "heads": [1, -1, 4, 4, 1], "deprels": "nsubj root nsubj mark xcomp"}
    assert found((1, 2), (2, 5), (2,), "demand", **tree, lemmas=f"she {verb} bo to go") == heard


@pytest.mark.parametrize("verb", ["find", "think"])
def test_what_is_thought_or_found_is_said_to_nobody(verb: str) -> None:
    tree = {"words": f"they {verb} Bo well", "heads": [1, -1, 1, 1], "deprels": "nsubj root obj xcomp"}
    assert found((1, 2), (3, 4), (2,), **tree, lemmas=f"they {verb} bo well") == []
