"""A long report in parts."""

from hypothesis import given
from hypothesis import strategies as st

from tests.views.page.dom import parsed
from verbale.testing import document, reading, statement
from verbale.views.index import Index
from verbale.views.page.article import article
from verbale.views.page.cuts import cuts


def test_a_short_report_is_one_part() -> None:
    (cut,) = cuts(Index(reading(document("Mary said hi."))))
    assert (cut.start, cut.end, cut.is_whole) == (0, 13, True)


def test_a_record_is_in_the_part_where_its_words_begin() -> None:
    report = document("One came.\n\nTwo left.")
    index = Index(reading(report, [statement(report, "One"), statement(report, "Two")]))
    first, second = cuts(index, most=400)
    assert (first.end, second.start) == (11, 11)
    assert [cut.holds(one) for cut in (first, second) for one in index.reading.statements] == [True, False, False, True]


@given(st.lists(st.text("ab \n\r.", max_size=60), max_size=12).map("\n\n".join), st.integers(4, 40))
def test_the_parts_together_are_the_text(text, most) -> None:
    index = Index(reading(document(f"{text} so"), sentences=()))
    parts = cuts(index, most)
    assert "".join(parsed(article(index, cut)).text for cut in parts) == index.document.text
    assert [cut.number for cut in parts] == list(range(1, len(parts) + 1))
