"""Decisions on the wire: a statement and an event look alike there, and come back as what they were."""

import pytest

from tests.store.news import talks
from verbale.errors import RecordError
from verbale.record import Event, Statement
from verbale.review import Change, apply, decided, decode_decision, encode_decision, who_is

TALKS = talks()
PROMISE, MEETING = TALKS.statements[0], TALKS.events[0]


@pytest.mark.parametrize(
    ("record", "kind", "change"),
    [
        (PROMISE, Statement, Change(act="deny", who=who_is(TALKS.document, TALKS.actors[1]))),
        (MEETING, Event, Change(type="CONSULT", mode="phone", status="possible")),
    ],
)
def test_a_decision_comes_back_with_what_the_machine_had_read(record, kind, change) -> None:
    made = decided(apply(TALKS, ()), record.id, by="Ann", change=change)
    back = decode_decision(encode_decision(made))
    assert back == made
    assert isinstance(back.machine.record if back.machine else None, kind)


def test_a_decision_is_one_line() -> None:
    assert b"\n" not in encode_decision(decided(apply(TALKS, ()), PROMISE.id, by="Ann\nLund"))


def test_a_record_of_the_other_kind_is_no_decision() -> None:
    line = encode_decision(decided(apply(TALKS, ()), MEETING.id, by="Ann"))
    with pytest.raises(RecordError, match="is no decision"):
        decode_decision(line.replace(b'"kind":"event"', b'"kind":"statement"', 1))
