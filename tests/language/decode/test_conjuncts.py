"""A content of two sayings is parted before its second "that"."""

import numpy as np
import pytest

from verbale.language.decode.conjuncts import Tree, conjuncts, opening_words

SAID = "this was a lie , and that they would leave"
HEADS = [3, 3, 3, -1, 9, 9, 9, 9, 9, 3]
RELATIONS = "nsubj cop det root punct cc mark nsubj aux conj".split()


def tree(words: str = SAID, heads: list[int] = HEADS, relations: list[str] = RELATIONS) -> Tree:
    return Tree(words.split(), np.array(heads), relations)


def test_it_is_parted_before_a_that_of_its_own():
    assert conjuncts((0, 10), tree()) == [(0, 4), (6, 10)]


@pytest.mark.parametrize(
    "words",
    [SAID.replace("and that", "and why"), SAID.replace("and that", "so that"), SAID.replace("this", "“")],
    ids=["no that", "a purpose", "a quotation"],
)
def test_others_are_whole(words):
    assert conjuncts((0, 10), tree(words)) == [(0, 10)]


def test_a_clause_that_hangs_on_another_word_is_no_part():
    relations = [*RELATIONS[:-1], "acl"]
    assert conjuncts((0, 10), tree(relations=relations)) == [(0, 10)]


def test_a_clause_beside_one_before_the_content_is_no_part():
    assert conjuncts((4, 10), tree()) == [(4, 10)]


def test_words_that_a_part_may_begin_with_and_those_behind():
    cc, mark = (np.array([relation == name for relation in RELATIONS]) for name in ("cc", "mark"))
    assert opening_words(cc, mark).nonzero()[0].tolist() == [6, 7]
