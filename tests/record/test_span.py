import numpy as np
import pytest

from verbale.errors import RecordError
from verbale.record import Span
from verbale.record.span import check_order


@pytest.mark.parametrize(("start", "end", "text"), [(-1, 1, "ab"), (2, 2, ""), (3, 2, "a"), (0, 2, "a"), (0, 1, "ab")])
def test_bounds_and_words_must_fit(start: int, end: int, text: str) -> None:
    with pytest.raises(RecordError):
        Span(start, end, text)


def test_numpy_bounds_are_refused_because_they_cannot_be_written() -> None:
    with pytest.raises(RecordError, match="must be int"):
        Span(np.int32(0), np.int32(1), "a")  # type: ignore[arg-type]


def test_spans_are_ordered_by_position() -> None:
    assert sorted([Span(4, 5, "a"), Span(0, 2, "zz"), Span(0, 1, "z")]) == [Span(0, 1, "z"), Span(0, 2, "zz"), Span(4, 5, "a")]


def test_overlap_needs_a_shared_character() -> None:
    assert Span(0, 3, "abc").overlaps(Span(2, 4, "cd"))
    assert not Span(0, 3, "abc").overlaps(Span(3, 4, "d"))


def test_a_span_contains_itself_and_what_lies_in_it() -> None:
    assert Span(0, 3, "abc").contains(Span(0, 3, "abc"))
    assert Span(0, 3, "abc").contains(Span(1, 2, "b"))
    assert not Span(0, 3, "abc").contains(Span(2, 4, "cd"))


def test_spans_of_one_role_do_not_overlap() -> None:
    check_order((Span(0, 3, "abc"), Span(3, 4, "d")), "content")
    with pytest.raises(RecordError, match="out of order"):
        check_order((Span(0, 3, "abc"), Span(2, 4, "cd")), "content")
