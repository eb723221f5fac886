"""Whether two names are the same speaker's."""

import pytest

from evaluation.naming import Names, aliases, name_right, normal

KNOWN = aliases("Gilad Erdan, the minister, said he", [{"name": "Gilad Erdan", "mentions": [[0, 11], [13, 25], [32, 34]]}])


def test_titles_articles_and_possessives_do_not_count() -> None:
    assert normal("Mr. Trump\u2019s") == normal("the Trump") == "trump"


def test_a_chain_lends_its_mentions_but_not_its_pronouns() -> None:
    lent = dict(KNOWN)
    assert lent == {"Gilad Erdan": frozenset({"gilad erdan", "minister"})}


@pytest.mark.parametrize(
    ("gold", "system", "right"),
    [
        ("Gilad Erdan", "Gilad Erdan", True),
        ("Gilad Erdan", "the minister", True),
        ("Gilad Erdan", "Erdan", True),
        ("Gilad Erdan", "Minister Gilad Erdan", True),
        ("Gilad Erdan", "Gilad", False),  # the last word must be shared
        ("Gilad Erdan", "he", False),
        ("Gilad Erdan", "", False),
        ("Ann; Bob", "Bob; Ann", True),
        ("Ann; Bob", "Ann", False),
        (["Ann", "Bob"], "Ann; Bob", True),
        (None, "", True),
        (None, "Ann", False),
        ("unnamed: an Iraqi policeman", "", True),
        ("unnamed: an Iraqi policeman", "Iraqi policeman", True),
        ("unnamed: an Iraqi policeman", "policeman in Najaf today", False),
        ("Ann", "unnamed: a woman", False),
    ],
)
def test_the_rules_of_the_gold_scorer(gold: Names, system: str, *, right: bool) -> None:
    assert name_right(gold, system, KNOWN) is right
