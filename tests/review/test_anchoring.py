"""Which record a ruling is about: by its id on the same reading, by its words on another."""

from dataclasses import replace

import pytest

from tests.store.news import talks
from verbale.record import Event, Reading, Statement
from verbale.review import EVENT, STATEMENT, Change, Moved, added, apply, decided, quoted, records_of, rulings, words_of
from verbale.review.anchoring import Anchored, anchored
from verbale.testing import document, find, reading

TALKS = talks()
PROMISE, REFUSAL = TALKS.statements
MEETING, LEAVING = TALKS.events
[ON_PROMISE] = rulings([decided(apply(TALKS, ()), PROMISE.id, by="Ann", change=Change(act="deny"))])
[ON_MEETING] = rulings([decided(apply(TALKS, ()), MEETING.id, by="Ann", change=Change(type="AGREE"))])


def later(*statements: Statement, events: tuple[Event, ...] = ()) -> Reading:
    """The report as another model reads it."""
    return replace(TALKS, statements=statements, events=events, provenance=replace(TALKS.provenance, model="n" * 64))


def read_anew(name: str, *words: str, base: Statement = PROMISE, **fields: object) -> Statement:
    content = tuple(find(TALKS.document, one) for one in words) or base.content
    return replace(base, id=name, content=content, **fields)  # type: ignore[arg-type]


def test_on_the_reading_that_was_decided_on_only_the_id_counts() -> None:
    assert anchored(TALKS, [ON_PROMISE]).records == {PROMISE.id: ON_PROMISE}
    other = replace(TALKS, statements=(replace(PROMISE, id="twin"), REFUSAL), events=())
    assert anchored(other, [ON_PROMISE]) == Anchored({}, (ON_PROMISE,), ())


def test_on_another_reading_the_same_words_come_before_most_of_them() -> None:
    most, same = read_anew("most", "will reopen talks on 3 May 2031"), read_anew("same", cue=())
    assert anchored(later(most, same), [ON_PROMISE]).records == {"same": ON_PROMISE}
    assert anchored(later(most), [ON_PROMISE]).records == {"most": ON_PROMISE}


def test_a_statement_of_less_than_half_of_the_words_is_another() -> None:
    assert anchored(later(read_anew("less", "on 3 May 2031")), [ON_PROMISE]).alone == (ON_PROMISE,)


def test_of_two_on_the_same_words_the_one_with_the_cue_is_meant() -> None:
    assert list(anchored(later(read_anew("bare", cue=()), read_anew("said")), [ON_PROMISE]).records) == ["said"]


def test_an_event_is_known_by_any_of_its_words() -> None:
    longer = replace(MEETING, id="new", trigger=find(TALKS.document, "will reopen talks"), within=None)
    assert anchored(later(events=(LEAVING, longer)), [ON_MEETING]).records == {"new": ON_MEETING}


def test_a_record_answers_to_one_ruling() -> None:
    words = (Moved("content", (quoted(TALKS.document, find(TALKS.document, "Kestia will reopen talks on 3 May")),)),)
    [beside] = rulings([added(TALKS, STATEMENT, Change(moved=words, act="assert"), by="Ben")])
    found = anchored(later(read_anew("only")), [beside, ON_PROMISE])
    assert (dict(found.records), found.alone) == ({"only": ON_PROMISE}, (beside,))


def test_words_that_are_gone_are_lost_and_words_that_nobody_reads_stand_alone() -> None:
    assert anchored(later(REFUSAL), [ON_PROMISE]) == Anchored({}, (ON_PROMISE,), ())
    other = reading(document("Nobody spoke."))
    assert anchored(other, [ON_PROMISE]) == Anchored({}, (), (ON_PROMISE,))


@pytest.mark.parametrize(("kind", "records"), [(STATEMENT, TALKS.statements), (EVENT, TALKS.events)])
def test_records_by_their_kind(kind: str, records: tuple[object, ...]) -> None:
    assert records_of(TALKS, kind) == records


def test_a_statement_stands_on_its_content_and_an_event_on_its_trigger() -> None:
    assert words_of(PROMISE) == PROMISE.content
    assert words_of(MEETING) == (MEETING.trigger,)
