"""Pairs of mentions as features."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.antecedents import PAIR_FEATURES, MentionHeads, mention_heads, pair_features

FORMS = ["John", "Smith", "spoke", ".", "Smith", "said", "he", "met", "a", "minister"]
PROPER = [True, True, False, False, True, False, False, False, False, False]
KINDS = [0, 1, 0, 0, 1, 0, 1, 0, 0, 2]
SENTENCES = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1]
AT = PAIR_FEATURES - 14  # where the features of the pair begin, behind the two kinds of pronoun


def heads() -> MentionHeads:
    return mention_heads(FORMS, np.array(PROPER), np.array(KINDS), np.array(SENTENCES))


def pair(anaphor: int, antecedent: int) -> list[float]:
    """Give the features of two mentions, by their numbers."""
    return pair_features(heads(), np.array([anaphor]), np.array([antecedent]))[0].tolist()


def test_mentions_are_the_words_with_a_kind():
    assert heads().word.tolist() == [1, 4, 6, 9]
    assert len(heads()) == 4


def test_a_document_without_mentions_has_no_heads():
    none = mention_heads(FORMS, np.array(PROPER), np.zeros(10, np.int64), np.array(SENTENCES))
    assert len(none) == 0
    assert pair_features(none, np.zeros(0, np.int64), np.zeros(0, np.int64)).shape == (0, PAIR_FEATURES)


def test_the_same_name_again_is_same_and_proper():
    assert pair(1, 0)[AT : AT + 3] == [1, 1, 1]


def test_a_pronoun_shows_its_kind_and_is_no_name():
    features = pair(2, 1)
    assert features.index(1) == 4  # he, him, his, himself
    assert features[AT : AT + 3] == [0, 0, 0]


def test_kinds_that_agree_are_marked():
    assert pair(2, 0)[AT + 5] == 1
    assert pair(3, 0)[AT + 5] == 0


def test_distance_in_sentences_falls_in_one_bucket():
    assert pair(2, 1)[AT + 8 :] == [1, 0, 0, 0, 0, 0]
    assert pair(2, 0)[AT + 8 :] == [0, 1, 0, 0, 0, 0]


def test_a_document_that_opens_with_a_mention_has_nothing_before_it():
    assert len(mention_heads(["He"], np.array([False]), np.array([1]), np.array([0]))) == 1


@given(st.integers(0, 400))
def test_any_distance_in_sentences_has_a_bucket(sentences):
    far = mention_heads(["he", "he"], np.zeros(2, np.bool_), np.ones(2, np.int64), np.array([0, sentences]))
    assert pair_features(far, np.array([1]), np.array([0]))[0, AT + 8 :].sum() == 1
