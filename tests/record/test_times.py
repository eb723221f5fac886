import pytest

from verbale.errors import RecordError
from verbale.record import Span, Time

TUESDAY = Span(0, 7, "Tuesday")


def test_a_time_has_a_timex_type_and_a_value() -> None:
    assert Time("t1", TUESDAY, "DATE", "2031-05-13").precision is None


@pytest.mark.parametrize(("kind", "value"), [("date", "2031-05-13"), ("DATE", "")])
def test_a_broken_time_is_refused(kind: str, value: str) -> None:
    with pytest.raises(RecordError):
        Time("t1", TUESDAY, kind, value)
