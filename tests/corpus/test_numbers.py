"""Numbers and how far each reaches."""

import pytest

from tests.corpus.made import report, told
from verbale.corpus.numbers import Range, number_start, numbers_in, range_of
from verbale.record import Time
from verbale.testing import find

INFINITE = float("inf")


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        ("40 people", 40, Range(40, 40)),
        ("more than 40 people", 40, Range(40, INFINITE)),
        ("Up to 40 people", 40, Range(0, 40)),
        ("some 40 people", 40, Range(36, 44)),
        ("at least one guard", 1, Range(1, INFINITE)),
        ("moreover 40 people", 40, Range(40, 40)),
    ],
)
def test_words_before_a_number_leave_it_open(words, value, expected):
    text = report(words)
    assert range_of(text.text, number_start(find(text, words)), value) == expected


def test_ranges_that_touch_are_not_apart():
    assert Range(1, 3).apart(Range(4, 9))
    assert Range(4, 9).apart(Range(1, 3))
    assert not Range(1, 4).apart(Range(4, 9))


def test_days_ordinals_and_parts_of_words_are_no_counts():
    text = report("On 12 May the 3rd B-52 dropped 1,200 leaflets and 4.5 tonnes over 20-mile strips.")
    made = told(text, settings=((Time("t", find(text, "12 May"), "DATE", "2031-05-12"),), ()))
    assert numbers_in(made, find(text, text.text)) == (Range(1200, 1200), Range(4.5, 4.5))
