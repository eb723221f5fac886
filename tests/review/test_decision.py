"""Decisions hold together, and what does not is refused."""

from dataclasses import replace

import pytest

from tests.store.news import talks
from verbale.errors import RecordError
from verbale.review import Change, Decision, Moved, apply, decided, quoted

READING = talks()
SAID, EVENT = READING.statements[0].id, READING.events[0].id


def decision(record: str = SAID, **change: object) -> Decision:
    return decided(apply(READING, ()), record, by="Ann", change=Change(**change))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "change", "fault"),
    [
        (SAID, {"type": "ASSAULT"}, "a statement has not"),
        (SAID, {"status": "planned"}, "a statement has not"),
        (EVENT, {"act": "deny"}, "a event has not"),
        (SAID, {"moved": (Moved("trigger"),)}, "it has: content, cue"),
        (SAID, {"moved": (Moved("content"),)}, "decide that it is wrong"),
    ],
)
def test_a_change_that_the_kind_has_not(record, change, fault):
    with pytest.raises(RecordError, match=fault):
        decision(record, **change)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"act": "shout"}, "act is 'shout'"),
        ({"type": "DANCE"}, "type is 'DANCE'"),
        ({"mode": "drone"}, "no type"),
        ({"type": "CONSULT", "mode": "drone"}, "mode is 'drone', which CONSULT has not"),
        ({"moved": (Moved("cue"), Moved("cue"))}, "one role twice"),
    ],
)
def test_a_change_that_is_none(change, fault):
    with pytest.raises(RecordError, match=fault):
        Change(**change)


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"by": " "}, "name the one who decides"),
        ({"verdict": "perhaps"}, "statement perhaps is no decision"),
        ({"kind": "place"}, "place right is no decision"),
        ({"anchor": ()}, "stands on no words"),
    ],
)
def test_what_is_no_decision(fields, fault):
    with pytest.raises(RecordError, match=fault):
        replace(decision(), **fields)


def test_a_later_change_stands_over_the_former():
    words = (quoted(READING.document, READING.statements[0].content[0]),)
    first = Change(act="deny", moved=(Moved("content", words), Moved("cue")))
    both = Change(act="refuse", moved=(Moved("cue", words),)).over(first)
    assert (both.act, both.words("content"), both.words("cue")) == ("refuse", words, words)


def test_a_new_type_takes_the_mode_of_the_old_away():
    visit = Change(type="CONSULT", mode="visit")
    assert Change(type="ASSAULT").over(visit).mode is None
    assert Change(status="planned").over(visit).mode == "visit"


def test_the_machine_tells_whom_it_meant():
    machine = decision().machine
    assert machine is not None
    assert machine.who(READING.statements[0].speaker).name == "Dara Voss"
    assert machine.who(None) is None
