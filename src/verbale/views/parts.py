"""The four parts of a record as its readers meet them: what was said, what was done, what is ahead, what is disputed."""

from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from verbale.record import Event, Reading, Statement
from verbale.views.dating import NEVER, days_of
from verbale.views.index import Index

__all__ = ["PARTS", "Parts", "is_ahead", "is_done"]

PARTS: Final = ("said", "done", "ahead", "disputed")

_AHEAD: Final = frozenset({"planned", "proposed", "conditional", "possible"})
_SAYINGS: Final = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Types of events that may be done by words alone."""

Record: TypeAlias = Statement | Event


@dataclass(frozen=True, slots=True)
class Parts:
    """The records of each part, in the order in which they are shown; a part that is not asked for is empty."""

    said: tuple[Statement, ...] = ()
    done: tuple[Event, ...] = ()
    ahead: tuple[Event, ...] = ()
    disputed: tuple[Statement, ...] = ()

    @classmethod
    def of(cls, index: Index, names: tuple[str, ...] = PARTS) -> "Parts":
        """Part a reading's records; `names` are the parts asked for.

        What is done is in the order of the text, without the sayings that stand among what was said; what is ahead is in
        the order of its days, without what stands in a condition.
        """
        reading = index.reading
        done = [one for one in _by_place(reading) if is_done(index, one) and not ("said" in names and _is_saying(index, one))]
        ahead = [one for one in _by_place(reading) if is_ahead(index, one) and not _in_condition(index, one)]
        return cls(
            said=reading.statements if "said" in names else (),
            done=tuple(done) if "done" in names else (),
            ahead=tuple(sorted(ahead, key=lambda one: _last_day(index, one))) if "ahead" in names else (),
            disputed=tuple(one for one in reading.statements if one.disputed) if "disputed" in names else (),
        )

    @property
    def records(self) -> tuple[Record, ...]:
        """Every record that is shown."""
        return (*self.said, *self.done, *self.ahead, *self.disputed)


def is_done(index: Index, event: Event) -> bool:
    """Tell whether an event is told as having happened; what may have happened before the report counts."""
    return (event.status == "actual" and not event.scheduled) or _is_past_possibility(index, event)


def is_ahead(index: Index, event: Event) -> bool:
    """Tell whether an event is told as yet to come, surely or not."""
    to_come = event.status in _AHEAD or (event.status == "actual" and event.scheduled)
    return to_come and not _is_past_possibility(index, event)


def _is_past_possibility(index: Index, event: Event) -> bool:
    today, days = index.document.day, days_of(index.time(event))
    return event.status == "possible" and today is not None and days is not None and days.last < today


def _by_place(reading: Reading) -> list[Event]:
    return sorted(reading.events, key=lambda event: event.trigger)


def _last_day(index: Index, event: Event) -> date:
    days = days_of(index.time(event))
    return days.last if days else NEVER


def _is_saying(index: Index, event: Event) -> bool:
    """An event that is the saying of a statement, told in the report's own voice: SAID has it already."""
    return event.type in _SAYINGS and event.within is None and index.cued(event.trigger) is not None


def _in_condition(index: Index, event: Event) -> bool:
    touching = index.conditions.touching(event.trigger.start, event.trigger.end)
    return any(span.contains(event.trigger) for span, _ in touching)
