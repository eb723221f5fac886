"""Which names are forms of one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.extract.naming import acronym, bare_tokens, name_tokens, same_organization, same_person, titles


@pytest.mark.parametrize(
    ("name", "tokens"),
    [
        ("Ann Lee", ("ann", "lee")),
        ("Mr. Lee", ("lee",)),
        ("Sen. Ann Lee Jr.", ("ann", "lee")),
        ("Ann Lee's", ("ann", "lee")),
        ("the ministers’", ("the", "ministers")),
        ("Jean-Luc O'Brien", ("jean-luc", "o'brien")),
        ("J. R. Lee", ("j", "r", "lee")),
        ("Ann\nLee", ("ann", "lee")),
        ("President", ("president",)),
        ("...", ()),
        ("", ()),
    ],
)
def test_a_name_is_its_words_without_honorifics_and_possessive(name, tokens):
    assert name_tokens(name) == tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee", "Lee"),
        ("Ann Lee", "Mr. Lee"),
        ("Ann Lee", "A. Lee"),
        ("Ann Maria Lee", "Ann Lee"),
        ("Volodymyr Zelensky", "Volodymyr"),
        ("Lee", "Lee"),
    ],
)
def test_forms_of_one_person(one, other):
    assert same_person(name_tokens(one), name_tokens(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ann Lee", "Bo Lee"), ("Ann Lee", "Ann Roe"), ("Ann Lee", "Roe"), ("Bo Lee", "Bo"), ("A. Lee", "B. Lee"), ("", "Lee")],
)
def test_names_of_two_persons(one, other):
    assert not same_person(name_tokens(one), name_tokens(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("United Nations", "the United Nations"),
        ("United Nations", "U.N."),
        ("United Nations", "UN"),
        ("Bank of England", "the Bank of England’s"),
        ("Organization for Security and Co-operation", "OSC"),
    ],
)
def test_forms_of_one_organization(one, other):
    assert same_organization(name_tokens(one), name_tokens(other))


@pytest.mark.parametrize(
    ("one", "other"), [("United Nations", "United States"), ("Bank of England", "Bank of France"), ("of", "the"), ("", "")]
)
def test_names_of_two_organizations(one, other):
    assert not same_organization(name_tokens(one), name_tokens(other))


@given(st.text(max_size=20), st.text(max_size=20))
def test_which_name_comes_first_does_not_matter(one, other):
    first, second = name_tokens(one), name_tokens(other)
    assert same_organization(first, second) == same_organization(second, first)
    assert same_person(first, second) == same_person(second, first)


def test_an_acronym_leaves_out_small_words():
    assert acronym(("bank", "of", "the", "west")) == "bw"


def test_small_words_are_left_out_of_a_name():
    assert bare_tokens(("bank", "of", "england")) == ("bank", "england")


def test_titles_are_lower_case_words():
    assert {"minister", "president"} <= titles()
    assert all(title == title.lower() and not title.startswith("#") for title in titles())
