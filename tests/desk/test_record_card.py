"""A record on its card: the whole passage, what each part of it is, and the person's version beside the machine's."""

import pytest

from tests.store.news import raid, talks
from verbale.desk.record_card import Row, record_card, role_words
from verbale.errors import UsageError
from verbale.record import Reading
from verbale.review import Change, Decision, apply, decided
from verbale.testing import actor, document, find, reading, statement

TALKS = talks()
PROMISE, REFUSAL = TALKS.statements
WORDS = "Kestia will reopen talks on 3 May 2031"


def card(record: str, *decisions: Decision, of: Reading = TALKS):
    return record_card(apply(of, decisions), record)


def row(shown, field: str) -> Row:
    return next(one for one in shown.rows if one.field == field)


def test_the_pieces_together_are_the_passage_and_each_says_what_it_is() -> None:
    [passage] = card(PROMISE.id).paragraphs
    assert "".join(piece.text for piece in passage) == TALKS.document.text
    assert {piece.marks: piece.text for piece in passage if piece.marks} == {
        ("words",): WORDS,
        ("source",): "Foreign Minister Dara Voss",
        ("cue",): "said",
    }
    assert "".join(piece.text for piece in passage if piece.near) == TALKS.document.text.partition(" “Never")[0]


def test_the_paragraph_before_comes_with_it() -> None:
    report = document("Nothing was heard.\n\nRain fell.\n\nMary said that she left.\n\nNobody asked.")
    said = statement(report, "she left", cue="said", source="Mary")
    shown = card(said.id, of=reading(report, [said]))
    assert ["".join(piece.text for piece in one) for one in shown.paragraphs] == ["Rain fell.", "Mary said that she left."]


def test_of_a_long_paragraph_what_is_near_is_shown_and_nothing_empty() -> None:
    report = document("Rain fell.\n\n" + "The ferry sank. " * 400 + "Mary said that she left. " + "Nobody asked. " * 400)
    said = statement(report, "she left", cue="said", source="Mary")
    [passage] = card(said.id, of=reading(report, [said])).paragraphs
    shown = "".join(piece.text for piece in passage)
    place = shown.index("she left")
    assert (place, len(shown) - place - len("she left")) == (2_000, 2_000)
    assert all(piece.text for piece in passage)


def test_a_persons_version_stands_beside_the_machines() -> None:
    before = card(PROMISE.id)
    assert (before.mark, before.by, row(before, "act")) == (None, None, Row("act", "commit", "", quoted=False))
    changed = decided(apply(TALKS, ()), PROMISE.id, by="Ann", change=Change(act="deny"))
    made = apply(TALKS, [changed]).reading.statements[0].id
    after = card(made, changed)
    assert (after.mark, after.by, after.term) == ("changed", "Ann", "deny")
    assert row(after, "act") == Row("act", "commit", "deny", quoted=False)
    assert row(after, "speaker") == Row("speaker", "Dara Voss", "Dara Voss", quoted=False)


def test_an_event_has_its_time_and_its_place() -> None:
    meeting, leaving = (card(one.id) for one in TALKS.events)
    assert (meeting.kind, meeting.term, meeting.mode, meeting.status) == ("event", "CONSULT", "meet", "planned")
    assert row(meeting, "when") == Row("when", "3 May 2031", "3 May 2031", quoted=True)
    assert row(leaving, "where").machine == "Belmar"
    assert row(leaving, "actors").machine == "troops"


def test_what_is_negated_and_how_much_it_was_are_told() -> None:
    of = raid()
    assert row(card(of.statements[0].id, of=of), "act").machine == "not: deny"
    assert row(card(of.events[1].id, of=of), "quantity") == Row("quantity", "40", "", quoted=True)


def test_whoever_is_named_nearest_is_offered_first_and_each_name_once() -> None:
    report = document("Lund met Marsh. Marsh left. Mary said that rain fell.")
    named = [actor(report, name, words) for name, words in (("Lund", "Lund"), ("Marsh", "Marsh"), ("Marsh", "Marsh@2"))]
    said = statement(report, "rain fell", cue="said", source="Mary")
    shown = card(said.id, of=reading(report, [said], [*named, actor(report, "Mary", "Mary")]))
    assert [one.name for one in shown.actors] == ["Mary", "Marsh", "Lund"]


def test_an_actor_is_told_with_its_office_and_its_country() -> None:
    assert card(PROMISE.id).actors[1].about.startswith("Foreign Minister")


def test_broken_words_are_written_as_they_can_be_typed() -> None:
    report = document("“The talks,” Mary said, “will\n go on.”")
    said = statement(report, "The talks,", "will\n go on.", cue="said")
    assert role_words(said, "content") == "The talks, … will go on."
    assert role_words(said, "source") == ""
    assert find(report, "said").text == role_words(said, "cue")


def test_a_record_that_there_is_not() -> None:
    with pytest.raises(UsageError, match="no statement and no event 'x'"):
        card("x")
