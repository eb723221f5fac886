"""Persons by name and office."""

from tests.invented_pack import persons, table
from verbale.knowledge.persons import Persons


def test_a_name_in_full_in_another_spelling():
    assert [one.id for one in persons().named("Cy Ray")] == ["ray"]


def test_one_word_is_no_name_in_full():
    assert persons().named("Marsh") == ()


def test_a_family_name_is_that_of_all_who_have_it():
    assert [one.wikidata for one in persons().family("Lund")] == ["Q11", "Q12"]


def test_no_item_is_none():
    assert persons().named("Cy Ray")[0].wikidata is None


def test_who_held_an_office_of_a_country():
    assert [one.name for one in persons().holding("president", "KES")] == ["Ann Marsh"]


def test_offices_of_two_tables_are_one_person_s():
    lines = ["=an marsh\tm", "#m\tAnn Marsh\tQ1\tMayor~mayor~GOVERNOR~GOV~KES~2020-01-01~2024-01-01~stated~~~CC0"]
    (one,) = Persons([table(lines), table([lines[1]])]).named("Ann Marsh")
    assert len(one.offices) == 2
