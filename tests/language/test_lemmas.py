"""Lemma rules undo themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.lemmas import apply_rule, rule_of


@pytest.mark.parametrize(
    ("form", "lemma", "rule"),
    [
        ("said", "say", "k|2|y"),
        ("Told", "tell", "l|3|ell"),
        ("troops", "troop", "k|1|"),
        ("Kyiv", "Kyiv", "k|0|"),
        ("was", "be", "l|3|be"),
        ("|", "|", "k|0|"),
    ],
)
def test_a_rule_is_case_cut_and_suffix(form, lemma, rule):
    assert rule_of(form, lemma) == rule


@given(st.text(min_size=1, max_size=15), st.text(min_size=1, max_size=15))
def test_applying_the_rule_of_a_lemma_gives_the_lemma(form, lemma):
    assert apply_rule(form, rule_of(form, lemma)) == lemma


def test_a_rule_that_cuts_too_much_leaves_the_word():
    assert apply_rule("Go", "l|3|x") == "go"


def test_a_rule_that_leaves_nothing_leaves_the_word():
    assert apply_rule("ok", "k|2|") == "ok"
