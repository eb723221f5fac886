"""A line that cites a record."""

from verbale.record import Document
from verbale.testing import reading
from verbale.views.index import Index
from verbale.views.page.citation import citation


def cited(words: str, **facts: str) -> str:
    report = Document.from_text("Yes, he said.", **facts)
    return citation(Index(reading(report)), words, "Lee", [report.span(0, 3)])


def test_what_is_not_known_is_left_out():
    assert cited("Yes") == "“Yes”, Lee, “Untitled report”, characters 0–3"


def test_words_that_have_their_marks_get_no_others():
    assert cited('"Yes"').startswith('"Yes", Lee')


def test_the_report_is_named_as_far_as_it_is_known():
    facts = {"title": "A day", "outlet": "Interwire", "published": "2034-02-21", "url": "https://a.example/1"}
    assert cited("Yes", **facts) == "“Yes”, Lee, Interwire, “A day”, Tue 21 Feb 2034, characters 0–3, https://a.example/1"
