"""Sentences: where each begins and ends, and what part of the report it is."""

from dataclasses import dataclass, field

from verbale.errors import RecordError
from verbale.record.terms import check_terms, term

__all__ = ["Sentence"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Code points `start` up to `end` (half-open) and a kind (headline, subhead, sentence, dateline, caption, boilerplate)."""

    start: int
    end: int
    kind: str = field(default="sentence", metadata=term("sentence_kind"))

    def __post_init__(self) -> None:
        """Refuse an empty sentence and a kind that the ontology does not know."""
        check_terms(self)
        if not 0 <= self.start < self.end:
            raise RecordError(f"{self.start}:{self.end} is no stretch of a text", "Sentence")
