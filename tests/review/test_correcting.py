"""Decisions applied to readings: nothing is lost, nothing is done twice, and a later model overwrites nothing."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings

from tests.review.drawn import judged, prefixed, quotes
from tests.store.news import raid, talks
from verbale.record import Event, Reading, Sentence, Statement
from verbale.review import (
    NOBODY,
    WRONG,
    Change,
    Decision,
    Moved,
    Who,
    apply,
    corrected,
    decided,
    decode_decision,
    encode_decision,
    is_persons,
    quoted,
    who_is,
)
from verbale.testing import actor, document, find, reading, statement

TALKS = talks()
PROMISE, REFUSAL = TALKS.statements
MEETING, LEAVING = TALKS.events


def on(record: Statement | Event, base: Reading = TALKS, verdict: str = "right", **change: object) -> Decision:
    return decided(apply(base, ()), record.id, by="Ann", verdict=verdict, change=Change(**change))  # type: ignore[arg-type]


def named(made: Reading, identity: str | None) -> str | None:
    return next((one.name for one in made.actors if one.id == identity), None)


def told(made: Reading) -> list[tuple[object, ...]]:
    """What a reading's statements say, without ids and without the place of the text."""
    return [
        (
            [span.text for span in one.content],
            one.content[0].start - made.document.chars,
            [span.text for span in one.source or ()],
            one.act,
            one.form,
            named(made, one.speaker),
            named(made, one.addressee),
            one.negated,
            one.score,
        )
        for one in made.statements
    ]


def share_words(made: Reading) -> bool:
    """Whether two statements have words in common: of them a decision may find either."""
    held = [at for one in made.statements for at in {at for span in one.content for at in range(span.start, span.end)}]
    return len(set(held)) < len(held)


@settings(max_examples=40)
@given(judged())
def test_applied_twice_is_applied_once(drawn):
    base, decisions = drawn
    once = corrected(base, decisions)
    assert corrected(once, decisions) == once


@settings(max_examples=40)
@given(judged())
def test_a_paragraph_before_the_report_changes_no_correction(drawn):
    base, decisions = drawn
    moved = prefixed(base, "A paragraph that has nothing to do with it.\n\n")
    assume(all(moved.document.text.count(f"{one.prefix}{one.exact}{one.suffix}") == 1 for one in quotes(decisions)))
    assume(not any(share_words(one) for one in (base, corrected(base, decisions), corrected(moved, decisions))))
    assert told(corrected(moved, decisions)) == told(corrected(base, decisions))


@settings(max_examples=40)
@given(judged())
def test_decisions_come_back_from_json_as_they_were(drawn):
    for one in drawn[1]:
        assert decode_decision(encode_decision(one)) == one


@settings(max_examples=40)
@given(judged())
def test_what_nobody_decided_on_stays_as_it_was(drawn):
    base, decisions = drawn
    shown = apply(base, decisions)
    touched = {ruling.subject for ruling in (*shown.rulings.values(), *shown.lost)} | {one.subject for one in decisions}
    before = {one.id: one for one in base.statements if one.id not in touched}
    after = {one.id: one for one in shown.reading.statements}
    assert all(replace(after[name], within=None) == replace(one, within=None) for name, one in before.items())


def test_no_decision_changes_nothing():
    assert corrected(TALKS, ()) is TALKS


def test_what_is_right_stays_as_it_is():
    shown = apply(TALKS, [on(PROMISE)])
    assert shown.reading == TALKS
    assert shown.marks == {PROMISE.id: "right"}


def test_what_is_wrong_is_gone():
    shown = apply(TALKS, [on(PROMISE, verdict=WRONG)])
    assert shown.reading.statements == (REFUSAL,)
    assert shown.reading.events[0].within is None
    assert [span.text for span in shown.removed] == ["Kestia will reopen talks on 3 May 2031"]


def test_another_act():
    made = corrected(TALKS, [on(PROMISE, act="assert")]).statements[0]
    assert (made.act, made.content, made.speaker, made.disputed) == ("assert", PROMISE.content, PROMISE.speaker, PROMISE.disputed)
    assert (made.score, is_persons(made.id)) == (1.0, True)


def test_what_stands_in_a_changed_statement_stands_in_it_still():
    made = corrected(TALKS, [on(PROMISE, act="assert")])
    assert made.events[0].within == made.statements[0].id


def test_another_speaker():
    kestia = who_is(TALKS.document, TALKS.actors[2])
    made = corrected(TALKS, [on(PROMISE, who=kestia)])
    assert (named(made, made.statements[0].speaker), made.actors) == ("Kestia", TALKS.actors)


def test_nobody_speaks():
    assert corrected(TALKS, [on(PROMISE, who=NOBODY)]).statements[0].speaker is None


def test_a_speaker_whom_the_machine_does_not_have():
    made = corrected(TALKS, [on(PROMISE, who=Who(name="Ila Benn", kind="person"))])
    assert named(made, made.statements[0].speaker) == "Ila Benn"
    assert is_persons(made.actors[-1].id)


def test_other_words():
    words = quoted(TALKS.document, find(TALKS.document, "reopen talks"))
    made = corrected(TALKS, [on(PROMISE, moved=(Moved("content", (words,)),))]).statements[0]
    assert [span.text for span in made.content] == ["reopen talks"]
    assert (made.cue, made.source) == (PROMISE.cue, PROMISE.source)


def test_a_source_that_the_report_does_not_name():
    assert corrected(TALKS, [on(PROMISE, moved=(Moved("source"),))]).statements[0].source is None


def test_other_words_take_other_marks():
    words = quoted(TALKS.document, find(TALKS.document, "Never"))
    assert corrected(TALKS, [on(PROMISE, moved=(Moved("content", (words,)),))]).statements[0].form == "mixed"


def test_an_event_of_another_type_and_status():
    made = corrected(TALKS, [on(MEETING, type="AGREE", status="possible")]).events[0]
    assert (made.type, made.mode, made.status, made.trigger, made.time) == ("AGREE", None, "possible", MEETING.trigger, "t1")
    assert made.actors == MEETING.actors


def test_an_event_that_another_does():
    marsh = who_is(TALKS.document, TALKS.actors[1], LEAVING.trigger)
    [part] = corrected(TALKS, [on(LEAVING, who=marsh)]).events[1].actors
    assert (part.actor, part.span.text) == (TALKS.actors[1].id, "Olen Marsh")


def test_decisions_add_up_and_the_last_word_stands():
    first = on(PROMISE, act="deny")
    shown = apply(TALKS, [first])
    record = shown.reading.statements[0].id
    then = decided(shown, record, by="Ben", change=Change(who=NOBODY))
    made = corrected(TALKS, [first, then]).statements[0]
    assert (made.act, made.speaker, made.id) == ("deny", None, record)
    gone = decided(shown, record, by="Ben", verdict=WRONG)
    assert corrected(TALKS, [first, then, gone]).statements == (REFUSAL,)


# Another model reads the report: news.talks with other ids, words and scores.

LATER = replace(TALKS.provenance, model="n" * 64)


def later(*statements: Statement, events: tuple[Event, ...] = ()) -> Reading:
    return replace(TALKS, statements=statements, events=events, provenance=LATER)


def read_anew(one: Statement, **fields: object) -> Statement:
    return replace(one, id=f"new-{one.id}", **fields)  # type: ignore[arg-type]


def test_a_later_model_that_agrees_is_taken_as_it_is():
    shown = apply(later(read_anew(PROMISE, score=0.3)), [on(PROMISE)])
    assert shown.marks == {f"new-{PROMISE.id}": "right"}
    assert not is_persons(shown.reading.statements[0].id)


def test_a_later_model_does_not_overwrite_what_was_right():
    shown = apply(later(read_anew(PROMISE, act="warn")), [on(PROMISE)])
    [made] = shown.reading.statements
    assert (made.act, shown.marks[made.id]) == ("commit", "kept")


def test_a_correction_goes_to_the_record_that_shares_most():
    document_ = TALKS.document
    near = read_anew(PROMISE, content=(find(document_, "Kestia will reopen talks"),))
    far = replace(read_anew(REFUSAL), content=(find(document_, "on 3 May 2031, Foreign"),))
    shown = apply(later(near, far), [on(PROMISE, act="assert")])
    assert [(one.act, one.content) for one in shown.reading.statements] == [("assert", PROMISE.content), ("refuse", far.content)]


def test_what_a_later_model_does_not_have_stands_alone():
    shown = apply(later(read_anew(REFUSAL)), [on(PROMISE, act="assert")])
    first, second = shown.reading.statements
    assert (first.content, first.act, shown.marks[first.id]) == (PROMISE.content, "assert", "alone")
    assert second.id == f"new-{REFUSAL.id}"


def test_what_was_wrong_stays_gone():
    assert apply(later(read_anew(PROMISE)), [on(PROMISE, verdict=WRONG)]).reading.statements == ()


def test_what_was_wrong_takes_no_other_words_with_it():
    other = read_anew(PROMISE, content=(find(TALKS.document, "troops left"),))
    assert apply(later(other), [on(PROMISE, verdict=WRONG)]).reading.statements == (other,)


def test_the_version_decided_on_is_known_by_its_ids_alone():
    """Two statements on one content: the wrong one is gone, and the other does not go after it."""
    twin = replace(PROMISE, id="twin", cue=())
    base = replace(TALKS, statements=(PROMISE, twin))
    shown = decided(apply(base, ()), PROMISE.id, by="Ann", verdict=WRONG)
    once = corrected(base, [shown])
    assert corrected(once, [shown]).statements == once.statements == (twin,)


def test_of_two_on_the_same_words_the_one_with_the_cue():
    twin = replace(PROMISE, id="twin", cue=(), act="warn")
    shown = apply(later(twin, read_anew(PROMISE)), [on(PROMISE, act="assert")])
    assert [one.act for one in shown.reading.statements] == ["warn", "assert"]


def test_an_event_in_another_models_reading():
    moved = replace(MEETING, id="new", trigger=find(TALKS.document, "reopen talks"), within=None)
    shown = apply(later(events=(moved,)), [on(MEETING, status="possible")])
    [made] = shown.reading.events
    assert (made.trigger, made.status) == (MEETING.trigger, "possible")


def test_words_that_are_gone_lose_their_decision():
    other = raid()
    shown = apply(other, [on(PROMISE, act="assert")])
    assert (shown.reading, len(shown.lost)) == (other, 1)


@pytest.mark.parametrize("verdict", ["right", "wrong"])
def test_statements_within_a_decided_one(verdict):
    report = document("Ann said Ben swore that Col lied.")
    ann = actor(report, "Ann", "Ann")
    outer = statement(report, "Ben swore that Col lied", cue="said", source="Ann", speaker=ann.id)
    middle = statement(report, "Col lied", cue="swore", source="Ben", within=outer.id)
    inner = statement(report, "lied", within=middle.id)
    base = reading(report, [outer, middle, inner], [ann], [Sentence(0, report.chars)])
    change = {"act": "deny"} if verdict == "right" else {}
    made = corrected(base, [on(outer, base, verdict, **change), on(middle, base, "wrong")])
    expected = None if verdict == "wrong" else made.statements[0].id
    assert made.statements[-1].within == expected
