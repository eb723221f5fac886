import pytest

from verbale.errors import RecordError
from verbale.record import Event, Participant, Quantity, Span

MET = Span(5, 8, "met")


def test_an_event_happened_unless_it_is_said_otherwise() -> None:
    assert Event(id="e1", trigger=MET, type="CONSULT", score=1.0).status == "actual"


@pytest.mark.parametrize("fields", [{"type": "YIELD"}, {"status": "denied"}, {"score": -0.1}, {"id": ""}])
def test_a_broken_event_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(RecordError):
        Event(**{"id": "e1", "trigger": MET, "type": "CONSULT", "score": 1.0} | fields)  # type: ignore[arg-type]


def test_a_participant_is_an_actor_or_words() -> None:
    assert Participant(None, MET).span == MET
    with pytest.raises(RecordError, match="neither"):
        Participant(None, None)


def test_a_quantity_is_a_number() -> None:
    with pytest.raises(RecordError, match="inf"):
        Quantity(float("inf"), "drones", MET)
