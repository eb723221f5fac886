"""The words of a mention, from its head."""

import numpy as np

from verbale.language.decode.subtrees import extents, mention_ranges

# The new minister of France , Mary , and aides said so
FORMS = ["The", "new", "minister", "of", "France", ",", "Mary", ",", "and", "aides", "said", "so"]
HEADS = [2, 2, 10, 4, 2, 6, 2, 9, 9, 2, -1, 10]
DEPRELS = ["det", "amod", "nsubj", "case", "nmod", "punct", "appos", "punct", "cc", "conj", "root", "obj"]
UPOS = ["DET", "ADJ", "NOUN", "ADP", "PROPN", "PUNCT", "PROPN", "PUNCT", "CCONJ", "NOUN", "VERB", "ADV"]


def words(*heads: int) -> list[str]:
    ranges = mention_ranges(np.array(heads, np.int64), np.array(HEADS, np.int32), DEPRELS, UPOS)
    return [" ".join(FORMS[first:last]) for first, last in ranges]


def test_extents_are_the_first_and_last_word_of_each_subtree():
    first, last = extents(np.array(HEADS, np.int32))
    assert (first[2], last[2]) == (0, 9)
    assert (first[10], last[10]) == (0, 11)
    assert (first[0], last[0]) == (0, 0)


def test_extents_of_no_words():
    first, last = extents(np.zeros(0, np.int32))
    assert len(first) == len(last) == 0


def test_a_mention_has_its_noun_phrase_but_no_apposition_and_no_coordination():
    assert words(2) == ["The new minister of France"]


def test_a_preposition_before_the_name_is_no_part_of_it():
    assert words(4) == ["France"]


def test_marks_at_the_edge_are_trimmed():
    assert words(6, 9) == ["Mary", "aides"]


def test_the_possessive_mark_belongs_to_the_mention():
    ranges = mention_ranges(
        np.array([0]), np.array([2, 0, -1], np.int32), ["nmod:poss", "case", "root"], ["PROPN", "PART", "NOUN"]
    )
    assert ranges == [(0, 2)]


def test_no_heads_have_no_ranges():
    assert words() == []
