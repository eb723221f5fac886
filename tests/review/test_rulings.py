"""A log of decisions comes to one ruling a record: those made later over those before."""

from dataclasses import replace

import pytest

from tests.store.news import talks
from verbale.review import NOBODY, WRONG, Change, Decision, Moved, Who, apply, decided, is_persons, quoted, rulings
from verbale.testing import find

TALKS = talks()
PROMISE, REFUSAL = TALKS.statements


def on(record: str = PROMISE.id, by: str = "Ann", verdict: str = "right", **change: object) -> Decision:
    return decided(apply(TALKS, ()), record, by=by, verdict=verdict, change=Change(**change))  # type: ignore[arg-type]


def test_what_was_decided_later_stands_and_what_it_does_not_name_stays() -> None:
    [ruling] = rulings([on(act="deny", who=Who(name="Kestia")), on(by="Ben", act="warn")])
    assert (ruling.change.act, ruling.change.who, ruling.by) == ("warn", Who(name="Kestia"), "Ben")


def test_words_are_moved_role_by_role() -> None:
    words = Moved("content", (quoted(TALKS.document, find(TALKS.document, "reopen talks")),))
    [ruling] = rulings([on(moved=(words, Moved("source"))), on(moved=(replace(words, role="cue"),))])
    assert {one.role: bool(one.words) for one in ruling.change.moved} == {"content": True, "source": False, "cue": True}


@pytest.mark.parametrize(
    ("decisions", "mark"),
    [
        ((on(),), "right"),
        ((on(who=NOBODY),), "changed"),
        ((on(act="deny"), on(verdict=WRONG)), "wrong"),
        ((on(verdict=WRONG), on()), "right"),
        ((on(act="deny"), on(verdict=WRONG), on()), "changed"),
        ((replace(on(act="deny"), machine=None),), "added"),
    ],
)
def test_the_last_word_makes_the_mark(decisions: tuple[Decision, ...], mark: str) -> None:
    assert [one.mark for one in rulings(decisions)] == [mark]


def test_records_stand_in_the_order_of_their_first_decisions() -> None:
    made = rulings([on(REFUSAL.id), on(), on(REFUSAL.id, verdict=WRONG)])
    assert [one.subject for one in made] == [REFUSAL.id, PROMISE.id]


def test_where_the_record_stood_is_what_the_first_decision_says() -> None:
    moved = replace(on(by="Ben"), anchor=on(REFUSAL.id).anchor, machine=None)
    [ruling] = rulings([on(), moved])
    assert (ruling.anchor, ruling.machine) == (on().anchor, on().machine)


def test_a_persons_record_has_one_id_whatever_is_decided_of_it() -> None:
    first, then = (rulings(made)[0].persons_id(TALKS.document) for made in ([on(act="deny")], [on(act="deny"), on(act="warn")]))
    assert first == then != rulings([on(REFUSAL.id)])[0].persons_id(TALKS.document)
    assert is_persons(first)
