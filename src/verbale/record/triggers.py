"""Marks of happenings and of manners of saying on the words of a document, before there are records."""

from dataclasses import dataclass, field

from verbale.errors import RecordError
from verbale.record.ontology import vocabulary
from verbale.record.score import check_score
from verbale.record.terms import check_terms, term

__all__ = ["Argument", "Kind", "Manner", "Passage", "Trigger"]

ARGUMENT_ROLES = ("actor", "recipient", "time", "place", "quantity", "addressee")
PASSAGES = ("condition", "consequence", "dispute")


@dataclass(frozen=True, slots=True)
class Argument:
    """The first word of what fills a role beside a trigger or a cue, and how sure that is, from 0 to 1."""

    role: str
    word: int
    score: float

    def __post_init__(self) -> None:
        """Refuse an unknown role and a score out of range."""
        check_score(self.score, "Argument")
        if self.role not in ARGUMENT_ROLES:
            raise RecordError(f"role is {self.role!r}, not one of: {', '.join(ARGUMENT_ROLES)}", "Argument")


@dataclass(frozen=True, slots=True)
class Kind:
    """One reading of a trigger: its PLOVER type, the best mode of that type, and its share among the types."""

    type: str = field(metadata=term("event_type"))
    mode: str | None
    share: float

    def __post_init__(self) -> None:
        """Refuse an unknown type and a share out of range."""
        check_terms(self)
        check_score(self.share, "Kind")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words `start` up to `end` that may name a happening, and how likely (`score`).

    `kinds` are the types it may be of and `statuses` the shares of all statuses, each the likeliest first; `arguments` fill
    its roles.
    """

    start: int
    end: int
    kinds: tuple[Kind, ...]
    statuses: tuple[tuple[str, float], ...]
    arguments: tuple[Argument, ...]
    score: float

    def __post_init__(self) -> None:
        """Refuse a trigger of no kind, an unknown status, a score out of range."""
        unknown = {status for status, _ in self.statuses} - set(vocabulary("event_status"))
        if unknown or not self.statuses:
            raise RecordError(f"statuses are {self.statuses!r}", "Trigger")
        check_score(self.score, "Trigger")
        if not self.kinds:
            raise RecordError("is of no kind", "Trigger")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words `start` up to `end` that are a condition, what hangs on one, or the cue of a dispute."""

    start: int
    end: int
    kind: str
    score: float

    def __post_init__(self) -> None:
        """Refuse an unknown kind and a score out of range."""
        check_score(self.score, "Passage")
        if self.kind not in PASSAGES:
            raise RecordError(f"kind is {self.kind!r}, not one of: {', '.join(PASSAGES)}", "Passage")


@dataclass(frozen=True, slots=True)
class Manner:
    """How something is said: its likeliest act and the rest.

    `acts` are the shares of all acts, the likeliest first; `disputed` is None or by whom; `addressee` words begin what names
    them.
    """

    acts: tuple[tuple[str, float], ...]
    negated: bool = False
    certainty: str = field(default="certain", metadata=term("certainty"))
    stance: str = field(default="neutral", metadata=term("stance"))
    disputed: str | None = None
    addressee: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse unknown terms."""
        check_terms(self)
        unknown = {act for act, _ in self.acts} - set(vocabulary("act"))
        if unknown or not self.acts:
            raise RecordError(f"acts are {self.acts!r}", "Manner")
        if self.disputed is not None and self.disputed not in vocabulary("dispute_by"):
            raise RecordError(f"disputed is {self.disputed!r}", "Manner")
