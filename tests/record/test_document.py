import hashlib
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import documents, spans, texts
from verbale.errors import RecordError
from verbale.record import Document
from verbale.record.document import Facts


@given(texts)
def test_the_text_is_never_normalised(text: str) -> None:
    assert Document.from_text(text).text == text


@given(st.data())
def test_a_span_is_the_words_between_its_bounds(data: st.DataObject) -> None:
    document = data.draw(documents)
    span = data.draw(spans(document))
    assert document.text[span.start : span.end] == span.text


@given(texts)
def test_the_hash_is_that_of_the_text_in_utf8(text: str) -> None:
    document = Document.from_text(text)
    assert document.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert document.id == document.sha256[:16]
    assert document.chars == len(text)


def test_the_id_follows_from_the_text_alone() -> None:
    assert Document("a", path="one.txt").id == Document("a", path="two.txt").id
    assert Document("a\r\n").id != Document("a\n").id


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 6), (2, 2), (3, 1), (5, 6)])
def test_a_span_cannot_leave_the_text_or_be_empty(start: int, end: int) -> None:
    with pytest.raises(RecordError, match="no stretch of a text of 5"):
        Document("hello").span(start, end)


def test_a_span_cut_with_numpy_bounds_has_python_bounds() -> None:
    assert type(Document("hello").span(np.int32(0), np.int32(2)).start) is int


def test_a_lone_surrogate_is_refused_with_its_place() -> None:
    with pytest.raises(RecordError, match=r"text holds a lone surrogate \(U\+DCE9 at character 2\)"):
        Document("ab\udce9")


@pytest.mark.parametrize("facts", [{"title": "\ud800"}, {"path": "caf\udce9"}, {"authors": ("\udc00",)}])
def test_no_field_may_hold_a_lone_surrogate(facts: Facts) -> None:
    with pytest.raises(RecordError, match="lone surrogate"):
        Document("a", **facts)


@pytest.mark.parametrize("published", ["2029-08-29", "2029-08-29T10:00:00+00:00"])
def test_a_date_is_iso_8601(published: str) -> None:
    assert Document("a", published=published).published == published


def test_another_date_is_refused() -> None:
    with pytest.raises(RecordError, match="not an ISO 8601 date"):
        Document("a", published="29 August 2029")


@pytest.mark.parametrize("published", ["2034-02-21", "20340221", "20340221T0930", "2034-W08-2", "2034-02-21T23:30:00-05:00"])
def test_the_day_of_a_report_in_every_form_of_its_date(published: str) -> None:
    assert Document("So.", published=published).day == date(2034, 2, 21)


def test_no_date_no_day() -> None:
    assert Document("So.").day is None
