"""The seed report's `must` events and what is scheduled.

An event is found where an event's trigger shares a word with the gold trigger (or with another span of the same happening) and
its type is the gold one or one that is accepted too (`seed/score.py`). Its actors are right where each is one of the gold actors
and each gold actor is among them, by the majority of mentions; its recipients likewise. What is scheduled is right where such an
event, with the right actors, has status planned, is marked as scheduled, and has the gold date as its time: the very value, and
no time at all where the report gives no date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evaluation.coded import Coded, Party
from evaluation.data import Json
from evaluation.spans import Words, json_ranges, word_set


@dataclass(frozen=True, slots=True)
class WantedEvent:
    """What the seed record asks of an event: the words of its triggers, the types that are right, the words of who takes part."""

    triggers: Words
    types: frozenset[str]
    actors: tuple[Words, ...]
    recipients: tuple[Words, ...]

    def candidates(self, events: Sequence[Coded]) -> Iterator[Coded]:
        """The events with a right trigger and type."""
        return (event for event in events if event.trigger & self.triggers and event.type in self.types)

    def typed(self, events: Sequence[Coded]) -> bool:
        """Whether an event has the right trigger and type."""
        return any(True for _ in self.candidates(events))

    def acted(self, events: Sequence[Coded]) -> bool:
        """Whether an event has the right trigger, type and actors."""
        return any(same_parties(event.actors, self.actors) for event in self.candidates(events))

    def received(self, events: Sequence[Coded]) -> bool:
        """Whether an event has the right trigger, type, actors and recipients."""
        found = (event for event in self.candidates(events) if same_parties(event.actors, self.actors))
        return any(same_parties(event.recipients, self.recipients) for event in found)


@dataclass(frozen=True, slots=True)
class WantedSchedule:
    """An event that is set for a time, and the value of that time when the report's own date is known and when it is not."""

    event: WantedEvent
    date: str | None
    undated: str | None

    def found(self, events: Sequence[Coded], *, dated: bool) -> bool:
        """Whether the event is there with its actors, planned, marked as scheduled, and with the right time or none."""
        time = self.date if dated else self.undated
        candidates = (event for event in self.event.candidates(events) if same_parties(event.actors, self.event.actors))
        return any(event.scheduled and event.status == "planned" and event.time == time for event in candidates)


def entity_words(text: str, record: Json) -> dict[str, Words]:
    """The words of the mentions of each of a seed record's entities, by its id."""
    return {entity["id"]: word_set(text, json_ranges(entity["mentions"])) for entity in record["entities"]}


def same_parties(system: Sequence[Party], gold: Sequence[Words]) -> bool:
    """Whether each of the system's parties is a gold one and each gold one is among them; no party wants none."""
    known = all(any(is_entity(party, entity) for entity in gold) for party in system)
    return known and all(any(is_entity(party, entity) for party in system) for entity in gold)


def is_entity(party: Party, entity: Words) -> bool:
    """Whether more than half of a party's mentions share a word with the entity's."""
    return sum(bool(mention & entity) for mention in party) * 2 > len(party)


def wanted_events(text: str, record: Json) -> tuple[WantedEvent, ...]:
    """The `must` events of a seed record that have a type."""
    entities = entity_words(text, record)
    return tuple(_wanted(text, item, entities) for item in record["events"] if item["tier"] == "must" and item["type"])


def wanted_schedules(text: str, record: Json) -> tuple[WantedSchedule, ...]:
    """What a seed record's `scheduled` holds, each with the event that refers to it; its words may be the trigger too."""
    entities = entity_words(text, record)
    events = {item["scheduled"]: item for item in record["events"] if item.get("scheduled")}
    return tuple(
        WantedSchedule(
            _wanted(text, events[item["id"]], entities, word_set(text, json_ranges(item["what"]))),
            item["date"],
            item.get("date_without_document_date"),
        )
        for item in record["scheduled"]
    )


def _wanted(text: str, item: Json, entities: Mapping[str, Words], more: Words = frozenset()) -> WantedEvent:
    spans = [item["trigger"], *item.get("same_as_spans", ())]
    return WantedEvent(
        word_set(text, json_ranges(spans)) | more,
        frozenset([item["type"], *item.get("also_accepted", ())]),
        tuple(entities[name] for name in item["actor"]),
        tuple(entities[name] for name in item["recipient"]),
    )
