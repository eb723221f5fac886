"""Decisions are made on what is shown, and additions need their words."""

import pytest

from tests.store.news import talks
from verbale.errors import RecordError, UsageError
from verbale.review import EVENT, STATEMENT, Change, Moved, Who, added, apply, corrected, decided, decode_decision, quoted
from verbale.testing import find

TALKS = talks()


def words(text: str, role: str) -> tuple[Moved, ...]:
    return (Moved(role, (quoted(TALKS.document, find(TALKS.document, text)),)),)


def test_a_statement_that_is_missing():
    change = Change(moved=words("troops left Belmar", "content"), act="assert", who=Who(name="Kestia"))
    made = corrected(TALKS, [added(TALKS, STATEMENT, change, by="Ann")])
    last = made.statements[-1]
    assert (last.content[0].text, last.act, last.speaker, last.form) == (
        "troops left Belmar",
        "assert",
        TALKS.actors[2].id,
        "indirect",
    )


def test_an_event_that_is_missing_stands_beside_what_it_overlaps():
    change = Change(moved=words("reopen", "trigger"), type="CONCEDE", status="planned")
    made = corrected(TALKS, [added(TALKS, EVENT, change, by="Ann")])
    assert [one.trigger.text for one in made.events] == ["reopen", "talks", "left"]
    assert (made.events[0].type, made.events[1]) == ("CONCEDE", TALKS.events[0])


def test_the_same_addition_twice_is_one():
    change = Change(moved=words("reopen", "trigger"), type="CONCEDE")
    one = added(TALKS, EVENT, change, by="Ann")
    assert len(corrected(TALKS, [one, one]).events) == 3


@pytest.mark.parametrize(
    ("kind", "change", "needs"),
    [
        (STATEMENT, Change(act="deny"), "its content and act"),
        (STATEMENT, Change(moved=words("Never", "content")), "its content and act"),
        (EVENT, Change(moved=words("left", "trigger")), "its trigger and type"),
    ],
)
def test_an_addition_without_its_words(kind, change, needs):
    with pytest.raises(UsageError, match=needs):
        added(TALKS, kind, change, by="Ann")


def test_a_record_that_there_is_not():
    with pytest.raises(UsageError, match="no statement and no event 'x'"):
        decided(apply(TALKS, ()), "x", by="Ann")


def test_the_machines_version_is_kept_beside():
    machine = decided(apply(TALKS, ()), TALKS.statements[0].id, by="Ann").machine
    assert machine is not None
    assert (machine.record, [name for name, _ in machine.actors]) == (TALKS.statements[0], [TALKS.actors[0].id])


@pytest.mark.parametrize("line", [b"", b"[]", b"{}", b'{"machine": null, "anchor": 3, "change": {}}'])
def test_what_is_no_decision_on_the_wire(line):
    with pytest.raises(RecordError, match="is no decision"):
        decode_decision(line)
