"""Events have the contexts that the words around them, their kind and their report show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.extract.events.contexts import ContextReader, contexts_of
from verbale.record.ontology import event_contexts
from verbale.testing import analysis

KINDS = {"AGREE": None, "MOBILIZE": "troops", "COERCE": "cyber", "SANCTION": "convict", "REQUEST": "change"}


def test_a_word_under_the_trigger_shows_its_context():
    made = analysis("Nurses demanded vaccines .", heads=[1, -1, 1, 1])
    assert contexts_of(made, (1, 2), "REQUEST", "assist") == ("health",)


def test_an_event_that_nothing_shows_a_context_of_has_none():
    assert contexts_of(analysis("She said so .", heads=[1, -1, 1, 1]), (1, 2), "REJECT", None) == ()


def test_a_weak_word_alone_is_not_enough():
    assert contexts_of(analysis("The president smiled .", heads=[1, 2, -1, 2]), (2, 3), "ACCUSE", "disapprove") == ()


def test_the_kind_shows_a_context_where_no_word_does():
    assert contexts_of(analysis("They moved .", heads=[1, -1, 1]), (1, 2), "MOBILIZE", "troops") == ("military",)


@pytest.mark.parametrize("mode", ["cyber", "misinformation"])
def test_a_mode_that_adds_a_context_adds_it_whatever_the_words_say(mode):
    made = analysis("The army , the navy and the generals struck .", heads=[1, 8, 4, 4, 8, 7, 7, 8, -1, 8])
    assert mode in contexts_of(made, (8, 9), "COERCE", mode)


def test_words_under_the_trigger_count_more_than_the_rest_of_the_sentence():
    words = "Judges convened while growers demanded vaccines ."
    made = analysis(words, heads=[1, -1, 4, 4, 1, 4, 1])
    assert contexts_of(made, (4, 5), "REQUEST", "change")[0] == "health"
    assert contexts_of(made, (0, 1), "REQUEST", "change")[0] == "legal"


def test_the_report_decides_where_the_sentence_is_silent():
    words = "Cholera spreads . Doctors pleaded . It denied that ."
    made = analysis(words, sentences=[3, 3, 4], heads=[1, -1, 1, 4, -1, 4, 7, -1, 7, 7])
    assert contexts_of(made, (7, 8), "REJECT", None) == ("health",)


def test_the_longest_phrase_decides():
    bank = analysis("They besieged the blood bank .", heads=[1, -1, 4, 4, 1, 1])
    assert "health" in contexts_of(bank, (1, 2), "REQUEST", None)
    assert "economic" not in contexts_of(bank, (1, 2), "REQUEST", None)


def test_hyphens_are_passed_over():
    made = analysis("An anti - corruption judge spoke .", heads=[4, 3, 3, 4, 5, -1, 5])
    assert contexts_of(made, (5, 6), "REQUEST", None)[0] == "corruption"


def test_two_contexts_that_both_hold_are_given_best_first():
    made = analysis("Surgeons treated soldiers .", heads=[1, -1, 1, 1])
    assert contexts_of(made, (1, 2), "AID", None) == ("health", "military")


@given(st.lists(st.sampled_from("army court vaccine election oil border nun drug hacker and the .".split()), min_size=1))
def test_at_most_three_contexts_of_the_ontology_once_each(words):
    reader = ContextReader(analysis(" ".join(words)))
    for kind, mode in KINDS.items():
        found = reader.of((0, 1), kind, mode)
        assert len(found) == len(set(found)) <= 3
        assert set(found) <= set(event_contexts())
