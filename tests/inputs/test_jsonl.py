"""JSON Lines: a document or an error value a line."""

import gzip
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.errors import InputError
from verbale.inputs.intake import Intake
from verbale.inputs.jsonl import JsonFields, read_jsonl
from verbale.record import Document

WHOLE = {
    "text": "Mary Lund left.\r\n",
    "title": "Left",
    "url": "https://post.example/1",
    "outlet": "The Kestia Post",
    "authors": ["Tom Reed"],
    "published": "2033-05-04",
}


def read(data: bytes, intake: Intake | None = None, fields: JsonFields | None = None) -> list[Document | InputError]:
    return list(read_jsonl(io.BytesIO(data), "a.jsonl", intake, fields))


def test_a_line_with_every_field():
    (one,) = read(json.dumps(WHOLE).encode())
    assert (one.text, one.path, one.url, one.title) == (WHOLE["text"], "a.jsonl:1", WHOLE["url"], "Left")
    assert (one.outlet, one.authors, one.published) == ("The Kestia Post", ("Tom Reed",), "2033-05-04")


def test_fields_of_other_names_and_within_objects():
    line = json.dumps({"body": "He left.", "meta": {"by": "Tom Reed"}, "a.b": "https://post.example/2"}).encode()
    (one,) = read(line, fields=JsonFields(text="body", authors="meta.by", url="a.b"))
    assert (one.text, one.authors, one.url) == ("He left.", ("Tom Reed",), "https://post.example/2")


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b"{", "is no line of JSON"),
        (b"\xff", "is no line of JSON"),
        (b'"text"', "is no object of JSON"),
        (b'{"body": "x", "id": 1}', "has no field 'text' (it has body, id)"),
        (b'{"text": 7}', "has a field 'text' that is no string"),
        (b'{"text": " "}', "holds no text to read"),
        (b'{"text": "He left.", "published": "soon"}', "published is 'soon', not an ISO 8601 date"),
        (b'{"text": "He left.", "authors": [1]}', "has a field 'authors' that is no string"),
        (b"[" * 5000, "is no line of JSON"),
    ],
)
def test_a_bad_line_is_an_error_value_with_its_number_and_the_rest_is_read(line, what):
    good = b'{"text": "He left."}'
    first, bad, last = read(good + b"\n\n" + line + b"\n" + good)
    assert isinstance(bad, InputError)
    assert what in bad.what
    assert (bad.where, first.text, last.path) == ("a.jsonl:3", "He left.", "a.jsonl:4")


def test_a_line_over_the_limit_is_passed():
    long, good = json.dumps({"text": "x" * 200_000}).encode(), b'{"text": "He left."}'
    passed, one = read(long + b"\r\n" + good, Intake(max_bytes=100))
    assert isinstance(passed, InputError)
    assert (passed.what, one.path) == ("is a line over the limit of 100 bytes", "a.jsonl:2")


def test_a_line_as_long_as_the_limit_is_read():
    good = b'{"text": "He left."}'
    assert [type(one).__name__ for one in read(good + b"\r\n" + good, Intake(max_bytes=len(good)))] == ["Received", "Received"]


def test_a_byte_order_mark_is_passed():
    (one,) = read(b'\xef\xbb\xbf{"text": "He left."}')
    assert one.text == "He left."


def test_packed_lines_and_those_that_are_cut_off():
    line = b'{"text": "He left."}\n'
    packed = gzip.compress(line * 20_000)
    assert len(read(packed)) == 20_000
    *whole, last = read(packed[:-50])
    assert len(whole) > 18_000
    assert "is damaged: it breaks off within what was packed" in str(last)


texts = st.text(min_size=1).filter(str.strip)


@settings(deadline=None)
@given(st.lists(texts, min_size=1, max_size=5))
def test_any_texts_come_back_as_they_were(said):
    lines = b"\n".join(json.dumps({"text": text}, ensure_ascii=False).encode() for text in said)
    assert [one.text for one in read(lines, Intake(any_language=True))] == said
