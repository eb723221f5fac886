from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from tests.strategies import readings
from verbale.errors import RecordError
from verbale.record import Event, Participant, Reading, Sentence, Span, Time
from verbale.testing import actor, document, find, reading, statement

REPORT = document("Mary said hi. Tom heard her.")
MARY = actor(REPORT, "Mary", "Mary")
HI = statement(REPORT, "hi", cue="said", source="Mary", speaker=MARY.id, id="s1")
HEARD = Event(id="e1", trigger=find(REPORT, "heard"), type="CONSULT", score=1.0)


@given(readings())
def test_every_span_is_the_words_of_the_report(made: Reading) -> None:
    assert all(made.document.text[span.start : span.end] == span.text for span in made.spans())


def test_words_that_are_not_the_reports_are_refused() -> None:
    other = replace(HI, content=(Span(10, 12, "ho"),))
    with pytest.raises(RecordError, match="'ho' does not stand at 10:12"):
        reading(REPORT, [other], [MARY])


def test_no_span_escapes_wherever_it_stands() -> None:
    event = replace(HEARD, actors=(Participant(None, Span(14, 17, "Tim")),))
    with pytest.raises(RecordError, match="'Tim'"):
        replace(reading(REPORT), events=(event,))


@pytest.mark.parametrize("fields", [{"speaker": "a9"}, {"addressee": "a9"}, {"within": "s9"}])
def test_a_statement_refers_to_what_is_there(fields: dict[str, Any]) -> None:
    with pytest.raises(RecordError, match="which is not there"):
        reading(REPORT, [replace(HI, **fields)], [MARY])


@pytest.mark.parametrize("fields", [{"within": "s9"}, {"time": "t9"}, {"place": "p9"}, {"actors": (Participant("a9", None),)}])
def test_an_event_refers_to_what_is_there(fields: dict[str, Any]) -> None:
    with pytest.raises(RecordError, match="which is not there"):
        replace(reading(REPORT), events=(replace(HEARD, **fields),))


def test_ids_are_unique_over_all_parts() -> None:
    time = Time("s1", find(REPORT, "Tom"), "DATE", "PRESENT_REF")
    with pytest.raises(RecordError, match="id 's1' stands for two records"):
        replace(reading(REPORT, [HI], [MARY]), times=(time,))


@pytest.mark.parametrize("outer", [{"s1": "s1"}, {"s1": "s2", "s2": "s1"}])
def test_no_statement_is_within_itself(outer: dict[str, str]) -> None:
    told = [replace(HI, id=name, within=outer.get(name)) for name in ("s1", "s2")]
    with pytest.raises(RecordError, match="within itself"):
        reading(REPORT, told, [MARY])


@pytest.mark.parametrize("sentences", [[Sentence(0, 14), Sentence(13, 28)], [Sentence(0, 29)]])
def test_sentences_are_in_order_and_in_the_text(sentences: list[Sentence]) -> None:
    with pytest.raises(RecordError):
        reading(REPORT, sentences=sentences)
