"""What a log of decisions comes to: one ruling a record."""

from collections.abc import Iterable
from dataclasses import dataclass

from verbale.record import Document, Provenance, record_id
from verbale.review.decision import WRONG, Change, Decision, Machine
from verbale.review.quote import Quote

__all__ = ["PERSONS", "Ruling", "is_persons", "rulings"]

PERSONS = "person-"
"""Begins the id of every record that is a person's, not the machine's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The standing word on one record: all decisions on it, put together; `by` and `at` are those of the last."""

    document: str
    kind: str
    subject: str
    anchor: tuple[Quote, ...]
    wrong: bool
    change: Change
    machine: Machine | None
    provenance: Provenance
    by: str
    at: str | None

    @property
    def mark(self) -> str:
        """Say what was decided: wrong, added, changed or right."""
        if self.wrong:
            return "wrong"
        if self.machine is None:
            return "added"
        return "changed" if self.change else "right"

    def persons_id(self, document: Document) -> str:
        """Give the id of the record in a person's version, the same whatever is decided of it later."""
        return PERSONS + record_id(document.id, f"{self.kind} {self.subject}", (), "person")


def is_persons(identity: str) -> bool:
    """Tell whether a record is a person's.

    >>> is_persons("person-5f2277743542e092"), is_persons("5f2277743542e092")
    (True, False)
    """
    return identity.startswith(PERSONS)


def rulings(decisions: Iterable[Decision]) -> tuple[Ruling, ...]:
    """Put the decisions on each record together, those made later over those before; in the order of the first of each."""
    found: dict[str, Ruling] = {}
    for one in decisions:
        found[one.subject] = _ruling(one, found.get(one.subject))
    return tuple(found.values())


def _ruling(one: Decision, before: Ruling | None) -> Ruling:
    return Ruling(
        document=one.document,
        kind=one.kind,
        subject=one.subject,
        anchor=before.anchor if before else one.anchor,
        wrong=one.verdict == WRONG,
        change=one.change.over(before.change) if before else one.change,
        machine=before.machine if before else one.machine,
        provenance=before.provenance if before else one.provenance,
        by=one.by,
        at=one.at,
    )
