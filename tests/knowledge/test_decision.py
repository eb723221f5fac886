"""Who a name is."""

import pytest

from tests.invented_pack import persons
from verbale.knowledge.decision import Question, decide, holder
from verbale.knowledge.offices import read_role

DAY = "2033-01-01"


def item(name: str, role: str = "", code: str | None = None, day: str | None = DAY, near: tuple[str, ...] = ()) -> str | None:
    verdict = decide(Question(name, read_role(role), code, day, frozenset(near)), persons())
    return verdict.person.wikidata if verdict is not None else None


def test_name_office_and_country_decide():
    assert item("Ann Marsh", "President", "KES") == "Q10"


def test_the_office_of_another_country_is_another_s():
    assert item("Ann Marsh", "President", "OUL") is None


def test_a_name_alone_decides_nothing():
    assert item("Ann Marsh") is None
    assert item("Marsh", near=("KES",)) is None


def test_a_head_of_state_needs_no_role_where_the_report_names_the_state():
    assert item("Ann Marsh", near=("KES",)) == "Q10"


def test_a_family_name_with_its_office_decides():
    assert item("Marsh", "President", "KES") == "Q10"


def test_of_two_with_one_name_the_office_decides():
    assert item("Bo Lund", "Prime Minister", "OUL") == "Q11"
    assert item("Bo Lund", "health minister", "KES") == "Q12"
    assert item("Bo Lund", "", near=("KES", "OUL")) is None


def test_a_role_that_nobody_of_the_name_had_speaks_against_it():
    assert item("Ann Marsh", "spokeswoman", near=("KES",)) is None


@pytest.mark.parametrize(("day", "found"), [("2033-05-01", "Q11"), ("2033-07-01", "Q11")])
def test_a_former_office_is_no_present_one(day, found):
    assert item("Bo Lund", "Prime Minister", "OUL", day) == found
    assert item("Lund", "Prime Minister", "OUL", day) == (found if day < "2033-06" else None)


def test_a_person_from_memory_has_no_item():
    assert item("Cy Ray", "spokesman", "KES") is None


@pytest.mark.parametrize(
    ("role", "code", "day", "found"),
    [
        ("president", "KES", "2033-01-01", "Ann Marsh"),
        ("president", "KES", "2034-06-01", None),
        ("former president", "KES", "2033-01-01", None),
        ("president", "OUL", "2033-01-01", None),
        ("prime minister", "OUL", "2033-07-01", None),
        ("goalkeeper", "OUL", "2033-01-01", None),
    ],
)
def test_an_office_decides_only_where_its_holder_is_certain(role, code, day, found):
    person = holder(read_role(role), code, day, persons())
    assert (person.name if person else None) == found
