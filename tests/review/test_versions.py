"""A person's version of a record: what the machine had read, with what the person has changed, on the text at hand."""

from dataclasses import replace

import pytest

from tests.review.drawn import prefixed
from tests.store.news import raid, talks
from verbale.record import Event, Reading, Statement
from verbale.review import Change, Moved, Ruling, apply, decided, is_persons, quoted, rulings, who_is
from verbale.review.people import People
from verbale.review.versions import PERSONS_SCORE, version
from verbale.testing import document, find, reading, statement

TALKS = talks()
PROMISE, REFUSAL = TALKS.statements
MEETING, LEAVING = TALKS.events


def ruling(record: Statement | Event, of: Reading = TALKS, **change: object) -> Ruling:
    """What a person says of a record."""
    [made] = rulings([decided(apply(of, ()), record.id, by="Ann", change=Change(**change))])  # type: ignore[arg-type]
    return made


def made_of(one: Ruling, base: Statement | Event | None, of: Reading = TALKS) -> Statement | Event:
    made = version(one, base, of, People(of))
    assert made is not None
    return made


def words(text: str, role: str, of: Reading = TALKS) -> tuple[Moved, ...]:
    return (Moved(role, (quoted(of.document, find(of.document, text)),)),)


def test_where_nothing_differs_the_record_stays_what_it_is() -> None:
    assert made_of(ruling(PROMISE), PROMISE) is PROMISE
    assert made_of(ruling(LEAVING), LEAVING) is LEAVING


def test_what_differs_is_a_persons_and_sure() -> None:
    made = made_of(ruling(PROMISE, act="deny"), PROMISE)
    assert (is_persons(made.id), made.score) == (True, PERSONS_SCORE)
    assert replace(made, id=PROMISE.id, act="commit", score=PROMISE.score) == PROMISE


def test_words_that_are_gone_leave_no_version() -> None:
    other = raid()
    assert version(ruling(PROMISE), None, other, People(other)) is None


def test_the_words_move_with_the_text() -> None:
    before = "A paragraph that has nothing to do with it.\n\n"
    flat = replace(TALKS, events=(), times=(), places=(), statements=(replace(PROMISE, disputed=None), REFUSAL))
    later = prefixed(flat, before)
    made = made_of(ruling(flat.statements[0], flat, act="deny"), None, later)
    assert isinstance(made, Statement)
    assert [span.start - len(before) for span in (*made.content, *made.cue)] == [
        span.start for span in (*PROMISE.content, *PROMISE.cue)
    ]


@pytest.mark.parametrize(
    ("content", "form"),
    [("Never ever", "direct"), ("“Never ever”", "mixed"), ("Never", "mixed"), ("the talks were off", "indirect")],
)
def test_the_form_is_that_of_the_marks_at_the_words(content: str, form: str) -> None:
    report = document("“Never ever”, said Mary, and that the talks were off.")
    said = statement(report, "off", cue="said", source="Mary")
    of = reading(report, [said])
    made = made_of(ruling(said, of, moved=words(content, "content", of)), said, of)
    assert isinstance(made, Statement)
    assert made.form == form


def test_a_condition_that_the_words_were_moved_away_from_is_none() -> None:
    report = document("Mary said that the talks would go on if the ban fell.")
    said = statement(report, "the talks would go on if the ban fell", cue="said", condition=(find(report, "if the ban fell"),))
    of = reading(report, [said])
    shorter, other = (
        made_of(ruling(said, of, **change), said, of)
        for change in ({"moved": words("the talks would go on", "content", of)}, {"act": "deny"})
    )
    assert isinstance(shorter, Statement)
    assert isinstance(other, Statement)
    assert (shorter.condition, other.condition) == ((), said.condition)


def test_time_place_and_what_it_stands_in_are_those_of_the_reading() -> None:
    base = replace(MEETING, time=None, within=None)
    made = made_of(ruling(MEETING, type="AGREE"), base)
    assert isinstance(made, Event)
    assert (made.type, made.mode, made.time, made.within) == ("AGREE", None, None, None)
    assert (made.contexts, made.scheduled, made.actors) == (MEETING.contexts, MEETING.scheduled, MEETING.actors)


def test_whoever_does_it_is_named_in_its_sentence_or_without_words() -> None:
    voss, marsh, _ = TALKS.actors
    near, far = (made_of(ruling(LEAVING, who=who_is(TALKS.document, one)), LEAVING) for one in (marsh, voss))
    assert isinstance(near, Event)
    assert isinstance(far, Event)
    assert [(one.actor, one.span.text if one.span else None) for one in near.actors] == [(marsh.id, "Olen Marsh")]
    assert [(one.actor, one.span) for one in far.actors] == [(voss.id, None)]


def test_how_much_it_was_stays_with_an_event() -> None:
    of = raid()
    made = made_of(ruling(of.events[1], of, status="possible"), of.events[1], of)
    assert isinstance(made, Event)
    assert (made.status, made.quantity) == ("possible", of.events[1].quantity)
