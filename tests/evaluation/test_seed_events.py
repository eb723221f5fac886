"""The seed's events and its schedule, on an invented report."""

from dataclasses import replace

import pytest

from evaluation.coded import Coded, coded_events
from evaluation.seed_events import same_parties, wanted_events, wanted_schedules
from tests.evaluation.invented_seed import LEAGUE, RECORD, TEXT, event, events, made, statements

SAID = statements()
TOLD = events(SAID["st8"].id)
RESIGNS, VISITS, MEETS = wanted_events(TEXT, RECORD)
VISIT, SUMMIT = wanted_schedules(TEXT, RECORD)
ANN, BOB = (frozenset({0}),), (frozenset({18}),)


def coded(date: str = "XXXX-03-06", **changed: object) -> tuple[Coded, ...]:
    """The events of the right reading with some changed."""
    return coded_events(made(SAID, {**TOLD, **changed}, date=date))


def test_an_event_without_a_type_is_not_asked_for() -> None:
    assert len(wanted_events(TEXT, RECORD)) == len(RECORD["events"]) - 1


def test_an_accepted_type_is_right_and_another_is_not() -> None:
    assert RESIGNS.typed(coded(ev1=replace(TOLD["ev1"], type="CONCEDE", mode=None)))
    assert not RESIGNS.typed(coded(ev1=replace(TOLD["ev1"], type="AID", mode=None)))


def test_another_span_of_the_same_happening_is_found() -> None:
    assert MEETS.typed(coded(ev26=event("CONSULT", "March")))
    assert not MEETS.typed(coded(ev26=event("CONSULT", "announced")))


def test_all_actors_and_no_other_are_right() -> None:
    assert VISITS.acted(coded())
    one, two = TOLD["ev25"].actors
    assert not VISITS.acted(coded(ev25=replace(TOLD["ev25"], actors=(one,))))
    assert not VISITS.acted(coded(ev25=replace(TOLD["ev25"], actors=(one, two, replace(one, actor=LEAGUE.id)))))


def test_the_recipients_are_asked_on_their_own() -> None:
    assert VISITS.received(coded())
    nobody = coded(ev25=replace(TOLD["ev25"], recipients=()))
    assert VISITS.acted(nobody)
    assert not VISITS.received(nobody)


def test_a_party_is_an_entity_by_most_of_its_mentions() -> None:
    assert same_parties([ANN], [frozenset({0, 4})])
    assert not same_parties([ANN + BOB], [frozenset({0})])
    assert not same_parties([], [frozenset({0})])
    assert same_parties([], [])


@pytest.mark.parametrize("change", [{"scheduled": False}, {"status": "possible"}, {"time": "march"}, {"actors": ()}])
def test_the_visit_is_scheduled_planned_and_without_a_date(change: dict[str, object]) -> None:
    assert VISIT.found(coded(), dated=False)
    assert not VISIT.found(coded(ev25=replace(TOLD["ev25"], **change)), dated=False)


def test_the_summit_has_the_date_that_the_report_s_day_gives() -> None:
    assert SUMMIT.found(coded("2031-03-06"), dated=True)
    assert SUMMIT.found(coded("XXXX-03-06"), dated=False)
    assert not SUMMIT.found(coded("2031-03-06"), dated=False)
    assert not SUMMIT.found(coded(ev26=replace(TOLD["ev26"], time=None)), dated=False)
