"""A reading's events with those who take part."""

from evaluation.coded import Coded, coded_events
from verbale.record import Event, Participant, Place, Reading, Time
from verbale.testing import PROVENANCE, actor, document, find

REPORT = document("Ann left Uvar on Monday; she took Bob.")
ANN = actor(REPORT, "Ann", "Ann", ("she", "pronoun"))
MONDAY = Time("t", find(REPORT, "Monday"), "DATE", "2031-02-24")
UVAR = Place(id="p", span=find(REPORT, "Uvar"), name="Uvar")


def read(**fields: object) -> tuple[Coded, ...]:
    left = Event(id="e", trigger=find(REPORT, "left"), type="RETREAT", score=0.5, **fields)
    return coded_events(Reading(REPORT, (), (ANN,), (), (left,), (MONDAY,), (UVAR,), provenance=PROVENANCE))


def test_a_known_actor_comes_with_all_its_mentions_and_an_unknown_one_with_its_words() -> None:
    bob = Participant(None, find(REPORT, "Bob"))
    (event,) = read(actors=(Participant(ANN.id, find(REPORT, "she")),), recipients=(bob,))
    assert event.actors == ((frozenset({0}), frozenset({25})),)
    assert event.recipients == ((frozenset({34}),),)


def test_time_and_place_are_named() -> None:
    (event,) = read(time="t", place="p", status="planned", scheduled=True)
    expected = Coded(frozenset({4}), "RETREAT", status="planned", time="2031-02-24", place="Uvar", scheduled=True, score=0.5)
    assert event == expected


def test_what_the_report_does_not_say_is_none() -> None:
    (event,) = read()
    assert (event.time, event.place, event.actors) == (None, None, ())
