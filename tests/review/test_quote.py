"""Quotes find their words again, where those words stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import documents, spans
from verbale.errors import RecordError
from verbale.record import Document
from verbale.review import Quote, located, quoted
from verbale.review.quote import CONTEXT, located_all, quoted_all
from verbale.testing import document, find

REPORT = document("He said no. Mary asked again, and he said no. Then he said yes.")


@given(st.data())
def test_words_are_found_where_they_were(data: st.DataObject) -> None:
    text = data.draw(documents)
    span = data.draw(spans(text))
    assert located(text, quoted(text, span)) == span


@given(st.data())
def test_words_are_found_behind_a_paragraph_before_them(data: st.DataObject) -> None:
    text = Document(f"The harbour master of Averin, Olen Marsh: {data.draw(documents).text}")
    span = data.draw(spans(text))
    before = "A paragraph that has nothing to do with it.\n\n"
    found = located(Document(before + text.text), quoted(text, span))
    assert found is not None
    assert (found.start, found.text) == (span.start + len(before), span.text)


def test_the_context_tells_two_places_apart() -> None:
    quote = quoted(REPORT, find(REPORT, "said no@2"))
    shorter = document(REPORT.text.removeprefix("He said no. "))
    assert located(shorter, quote) == find(shorter, "said no")


def test_words_in_another_context_are_other_words() -> None:
    quote = quoted(REPORT, find(REPORT, "Mary"))
    assert located(document("The market was calm. Mary sold three boats."), quote) is None


def test_lost_words() -> None:
    assert located(document("Nothing."), quoted(REPORT, find(REPORT, "Mary"))) is None


def test_one_lost_part_loses_all() -> None:
    quotes = quoted_all(REPORT, (find(REPORT, "Mary"), find(REPORT, "yes")))
    assert [span.text for span in located_all(REPORT, quotes)] == ["Mary", "yes"]
    assert located_all(document(REPORT.text.replace("yes", "perhaps")), quotes) == ()


def test_the_context_is_short() -> None:
    long = document("x" * 100 + "so" + "y" * 100)
    quote = quoted(long, find(long, "so"))
    assert (len(quote.prefix), len(quote.suffix), quote.end) == (CONTEXT, CONTEXT, 102)


def test_a_quote_of_nothing() -> None:
    with pytest.raises(RecordError, match="quotes no words"):
        Quote(exact="", prefix="a", suffix="b", start=0)
