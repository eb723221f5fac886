"""Groups are groups, whatever the tags take their names for."""

import pytest

from verbale.language.groups import with_groups

PERSON, GROUP = 0, 1


def told(words: str, *names: tuple[int, int, int]) -> list[tuple[str, int]]:
    forms = words.split()
    return [(" ".join(forms[first:last]), kind) for first, last, kind in with_groups(names, forms, GROUP)]


@pytest.mark.parametrize("words", ["Boko Haram met", "Ansar al met", "The Jaish al met", "Abu Sayyaf met"])
def test_a_person_that_is_a_group(words: str) -> None:
    name = words.removesuffix(" met")
    assert told(words, (0, len(name.split()), PERSON)) == [(name, GROUP)]


@pytest.mark.parametrize("name", ["Karl Lund", "Ansar", "Ida Hezb"])
def test_a_person_stays_one(name: str) -> None:
    """One word alone is a given name, too; and the first word decides."""
    assert told(f"{name} met", (0, len(name.split()), PERSON)) == [(name, PERSON)]


def test_a_group_that_the_tags_miss() -> None:
    assert told("fighters of al - Qaida fled") == [("al - Qaida", GROUP)]


def test_a_group_of_which_the_tags_have_a_part() -> None:
    assert told("Lashkar - e - Taiba met Lund", (4, 5, PERSON), (6, 7, PERSON)) == [
        ("Lashkar - e - Taiba", GROUP),
        ("Lund", PERSON),
    ]


@pytest.mark.parametrize("words", ["the ADF met", "Wagner met", "hamas is a word"])
def test_what_may_be_another_is_not_added(words: str) -> None:
    """Initials and family names that others have, too, and words without a capital."""
    assert told(words) == []
