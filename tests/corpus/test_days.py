"""The day of a time."""

from datetime import date

import pytest

from verbale.corpus.days import full_day
from verbale.record import Span, Time


@pytest.mark.parametrize(
    ("kind", "value", "day"),
    [
        ("DATE", "2031-05-14", date(2031, 5, 14)),
        ("TIME", "2031-05-14T06:40", date(2031, 5, 14)),
        ("DATE", "2031-05", None),
        ("DATE", "2031-W20", None),
        ("DATE", "2031-02-30", None),
        ("DATE", "XXXX-05-14", None),
        ("DURATION", "P2D", None),
    ],
)
def test_only_a_whole_day_is_a_day(kind, value, day):
    assert full_day(Time("t", Span(0, 2, "it"), kind, value)) == day


def test_no_time_has_no_day():
    assert full_day(None) is None
