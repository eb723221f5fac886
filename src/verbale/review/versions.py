"""A person's version of a record: what the machine had read, with what the person has changed, on the text at hand."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from verbale.record import Dispute, Document, Event, Participant, Quantity, Reading, Span, Statement
from verbale.review.decision import EVENT, ROLES, Record, Who
from verbale.review.people import People
from verbale.review.quote import located, located_all
from verbale.review.rulings import Ruling

__all__ = ["PERSONS_SCORE", "version"]

PERSONS_SCORE: Final = 1.0
_MARKS: Final = frozenset('“”"«»„')
"""Quotation marks that are never apostrophes."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """The text on which a ruling is set: the words that its record stands on, and how far they have moved."""

    document: Document
    anchor: tuple[Span, ...]
    shift: int

    def span(self, span: Span) -> Span | None:
        """Give the place to which a span has moved; None where other words stand there."""
        start, end = span.start + self.shift, span.end + self.shift
        return self.document.span(start, end) if self.document.text[max(start, 0) : end] == span.text else None

    def spans(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Give the places of those that are still there."""
        return tuple(found for span in spans if (found := self.span(span)))


def version(ruling: Ruling, base: Record | None, reading: Reading, people: People) -> Record | None:
    """Give the person's version of a record; None where its words are no longer in the text.

    `base` is the record of the reading in whose place it comes: time, place and the statement around it are those of the base,
    since a decision says nothing of them. The id is the base's where nothing differs, else a person's.
    """
    anchor = located_all(reading.document, ruling.anchor)
    if not anchor:
        return None
    ground = _Ground(reading.document, anchor, anchor[0].start - ruling.anchor[0].start)
    identity = ruling.persons_id(reading.document)
    made: Record
    if ruling.kind == EVENT:
        made = _event(ruling, ground, _Parties(reading, people), identity)
    else:
        made = _statement(ruling, ground, people, identity)
    if base is None:
        return made
    settled = replace(made, time=base.time, place=base.place, within=base.within)
    return base if replace(settled, id=base.id, score=base.score) == base else settled


def _statement(ruling: Ruling, ground: _Ground, people: People, identity: str) -> Statement:
    machine, change = ruling.machine, ruling.change
    old = machine.record if machine and isinstance(machine.record, Statement) else None
    content = located_all(ground.document, change.words("content") or ()) or ground.anchor
    made = Statement(
        id=identity,
        content=content,
        cue=_moved(ruling, "cue", ground),
        source=_moved(ruling, "source", ground) or None,
        form=change.form or (old.form if old and content == ground.anchor else _form(ground.document, content, old)),
        act=change.act or (old.act if old else None),
        condition=_within(_moved(ruling, "condition", ground), content, ruling),
        consequence=_within(_moved(ruling, "consequence", ground), content, ruling),
        speaker=people.id_of(change.who or (machine.who(old.speaker) if machine and old else None)),
        score=PERSONS_SCORE,
    )
    if machine is None or old is None:
        return made
    told = replace(made, negated=old.negated, certainty=old.certainty, stance=old.stance, disputed=_dispute(old, ground))
    return replace(told, addressee=people.id_of(machine.who(old.addressee)))


def _moved(ruling: Ruling, role: str, ground: _Ground) -> tuple[Span, ...]:
    """Give the words of a role: where the person has moved them, else where the machine had them."""
    words = ruling.change.words(role)
    if words is not None:
        return located_all(ground.document, words)
    return ground.spans(getattr(ruling.machine.record, role) or ()) if ruling.machine else ()


def _within(spans: tuple[Span, ...], content: tuple[Span, ...], ruling: Ruling) -> tuple[Span, ...]:
    """Leave out what the content was moved away from."""
    if ruling.change.words("content") is None:
        return spans
    return tuple(span for span in spans if any(part.contains(span) for part in content))


def _form(document: Document, content: tuple[Span, ...], old: Statement | None) -> str:
    """Give the form by the quotation marks at the words and in them; the machine's where there are none."""
    text, first, last = document.text, content[0].start, content[-1].end
    opened, closed = text[max(first - 1, 0) : first] in _MARKS, text[last : last + 1] in _MARKS
    inside = any(not _MARKS.isdisjoint(span.text) for span in content)
    if inside or opened != closed:
        return "mixed"
    if opened:
        return "direct"
    return old.form if old else "indirect"


def _dispute(old: Statement, ground: _Ground) -> Dispute | None:
    if old.disputed is None:
        return None
    cue = ground.spans(old.disputed.cue)
    return Dispute(old.disputed.by, cue, ground.spans(old.disputed.target)) if cue else None


@dataclass(frozen=True, slots=True)
class _Parties:
    """Who takes part in an event, by the people of a reading and its sentences."""

    reading: Reading
    people: People

    def chosen(self, who: Who, trigger: Span) -> tuple[Participant, ...]:
        """Give the one whom a person has chosen, with the mention of it where that is in the event's sentence."""
        actor = self.people.id_of(who)
        span = located(self.reading.document, who.mention) if who.mention else None
        return (Participant(actor, span if span and self._together(span, trigger) else None),) if actor else ()

    def told(self, parts: Iterable[Participant], ruling: Ruling, ground: _Ground) -> tuple[Participant, ...]:
        """Give those that the machine had read."""
        found = ((self.people.id_of(ruling.machine.who(one.actor)) if ruling.machine else None, one.span) for one in parts)
        placed = ((actor, ground.span(span) if span else None) for actor, span in found)
        return tuple(Participant(actor, span) for actor, span in placed if actor or span)

    def _together(self, one: Span, other: Span) -> bool:
        return any(
            sentence.start <= min(one.start, other.start) and max(one.end, other.end) <= sentence.end
            for sentence in self.reading.sentences
        )


def _event(ruling: Ruling, ground: _Ground, parties: _Parties, identity: str) -> Event:
    change = ruling.change
    old = ruling.machine.record if ruling.machine and isinstance(ruling.machine.record, Event) else None
    [trigger] = (located_all(ground.document, change.words(ROLES[EVENT][0]) or ()) or ground.anchor)[:1]
    made = Event(
        id=identity,
        trigger=trigger,
        type=change.type or (old.type if old else ""),
        mode=change.mode if change.type else old.mode if old else None,
        actors=parties.chosen(change.who, trigger) if change.who else parties.told(old.actors if old else (), ruling, ground),
        recipients=parties.chosen(change.to, trigger)
        if change.to
        else parties.told(old.recipients if old else (), ruling, ground),
        status=change.status or (old.status if old else "actual"),
        score=PERSONS_SCORE,
    )
    if old is None:
        return made
    return replace(made, contexts=old.contexts, quantity=_quantity(old, ground), scheduled=old.scheduled)


def _quantity(old: Event, ground: _Ground) -> Quantity | None:
    span = ground.span(old.quantity.span) if old.quantity else None
    return replace(old.quantity, span=span) if old.quantity and span else None
