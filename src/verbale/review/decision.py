"""Decisions of people on records: what was decided, on which words, by whom, and what the machine had read there."""

from dataclasses import dataclass, field
from typing import Final, TypeAlias

from verbale.errors import RecordError
from verbale.record import Event, Provenance, Statement
from verbale.record.ontology import event_modes
from verbale.record.terms import check_terms, term
from verbale.review.quote import Quote

__all__ = [
    "EVENT",
    "KINDS",
    "NOBODY",
    "RIGHT",
    "ROLES",
    "STATEMENT",
    "WRONG",
    "Change",
    "Decision",
    "Machine",
    "Moved",
    "Record",
    "Who",
]

Record: TypeAlias = Statement | Event

STATEMENT: Final = "statement"
EVENT: Final = "event"
KINDS: Final = (STATEMENT, EVENT)

RIGHT: Final = "right"
WRONG: Final = "wrong"

ROLES: Final[dict[str, tuple[str, ...]]] = {
    STATEMENT: ("content", "cue", "source", "condition", "consequence"),
    EVENT: ("trigger",),
}
"""The words of a record that a person may move; the first of each kind are those that the record stands on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """An actor by its name and one of its mentions, so that it is known again in another reading; "" is nobody."""

    name: str = ""
    kind: str = field(default="other", metadata=term("actor_kind"))
    role: str | None = None
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None
    mention: Quote | None = None
    form: str = field(default="name", metadata=term("mention_form"))

    def __post_init__(self) -> None:
        """Refuse a kind and a form that the ontology does not know."""
        check_terms(self)


NOBODY: Final = Who()


@dataclass(frozen=True, slots=True)
class Moved:
    """The words of one role, in order; none where the report has none."""

    role: str
    words: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a person has put in another way; None, and no words, leave things as they are.

    `who` is the speaker of a statement, or the actor of an event (who does it); `to` is the recipient of an event.
    """

    moved: tuple[Moved, ...] = ()
    who: Who | None = None
    to: Who | None = None
    act: str | None = field(default=None, metadata=term("act"))
    form: str | None = field(default=None, metadata=term("statement_form"))
    type: str | None = field(default=None, metadata=term("event_type"))
    mode: str | None = None
    status: str | None = field(default=None, metadata=term("event_status"))

    def __post_init__(self) -> None:
        """Refuse unknown terms, and a role that is told twice."""
        check_terms(self)
        roles = [one.role for one in self.moved]
        if len(set(roles)) < len(roles):
            raise RecordError("moves the words of one role twice", "Change")
        if self.mode is not None and (self.type is None or self.mode not in event_modes(self.type)):
            raise RecordError(f"mode is {self.mode!r}, which {self.type or 'no type'} has not", "Change", "name its type with it")

    def words(self, role: str) -> tuple[Quote, ...] | None:
        """Give the words that a role was moved to; None where it was not."""
        return next((one.words for one in self.moved if one.role == role), None)

    def over(self, before: "Change") -> "Change":
        """Give what two changes come to, this one made after the other; a type of its own takes the former mode away."""
        kept = tuple(one for one in before.moved if self.words(one.role) is None)
        return Change(
            moved=(*kept, *self.moved),
            who=self.who or before.who,
            to=self.to or before.to,
            act=self.act or before.act,
            form=self.form or before.form,
            type=self.type or before.type,
            mode=self.mode if self.type else before.mode,
            status=self.status or before.status,
        )

    def __bool__(self) -> bool:
        """Tell whether anything is changed."""
        return self != Change()


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What the machine had read: the record as it was, with its score, the actors that it names."""

    record: Record
    actors: tuple[tuple[str, Who], ...] = ()

    def who(self, actor: str | None) -> Who | None:
        """Give the actor of an id."""
        return next((who for name, who in self.actors if name == actor), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's word on one record of one report.

    `verdict` is right or wrong; with a `change` the record is right as changed. `subject` is the id of the record that was
    first decided on, `anchor` the words on which it stood, `provenance` the version that had read the report; `machine` is None
    where the machine had no such record and the person adds it. `key` and `at` (UTC) are the store's, None before.
    """

    document: str
    kind: str
    subject: str
    anchor: tuple[Quote, ...]
    verdict: str = RIGHT
    change: Change = Change()
    machine: Machine | None = None
    provenance: Provenance
    by: str
    at: str | None = None
    key: int | None = None

    def __post_init__(self) -> None:
        """Refuse what is no decision."""
        where = f"decision on {self.subject!r}"
        if self.kind not in KINDS or self.verdict not in (RIGHT, WRONG):
            raise RecordError(f"{self.kind} {self.verdict} is no decision", where)
        if not (self.document and self.subject and self.by.strip()):
            raise RecordError("has no report, no record or nobody who decides", where, "name the one who decides")
        if not self.anchor:
            raise RecordError("stands on no words", where)
        if any(one.role not in ROLES[self.kind] for one in self.change.moved):
            raise RecordError(f"moves words that a {self.kind} has not", where, f"it has: {', '.join(ROLES[self.kind])}")
        if self.change.words(ROLES[self.kind][0]) == ():
            raise RecordError(f"takes all words of a {self.kind} away", where, "decide that it is wrong")
        self._check_terms(where)

    def _check_terms(self, where: str) -> None:
        foreign = ("type", "mode", "status", "to") if self.kind == STATEMENT else ("act", "form")
        if any(getattr(self.change, name) is not None for name in foreign):
            raise RecordError(f"changes {' or '.join(foreign)}, which a {self.kind} has not", where)
