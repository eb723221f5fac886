from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.knowledge.inflection import noun_bases, verb_bases


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("attacks", "attack"),
        ("crushes", "crush"),
        ("denied", "deny"),
        ("denies", "deny"),
        ("invaded", "invade"),
        ("barred", "bar"),
        ("shelling", "shell"),
        ("quelled", "quell"),
        ("panicked", "panic"),
        ("tying", "tie"),
        ("vetoed", "veto"),
        ("withdrawn", "withdraw"),
        ("left", "leave"),
    ],
)
def test_a_form_leads_back_to_its_verb(form, base):
    assert base in verb_bases(form)


@pytest.mark.parametrize(("form", "other"), [("raped", "rap"), ("hoping", "hop"), ("press", "pres"), ("king", "k")])
def test_a_short_word_that_would_double_its_last_letter_is_not_guessed(form, other):
    assert other not in verb_bases(form)


def test_a_noun_loses_nothing_but_its_plural():
    assert "treaty" in noun_bases("treaties")
    assert "accord" not in noun_bases("according")


def test_a_form_of_two_verbs_leads_back_to_both():
    assert {"find", "found"} <= verb_bases("found")


@given(st.text(max_size=12))
def test_a_form_is_among_its_own_bases(form):
    assert form in noun_bases(form) <= verb_bases(form)


def test_the_list_of_irregular_forms_has_each_base_once_and_lower_case():
    text = resources.files("verbale.knowledge").joinpath("data", "irregular.txt").read_text("utf-8")
    rows = [line.split() for line in text.splitlines() if not line.startswith("#")]
    assert all(word == word.lower() for row in rows for word in row)
    assert len({row[0] for row in rows}) == len(rows)
    assert all(len(row) > 1 and row[0] not in row[1:] for row in rows)
