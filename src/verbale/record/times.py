"""Times: the report's time expressions with their TIMEX3 values (ISO 24617-1)."""

from dataclasses import dataclass, field

from verbale.errors import RecordError
from verbale.record.span import Span
from verbale.record.terms import check_terms, term

__all__ = ["Time"]


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: its words, TIMEX3 `type` and `value`, and how fine the value is ("day", "month")."""

    id: str
    span: Span
    type: str = field(metadata=term("time_type"))
    value: str
    precision: str | None = None

    def __post_init__(self) -> None:
        """Refuse an unknown type and an empty value."""
        check_terms(self)
        if not (self.id and self.value):
            raise RecordError("has no id or no value", f"Time {self.id!r}")
