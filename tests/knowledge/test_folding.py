"""Keys of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.knowledge.folding import fold, sound, surface_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dmitriy Marskiy", "Dmitry Marsky"),
        ("Mohammed al-Tarni", "Mohamed Tarni"),
        ("Ann J. Lee", "Ann Lee"),
        ("Łukasz Żak", "Lukasz Zak"),
        ("Alexei Orn", "Aleksei Orn"),
        ("Mahmoud Sa'ar", "Mahmud Saar"),
    ],
)
def test_romanisations_of_one_name_fall_together(one, other):
    assert sound(one) == sound(other)


def test_a_given_name_of_two_letters_is_no_initial():
    assert len(sound("Wan Yi")) == 2


def test_other_names_stay_apart():
    assert sound("Ann Lee") != sound("Anna Lee")


@given(st.text())
def test_folding_twice_changes_nothing(name):
    assert fold(fold(name)) == fold(name)


def test_compounds_are_parted_and_abbreviations_are_not():
    assert surface_words("U.S.-led") == ("U.S.", "-", "led")
