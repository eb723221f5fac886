"""Role nouns and their sectors."""

import pytest

from verbale.knowledge.sectors import RoleNoun, role_noun


@pytest.mark.parametrize(
    ("words", "sector", "kind"),
    [
        ("the soldier", "MIL", "person"),
        ("police officer", "COP", "person"),
        ("secretary - general", "GOV", "person"),
        ("state television", "JRN", "organization"),
        ("opposition leader", "OPP", "person"),
        ("air force", "MIL", "organization"),
    ],
)
def test_the_longest_role_noun_at_the_end_decides(words, sector, kind):
    assert role_noun(words.split()) == RoleNoun(sector, kind)


def test_what_is_no_role_is_none():
    assert role_noun(["soldier", "boots"]) is None
    assert role_noun([]) is None
