"""A span: the report's own words with their place."""

from dataclasses import dataclass
from itertools import pairwise

from verbale.errors import RecordError

__all__ = ["Span", "check_order"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The words `text` from code point `start` up to `end` (half-open) of a document; cut by `Document.span` only.

    Spans are ordered by position. Raises RecordError where the bounds and the words do not fit each other.

    >>> Span(5, 9, "said").overlaps(Span(8, 12, "d to"))
    True
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        """Refuse bounds that are no place, and words of another length."""
        if not type(self.start) is type(self.end) is int:
            raise RecordError(f"bounds must be int, not {type(self.start).__name__}, {type(self.end).__name__}", "Span")
        if not 0 <= self.start < self.end:
            raise RecordError(f"{self.start}:{self.end} is no stretch of a text", "Span")
        if len(self.text) != self.end - self.start:
            raise RecordError(f"{self.start}:{self.end} cannot hold {len(self.text)} characters", "Span")

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether all of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end


def check_order(spans: tuple[Span, ...], where: str) -> None:
    """Raise RecordError unless each span ends before the next begins."""
    for before, after in pairwise(spans):
        if before.end > after.start:
            raise RecordError(f"spans {before.start}:{before.end} and {after.start}:{after.end} are out of order", where)
