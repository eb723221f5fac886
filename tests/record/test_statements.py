from typing import Any

import pytest

from verbale.errors import RecordError
from verbale.record import Dispute, Span, Statement

HI = Span(10, 12, "hi")
SAID = Span(5, 9, "said")


def make(**fields: Any) -> Statement:  # noqa: ANN401 - right and wrong values alike
    filled: dict[str, Any] = {"id": "s1", "content": (HI,), "form": "indirect", "score": 0.5, **fields}
    return Statement(**filled)


def test_what_is_not_read_has_its_default() -> None:
    said = make()
    assert (said.source, said.act, said.certainty, said.stance, said.negated) == (None, None, "certain", "neutral", False)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"content": ()}, "no content"),
        ({"id": ""}, "no id"),
        ({"source": ()}, "source is empty"),
        ({"content": (HI, SAID)}, "content of Statement 's1': spans 10:12 and 5:9"),
        ({"form": "sung"}, "form is 'sung', not one of: direct, indirect, mixed"),
        ({"form": None}, "form is None"),
        ({"act": "says"}, "act is 'says'"),
        ({"certainty": None}, "certainty is None"),
        ({"score": 1.5}, "score is 1.5"),
        ({"score": float("nan")}, "score is nan"),
        ({"score": "high"}, "score is 'high'"),
    ],
)
def test_a_broken_statement_is_refused(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(RecordError, match=message):
        make(**fields)


def test_a_dispute_shows_its_words() -> None:
    assert make(disputed=Dispute("report", (SAID,))).disputed is not None
    with pytest.raises(RecordError, match="no cue"):
        Dispute("report", ())
    with pytest.raises(RecordError, match="by is 'reader'"):
        Dispute("reader", (SAID,))
