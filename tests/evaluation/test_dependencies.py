"""Tags, lemmas and trees on given words."""

from dataclasses import replace

import pytest

from evaluation.data import DataError
from evaluation.dependencies import Columns, score

GOLD = Columns(
    upos=("PRON", "VERB", "ADP", "NOUN"),
    xpos=("PRP", "VBP", "IN", "NNP"),
    lemma=("we", "go", "to", "_"),
    head=(1, -1, 3, 1),
    deprel=("nsubj", "root", "case", "obl:tmod"),
)


def right(system: Columns) -> dict[str, float]:
    return {name: counts.right for name, counts in score(GOLD, system).items()}


def test_all_right() -> None:
    assert set(right(GOLD).values()) == {4}


def test_a_wrong_subtype_costs_the_full_label_only() -> None:
    found = right(replace(GOLD, deprel=("nsubj", "root", "case", "obl")))
    assert (found["las"], found["las_full"]) == (4, 3)


def test_a_wrong_head_costs_uas_and_las() -> None:
    found = right(replace(GOLD, head=(1, -1, 1, 1)))
    assert (found["uas"], found["las"]) == (3, 3)


def test_a_wrong_label_costs_las_alone() -> None:
    found = right(replace(GOLD, deprel=("obj", "root", "case", "obl:tmod")))
    assert (found["uas"], found["las"]) == (4, 3)


def test_a_lemma_that_the_gold_leaves_out_is_right() -> None:
    assert right(replace(GOLD, lemma=("we", "goes", "to", "anything")))["lemma"] == 3


def test_another_number_of_words_is_an_error() -> None:
    with pytest.raises(DataError, match="words were read"):
        score(GOLD, Columns((), (), (), (), ()))
