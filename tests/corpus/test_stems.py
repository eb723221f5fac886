"""What a text is about."""

import pytest

from verbale.corpus.stems import common_words, lexicon, stems
from verbale.record.ontology import vocabulary


def test_forms_of_a_word_are_one():
    assert stems("threatened threatens threatening") == ("threaten",) * 3


def test_common_words_say_nothing_whatever_their_apostrophe():
    assert stems("He didn’t say that they weren't there") == ()


def test_a_number_keeps_its_commas():
    assert stems("12,000 lorries at 4.5 marks") == ("12,000", "lorri", "4.5", "mark")


def test_a_possessive_is_its_owner():
    assert stems("Orlesh’s Orlesh's Orlesh") == ("orlesh",) * 3


def test_common_words_are_lower_case_and_none_is_a_remark():
    assert common_words()
    assert all(word == word.lower() and "#" not in word for word in common_words())


@pytest.mark.parametrize("name", ["for", "against", "claim", "polar"])
def test_acts_of_the_lists_are_acts(name):
    assert set(lexicon("stances")[name]) <= set(vocabulary("act"))


def test_opposite_and_negated_acts_are_acts():
    stances = lexicon("stances")
    named = {act for pair in stances["opposite"] for act in pair} | set(stances["when_negated"])
    assert named | {act for acts in stances["when_negated"].values() for act in acts} <= set(vocabulary("act"))
