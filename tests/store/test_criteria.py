"""What narrows a search down, as conditions."""

import datetime as dt

import pytest

from tests.store.news import talks
from verbale.errors import UsageError
from verbale.record import Document
from verbale.store import Copy, Criteria, Store
from verbale.store.criteria import actor_condition, report_conditions


@pytest.mark.parametrize("wrong", [{"act": "sing"}, {"type": "RAIN"}, {"status": "gone"}])
def test_terms_that_the_ontology_does_not_know(wrong: dict[str, str]) -> None:
    with pytest.raises(UsageError, match=r" is '\w+', not one of: "):
        Criteria(**wrong)


def test_a_time_that_ends_before_it_begins() -> None:
    day = dt.date(2031, 5, 2)
    assert Criteria(since=day, until=day).since == day
    with pytest.raises(UsageError, match="nothing is since 2031-05-02 and until 2031-05-01; change the two"):
        Criteria(since=day, until=dt.date(2031, 5, 1))


def test_what_is_asked_of_a_saying_and_of_a_doing() -> None:
    asked = [
        Criteria(),
        Criteria(by="Voss"),
        Criteria(to="Voss"),
        Criteria(act="deny"),
        Criteria(type="AID"),
        Criteria(outlet="Post"),
    ]
    assert [one.of_saying for one in asked] == [False, True, True, True, False, False]
    assert [one.of_doing for one in asked] == [False, False, False, False, True, False]


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        (Criteria(), 2),
        (Criteria(since=dt.date(2031, 4, 4)), 1),
        (Criteria(until=dt.date(2031, 4, 3)), 1),
        (Criteria(outlet="the averin post"), 1),
        (Criteria(outlet="Herald"), 1),
        (Criteria(outlet="Post"), 0),
    ],
)
def test_reports_that_are_meant(news: Store, criteria: Criteria, found: int) -> None:
    news.add([Copy(Document("Elsewhere.", outlet="Herald"), talks().document.id)])
    asked = list(report_conditions(criteria))
    where = " AND ".join(one.sql for one in asked) or "TRUE"
    values = tuple(value for one in asked for value in one.values)
    assert news.rows(f"SELECT count(*) FROM documents WHERE {where}", values)[0][0] == found  # noqa: S608 - our names


@pytest.mark.parametrize(
    ("name", "found"), [("voss", 2), ("dara", 2), ("Q1", 1), ("Q2", 0), ("dara -voss", 0), ("Marsh", 1), ("Qadir", 0), ("-", 0)]
)
def test_actors_that_are_meant(news: Store, name: str, found: int) -> None:
    asked = actor_condition("actors.key", name)
    assert news.rows(f"SELECT count(*) FROM actors WHERE {asked.sql}", asked.values)[0][0] == found  # noqa: S608 - our names
