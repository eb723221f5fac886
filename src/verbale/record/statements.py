"""Statements: who says what to whom, by which words."""

from dataclasses import dataclass, field

from verbale.errors import RecordError
from verbale.record.score import check_score
from verbale.record.span import Span, check_order
from verbale.record.terms import check_terms, term

__all__ = ["Dispute", "Statement"]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A contradiction of a statement inside the report: by whom, the words that show it, the words it is aimed at."""

    by: str = field(metadata=term("dispute_by"))
    cue: tuple[Span, ...]
    target: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a dispute without words."""
        check_terms(self)
        if not self.cue:
            raise RecordError("has no cue", "Dispute")
        check_order(self.cue, "cue of a Dispute")
        check_order(self.target, "target of a Dispute")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Somebody's words or thoughts as the report gives them.

    `content` (never empty), `cue`, `source`, `condition` and `consequence` are the report's words, in order, several
    spans where they are broken; `source` is None where the report names none. `speaker` and `addressee` are actor ids,
    `within` the id of the statement that reports this one, `time` and `place` the ids of those of the saying.
    `act` is None where it was not read. `score` is the reading's own certainty, from 0 to 1.
    """

    id: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] | None = None
    speaker: str | None = None
    addressee: str | None = None
    form: str = field(metadata=term("statement_form"))
    act: str | None = field(default=None, metadata=term("act"))
    condition: tuple[Span, ...] = ()
    consequence: tuple[Span, ...] = ()
    negated: bool = False
    certainty: str = field(default="certain", metadata=term("certainty"))
    stance: str = field(default="neutral", metadata=term("stance"))
    disputed: Dispute | None = None
    within: str | None = None
    time: str | None = None
    place: str | None = None
    score: float

    def __post_init__(self) -> None:
        """Refuse a statement without content, spans out of order, unknown terms and a score out of range."""
        where = f"Statement {self.id!r}"
        check_terms(self)
        check_score(self.score, where)
        if not (self.id and self.content):
            raise RecordError("has no id or no content", where)
        if self.source == ():
            raise RecordError("source is empty", where, "where the report names no source, it is None")
        for name in ("content", "cue", "source", "condition", "consequence"):
            check_order(getattr(self, name) or (), f"{name} of {where}")
