"""What happened comes by its days; what is ahead is to come."""

import datetime as dt
from typing import Any

import pytest

from tests.store.news import raid, talks
from verbale.record import Document, Event, Reading, Sentence, Time
from verbale.store import Scope, Store, ahead, due, due_statuses, timeline
from verbale.testing import PROVENANCE, find


def triggers(store: Store, **scope: Any) -> list[str]:  # noqa: ANN401 - the fields of Scope
    return [event.trigger for event in timeline(store, Scope(**scope))]


def test_what_happened_by_day(news: Store) -> None:
    assert [(event.trigger, event.first, event.report.published) for event in timeline(news)] == [
        ("raided", "2031-04-02", "2031-04-03T08:00:00+02:00"),
        ("left", None, "2031-04-20"),
    ]


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ({"actor": "morvane"}, ["raided"]),
        ({"actor": "Kestia"}, []),
        ({"topic": "troops"}, ["left"]),
        ({"topic": "?"}, []),
        ({"since": dt.date(2031, 4, 3)}, ["left"]),
        ({"until": dt.date(2031, 4, 2)}, ["raided"]),
        ({"reports": (talks().document.id,)}, ["left"]),
        ({"reports": ()}, []),
    ],
)
def test_a_part_of_it(news: Store, scope, found: list[str]) -> None:
    assert triggers(news, **scope) == found


def test_the_latest_are_kept_where_there_are_too_many(news: Store) -> None:
    assert [event.trigger for event in timeline(news, limit=1)] == ["left"]


def test_what_is_ahead(news: Store) -> None:
    (event,) = ahead(news, dt.date(2031, 5, 3))
    assert (event.trigger, event.when, event.status, event.scheduled) == ("talks", "3 May 2031", "planned", True)
    assert (event.actors, event.claimed, event.claimed_by, event.mode) == (("Kestia",), True, "Dara Voss", "meet")
    assert ahead(news, dt.date(2031, 5, 4)) == ()
    assert ahead(news, dt.date(2031, 5, 1), Scope(actor="Morvane")) == ()


def test_an_event_in_the_reports_own_voice(store: Store) -> None:
    store.add([raid()])
    (event,) = timeline(store)
    assert (event.claimed, event.claimed_by, event.recipients) == (False, None, ())


def test_what_is_due_between_two_days(news: Store) -> None:
    day = dt.date(2031, 5, 3)
    assert [one.trigger for one in due(news, (day, day))] == ["talks"]
    assert due(news, (day + dt.timedelta(1), dt.date.max)) == ()
    assert due(news, (dt.date.min, day - dt.timedelta(1))) == ()
    assert due(news, (day, day), Scope(actor="Marsh")) == ()


def test_the_statuses_of_what_is_due_by_day(news: Store) -> None:
    day = dt.date(2031, 5, 3)
    assert due_statuses(news, (dt.date.min, dt.date.max)) == {day: ("planned",)}
    assert due_statuses(news, (day + dt.timedelta(1), dt.date.max)) == {}
    assert due_statuses(news, (day, day), actor="Kestia", topic="talks") == {day: ("planned",)}
    assert due_statuses(news, (day, day), actor="Marsh") == {}


def planned_for(value: str, words: str) -> Reading:
    """A report of something planned for a time that a TIMEX3 value names."""
    report = Document(f"Kestia plans a summit {words}.", published="2031-04-20")
    day = Time("t1", find(report, words), "DATE", value, None)
    event = Event(id="e1", trigger=find(report, "summit"), type="CONSULT", status="planned", time="t1", score=0.9)
    return Reading(report, (Sentence(0, report.chars),), (), (), (event,), (day,), provenance=PROVENANCE)


def test_what_may_come_until_the_year_is_over_stands_at_its_end(store: Store) -> None:
    store.add([planned_for("2031", "this year"), planned_for("2031-05-03", "on 3 May"), planned_for("2032-01-02", "in 2032")])
    assert [event.when for event in ahead(store, dt.date(2031, 5, 1))] == ["on 3 May", "this year", "in 2032"]
