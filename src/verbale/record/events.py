"""Events: who did what to whom, with the words that name it (types, modes and contexts of the PLOVER ontology)."""

import math
from dataclasses import dataclass, field

from verbale.errors import RecordError
from verbale.record.score import check_score
from verbale.record.span import Span
from verbale.record.terms import check_terms, term

__all__ = ["Event", "Participant", "Quantity"]


@dataclass(frozen=True, slots=True)
class Participant:
    """One who takes part: the actor's id, the words that name it there, or both."""

    actor: str | None
    span: Span | None

    def __post_init__(self) -> None:
        """Refuse a participant of whom nothing is known."""
        if self.actor is None and self.span is None:
            raise RecordError("has neither an actor nor words", "Participant")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit ("drones", "killed"; None where the report gives none) and its words."""

    value: float
    unit: str | None
    span: Span

    def __post_init__(self) -> None:
        """Refuse what is no number."""
        if not math.isfinite(self.value):
            raise RecordError(f"value is {self.value}", "Quantity")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A happening, as told: `within` is the id of the statement whose claim it is, None in the report's own voice."""

    id: str
    trigger: Span
    type: str = field(metadata=term("event_type"))
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    status: str = field(default="actual", metadata=term("event_status"))
    time: str | None = None
    place: str | None = None
    quantity: Quantity | None = None
    within: str | None = None
    scheduled: bool = False
    score: float

    def __post_init__(self) -> None:
        """Refuse unknown terms and a score out of range."""
        check_terms(self)
        check_score(self.score, f"Event {self.id!r}")
        if not self.id:
            raise RecordError("has no id", "Event")
