"""What people decide is kept, shown everywhere, taken back, and outlives the models."""

import sqlite3
from dataclasses import replace

import pytest

from tests.store.news import raid, talks
from verbale.errors import UsageError
from verbale.record import Statement, encode
from verbale.review import NOBODY, WRONG, Change, Corrected, Decision, apply, decided, is_persons
from verbale.store import ReadOnlyStore, Store, find_statements, integrity, timeline, who

TALKS = talks()
PROMISE, REFUSAL = TALKS.statements
MEETING, LEAVING = TALKS.events


def shown(store: Store) -> Corrected:
    found = store.corrected(TALKS.document.id)
    assert found is not None
    return found


def decide(store: Store, record: str, verdict: str = "right", by: str = "Ann", **change: object) -> Decision:
    return store.decide(decided(shown(store), record, by=by, verdict=verdict, change=Change(**change)))  # type: ignore[arg-type]


def marks(store: Store) -> list[str | None]:
    return [row["decided"] for row in store.rows("SELECT decided FROM statements WHERE document = 1 ORDER BY start")]


def test_a_decision_is_kept_with_its_person_and_time(news: Store) -> None:
    kept = decide(news, PROMISE.id, act="assert")
    assert kept.key == 1
    assert kept.at is not None
    assert kept.at.endswith("Z")
    assert news.last_decision("Ann") == kept
    [row] = news.rows("SELECT * FROM decisions")
    assert (row["person"], row["model"], row["score"], row["subject"]) == ("Ann", "m" * 64, PROMISE.score, PROMISE.id)


def test_what_is_asked_of_the_store_is_what_was_decided(news: Store) -> None:
    decide(news, PROMISE.id, act="deny")
    decide(news, LEAVING.id, WRONG)
    [hit] = find_statements(news, "reopen").hits
    assert hit.said is not None
    assert (hit.said.act, hit.said.decided, is_persons(hit.said.id)) == ("deny", "changed", True)
    assert [one.value for one in who(news, "Voss").acts] == ["deny"]
    assert [one.trigger for one in timeline(news)] == ["raided"]


def test_the_machines_line_stays_whole(news: Store) -> None:
    lines = list(news.lines())
    decide(news, PROMISE.id, act="deny")
    assert list(news.lines()) == lines
    assert encode(TALKS) + b"\n" in lines


def test_readings_come_as_decisions_have_them(news: Store) -> None:
    decide(news, PROMISE.id, WRONG)
    assert [one.statements for one in news.readings() if one.document == TALKS.document] == [(REFUSAL,)]
    assert news.reading(TALKS.document.id) == shown(news).reading


def test_every_span_is_still_its_reports_words(news: Store) -> None:
    decide(news, PROMISE.id, act="deny", who=NOBODY)
    decide(news, MEETING.id, status="possible")
    decide(news, LEAVING.id, WRONG)
    assert integrity(news).faults == ()


def test_undone_is_as_if_it_had_not_been(news: Store) -> None:
    before = news.rows("SELECT id, act, decided FROM statements ORDER BY id")
    kept = decide(news, PROMISE.id, act="deny")
    assert kept.key is not None
    news.undo(kept.key, "Ben")
    assert news.rows("SELECT id, act, decided FROM statements ORDER BY id") == before
    assert shown(news).reading == TALKS
    assert news.last_decision("Ann") is None
    assert [row["verdict"] for row in news.rows("SELECT verdict FROM decisions ORDER BY key")] == ["right", "undone"]


def test_undone_is_the_last_and_the_one_before_stands(news: Store) -> None:
    decide(news, PROMISE.id, act="deny")
    second = decide(news, shown(news).reading.statements[0].id, act="warn")
    assert shown(news).reading.statements[0].act == "warn"
    news.undo(second.key or 0, "Ann")
    assert shown(news).reading.statements[0].act == "deny"


def test_nothing_is_undone_twice(news: Store) -> None:
    kept = decide(news, PROMISE.id)
    news.undo(kept.key or 0, "Ann")
    with pytest.raises(UsageError, match="no decision 1 that stands"):
        news.undo(kept.key or 0, "Ann")


@pytest.mark.parametrize("command", ["DELETE FROM decisions", "UPDATE decisions SET person = 'Ben'"])
def test_the_log_is_not_rewritten(news: Store, command: str) -> None:
    decide(news, PROMISE.id)
    with pytest.raises(sqlite3.IntegrityError, match="decisions are a log"):
        news.rows(command)


def test_marks_stand_in_the_tables(news: Store) -> None:
    decide(news, PROMISE.id)
    assert marks(news) == ["right", None]


def test_another_model_overwrites_nothing(news: Store) -> None:
    decide(news, PROMISE.id, act="deny")
    decide(news, REFUSAL.id)
    later = talks(version="0.2.0")
    anew = tuple(replace(one, id=f"new-{one.id}", act="warn") for one in later.statements)
    events = tuple(replace(one, within=None) for one in later.events)
    assert news.add([replace(later, statements=anew, events=events)]).renewed == 1
    assert [one.act for one in shown(news).reading.statements] == ["deny", "refuse"]
    assert marks(news) == ["changed", "kept"]
    assert integrity(news).faults == ()
    assert [row["act"] for row in news.rows("SELECT act FROM statements WHERE document = 1")] == ["deny", "refuse"]


def test_what_another_model_does_not_have_stands_alone(news: Store) -> None:
    decide(news, PROMISE.id, act="deny")
    news.add([replace(talks(version="0.2.0"), statements=(), events=())])
    assert marks(news) == ["alone"]
    [made] = shown(news).reading.statements
    assert isinstance(made, Statement)
    assert (made.content, made.act) == (PROMISE.content, "deny")


def test_a_decision_on_what_a_decision_has_made(news: Store) -> None:
    decide(news, PROMISE.id, act="deny")
    kept = decide(news, shown(news).reading.statements[0].id, WRONG)
    assert kept.subject == PROMISE.id
    assert kept.machine is not None
    assert kept.machine.record == PROMISE
    assert marks(news) == [None]


def test_a_report_that_is_not_there(store: Store) -> None:
    with pytest.raises(UsageError, match="there is no report"):
        store.decide(decided(apply(TALKS, ()), PROMISE.id, by="Ann"))


def test_a_store_to_read_takes_no_decision(news: Store) -> None:
    with Store.open(news.path, read_only=True) as closed:
        with pytest.raises(ReadOnlyStore):
            decide(closed, PROMISE.id)
        with pytest.raises(ReadOnlyStore):
            closed.undo(1, "Ann")


def test_no_report_no_reading(news: Store) -> None:
    assert news.corrected("0" * 16) is None
    assert [one.marks for one in news.reviewed()] == [{}, {}]
    assert raid() in news.readings()
