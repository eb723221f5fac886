"""The four parts."""

from dataclasses import replace

from hypothesis import given

from tests.views.border import border
from tests.views.drawn import full_readings
from verbale.record import Event, Reading
from verbale.views.index import Index
from verbale.views.parts import Parts, is_ahead, is_done


def words(events: tuple[Event, ...]) -> list[str]:
    return [event.trigger.text for event in events]


def changed(trigger: str, **facts: object) -> Reading:
    """Give the border report with one of its events changed."""
    whole = border()
    return replace(whole, events=tuple(replace(e, **facts) if e.trigger.text == trigger else e for e in whole.events))


def test_what_is_done_is_in_the_order_of_the_text_without_the_sayings() -> None:
    assert words(Parts.of(Index(border())).done) == ["met", "killed", "agreed", "rallied"]


def test_the_sayings_are_done_where_what_was_said_is_not_shown() -> None:
    done = words(Parts.of(Index(border()), ("done",)).done)
    assert done == ["push for", "met", "killed", "agreed", "denied", "threatened", "rallied"]


def test_what_is_ahead_is_in_the_order_of_its_days_without_what_stands_in_a_condition() -> None:
    assert words(Parts.of(Index(border())).ahead) == ["fly", "brief", "travel", "freeze", "restart"]


def test_what_may_have_happened_before_the_report_is_not_ahead() -> None:
    parts = Parts.of(Index(changed("killed", status="possible", time="time of Monday")))
    assert "killed" in words(parts.ahead)
    early = replace(changed("killed", status="possible", time="time of Monday").times[0], value="2029-10-12")
    whole = changed("killed", status="possible", time="time of Monday")
    past = Parts.of(Index(replace(whole, times=(early, *whole.times[1:]))))
    assert ("killed" in words(past.done), "killed" in words(past.ahead)) == (True, False)


def test_what_is_set_for_a_day_to_come_is_not_done() -> None:
    parts = Parts.of(Index(changed("rallied", scheduled=True)))
    assert ("rallied" in words(parts.done), "rallied" in words(parts.ahead)) == (False, True)


def test_what_is_disputed() -> None:
    assert [one.speaker is not None for one in Parts.of(Index(border())).disputed] == [True, True]


def test_what_is_not_asked_for_is_empty() -> None:
    parts = Parts.of(Index(border()), ("ahead",))
    assert (parts.said, parts.done, parts.disputed) == ((), (), ())
    assert parts.records == parts.ahead


@given(full_readings())
def test_no_event_is_both_done_and_ahead_and_a_negated_one_is_neither(reading: Reading) -> None:
    index = Index(reading)
    for event in reading.events:
        kinds = [is_done(index, event), is_ahead(index, event)]
        assert kinds.count(True) == (0 if event.status == "negated" else 1)
