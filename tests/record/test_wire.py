import json
from dataclasses import replace

import pytest
from hypothesis import given

from tests.strategies import readings
from verbale.errors import RecordError
from verbale.record import Place, Reading, Time, decode, encode
from verbale.testing import actor, document, find, reading, statement

REPORT = document("Mary said:\r\n“hi” 😀 in Geneva on Tuesday.", path="a.txt")
MARY = actor(REPORT, "Mary", "Mary")
BARE = reading(REPORT, [statement(REPORT, "hi", cue="said", source="Mary", speaker=MARY.id, form="direct")], [MARY])
TUESDAY = Time("t1", find(REPORT, "Tuesday"), "DATE", "2031-05-13")
GENEVA = Place(id="p1", span=find(REPORT, "Geneva"), name="Geneva", lat=46.2, lon=6.1)
FULL = replace(BARE, times=(TUESDAY,), places=(GENEVA,))


@given(readings())
def test_a_reading_comes_back_as_it_went(made: Reading) -> None:
    assert decode(encode(made)) == made


@given(readings())
def test_a_reading_is_one_line(made: Reading) -> None:
    assert b"\n" not in encode(made)
    assert b"\r" not in encode(made)


def test_times_and_places_come_back_too() -> None:
    assert decode(encode(FULL)) == FULL


def test_keys_come_in_the_order_of_the_design() -> None:
    line = json.loads(encode(FULL))
    assert list(line) == ["document", "sentences", "actors", "statements", "events", "times", "places", "provenance"]
    facts = ["id", "text", "path", "url", "title", "outlet", "authors", "published", "language", "sha256", "chars"]
    assert list(line["document"]) == facts


def test_a_mention_a_time_and_a_place_are_spans_with_more_keys() -> None:
    line = json.loads(encode(FULL))
    assert line["actors"][0]["mentions"][0] == {"start": 0, "end": 4, "text": "Mary", "form": "name"}
    assert list(line["times"][0]) == ["id", "start", "end", "text", "type", "value", "precision"]
    assert line["places"][0]["text"] == "Geneva"


def test_a_carriage_return_is_kept() -> None:
    assert json.loads(encode(FULL))["document"]["text"] == REPORT.text
    assert decode(encode(FULL)).document.text[10:12] == "\r\n"


def test_no_text_leaves_the_reports_text_out_and_keeps_the_words_of_spans() -> None:
    line = json.loads(encode(FULL, text=False))
    assert "text" not in line["document"]
    assert line["statements"][0]["content"] == [{"start": 13, "end": 15, "text": "hi"}]


def test_a_line_without_text_cannot_be_read_back() -> None:
    with pytest.raises(RecordError, match="--no-text"):
        decode(encode(FULL, text=False))


@pytest.mark.parametrize(
    "line", [b"", b"[]", b"{}", b'{"actors": 1}', b"{", b'{"actors":[{"mentions":[1]}]}', b"\xff", b"[" * 100_000]
)
def test_what_is_no_record_is_refused(line: bytes) -> None:
    with pytest.raises(RecordError, match="no verbale/1 record"):
        decode(line)


def test_a_record_that_breaks_an_invariant_is_refused() -> None:
    with pytest.raises(RecordError, match="does not stand at"):
        decode(encode(FULL).replace(b'"text":"Geneva"', b'"text":"Vienna"'))


def test_a_text_that_was_changed_is_refused() -> None:
    with pytest.raises(RecordError, match="sha256 differs"):
        decode(encode(FULL).replace(b" in Geneva on", b" in Geneva ON"))
