"""A person's word on a record, as a decision that can be kept."""

from collections.abc import Iterator

from verbale.errors import UsageError
from verbale.record import Event, Reading, Statement, record_id
from verbale.review.anchoring import words_of
from verbale.review.correcting import Corrected
from verbale.review.decision import EVENT, RIGHT, ROLES, STATEMENT, Change, Decision, Machine, Record
from verbale.review.people import who_is
from verbale.review.quote import quoted_all

__all__ = ["added", "decided", "name_of", "record_named"]

_NO_CHANGE = Change()


def decided(shown: Corrected, record: str, *, by: str, verdict: str = RIGHT, change: Change = _NO_CHANGE) -> Decision:
    """Give the decision of a person on one record, by its id, of a reading as it is shown.

    Raises UsageError where there is no such record.
    """
    document = shown.reading.document
    before = shown.rulings.get(record)
    if before is not None:
        return Decision(
            document=document.id,
            kind=before.kind,
            subject=before.subject,
            anchor=before.anchor,
            verdict=verdict,
            change=change,
            machine=before.machine,
            provenance=before.provenance,
            by=by,
        )
    found = record_named(shown.reading, record)
    return Decision(
        document=document.id,
        kind=EVENT if isinstance(found, Event) else STATEMENT,
        subject=record,
        anchor=quoted_all(document, words_of(found)),
        verdict=verdict,
        change=change,
        machine=_machine(shown.reading, found),
        provenance=shown.reading.provenance,
        by=by,
    )


def added(reading: Reading, kind: str, change: Change, *, by: str) -> Decision:
    """Give the decision that a record is missing; the change has its words (content or trigger), and its act or type.

    Raises UsageError where it lacks them.
    """
    words = change.words(ROLES[kind][0])
    if not words or (change.act is None if kind == STATEMENT else change.type is None):
        what = "its content and act" if kind == STATEMENT else "its trigger and type"
        raise UsageError(f"a {kind} that is added needs {what}", "review")
    bounds = ",".join(f"{one.start}:{one.end}" for one in words)
    what = f"added {kind} {change.act or change.type} {bounds}"
    subject = record_id(reading.document.id, what, (), "person")
    return Decision(
        document=reading.document.id,
        kind=kind,
        subject=subject,
        anchor=words,
        change=change,
        provenance=reading.provenance,
        by=by,
    )


def record_named(reading: Reading, identity: str) -> Record:
    """Give the statement or the event with an id; raises UsageError where there is none."""
    records: tuple[Record, ...] = (*reading.statements, *reading.events)
    for record in records:
        if record.id == identity:
            return record
    raise UsageError(f"has no statement and no event {identity!r}", f"report {reading.document.id}", "look at the report again")


def name_of(shown: Corrected, subject: str) -> str | None:
    """Give the id under which the subject of a decision is shown now; None where it is not: it is wrong, or nobody adds it."""
    ids = {*(one.id for one in shown.reading.statements), *(one.id for one in shown.reading.events)}
    names = [name for name, ruling in shown.rulings.items() if ruling.subject == subject]
    return next((name for name in (*names, subject) if name in ids), None)


def _machine(reading: Reading, record: Record) -> Machine:
    actors = {actor.id: actor for actor in reading.actors}
    near = words_of(record)[0]
    named = {name: who_is(reading.document, actors[name], near) for name in _actors(record)}
    return Machine(record=record, actors=tuple(named.items()))


def _actors(record: Record) -> Iterator[str]:
    """The ids of the actors that a record names, once each."""
    if isinstance(record, Statement):
        told: tuple[str | None, ...] = (record.speaker, record.addressee)
    else:
        told = tuple(part.actor for part in (*record.actors, *record.recipients))
    yield from dict.fromkeys(name for name in told if name is not None)
