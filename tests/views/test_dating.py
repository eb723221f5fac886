"""When, in a few words."""

import pytest

from verbale.record import Document, Time
from verbale.testing import find
from verbale.views.dating import dated, led

TEXT = "He left on Monday, or since August, by the end of the year, within ten days; last spring; every day; later this month."


def when(words: str, value: str, *, ahead: bool = False, kind: str = "DATE", published: str | None = "2029-10-15") -> str:
    document = Document.from_text(TEXT, published=published)
    return dated(document, Time("t", find(document, words), kind, value), ahead=ahead)


@pytest.mark.parametrize(
    ("words", "value", "said"),
    [
        ("Monday", "2029-10-15", "Mon 15 Oct"),
        ("Monday", "2027-10-15", "Fri 15 Oct 2027"),
        ("Monday", "2029-10-15T09:30", "Mon 15 Oct 09:30"),
        ("August", "2029-08", "since August"),
        ("August", "2027-08", "since Aug 2027"),
        ("Monday", "2029-08", "in August"),
        ("Monday", "2031", "in 2031"),
        ("Monday", "2029-W44", "week of 29 Oct"),
        ("the end of the year", "2029-12-31", "by 31 Dec"),
        ("last spring", "2029-SP", "last spring"),
        ("Monday", "XXXX-WXX-1", "Monday"),
        ("since August", "XXXX-08", "since August"),
    ],
)
def test_days_as_a_reader_says_them(words: str, value: str, said: str) -> None:
    assert when(words, value) == said


@pytest.mark.parametrize(
    ("value", "said"), [("2029-10", "by 31 Oct"), ("2029-W42", "by 21 Oct"), ("2029", "by 31 Dec"), ("2029-11", "in November")]
)
def test_what_is_to_come_within_a_time_comes_by_its_end(value: str, said: str) -> None:
    assert when("later this month", value, ahead=True) == said


def test_the_year_is_told_where_the_report_has_no_day() -> None:
    assert when("Monday", "2029-10-15", published=None) == "Mon 15 Oct 2029"


@pytest.mark.parametrize("kind", ["DURATION", "SET"])
def test_a_length_is_no_date(kind: str) -> None:
    assert [when("ten days", "P10D", kind=kind, ahead=ahead) for ahead in (False, True)] == ["not dated", "no date"]


def test_no_time() -> None:
    document = Document.from_text(TEXT)
    assert [dated(document, None, ahead=ahead) for ahead in (False, True)] == ["not dated", "no date"]


def test_a_length_with_the_word_that_leads_to_it() -> None:
    document = Document.from_text(TEXT)
    assert led(document, Time("t", find(document, "ten days"), "DURATION", "P10D")) == "within ten days"
    assert led(document, Time("t", find(document, "every day"), "SET", "P1D")) == "every day"


def test_blank_words_do_no_harm() -> None:
    document = Document.from_text(" x")
    assert dated(document, Time("t", document.span(0, 1), "DATE", "soon"), ahead=True) == ""
