"""Look-ups in a reading."""

from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import documents, spans
from tests.views.border import border, statements
from verbale.record import Document
from verbale.testing import find, statement
from verbale.views.index import Index, Stretches


def test_numbers_tellers_times_and_places() -> None:
    index, said = Index(border()), statements()
    assert [index.number(said[0]), index.number(said[14])] == [1, 15]
    assert (index.teller(said[2]), index.teller(said[0])) == (said[1], None)
    met = index.reading.events[1]
    assert (index.time(met).value, index.place(met).name) == ("2029-10-15", "Darvos City")
    assert (index.time(said[0]), index.place(said[0])) == (None, None)


def test_an_event_that_is_the_saying_of_a_statement() -> None:
    index = Index(border())
    assert index.cued(find(index.document, "threatened")) == statements()[11]
    assert index.cued(find(index.document, "rallied")) is None


def test_the_headline() -> None:
    index = Index(border())
    assert [index.in_headline(find(index.document, words)) for words in ("border deal", "deadlock")] == [True, False]


@given(st.data())
def test_stretches_are_found_as_one_would_by_looking_at_all(data: st.DataObject) -> None:
    document = data.draw(documents)
    owner = statement(Document.from_text("x"), "x")
    told = data.draw(st.lists(spans(document), max_size=6))
    sought = data.draw(spans(document))
    found = Stretches((span, owner) for span in told).touching(sought.start, sought.end)
    assert [span for span, _ in found] == sorted(span for span in told if span.overlaps(sought))
