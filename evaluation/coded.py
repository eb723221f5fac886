"""A reading's events as the scorers need them: the trigger's words, and for each who takes part the words that mention it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from evaluation.said import mention_words
from evaluation.spans import Words, ranges, word_set
from verbale.record import Actor, Event, Participant, Reading

Party: TypeAlias = tuple[Words, ...]
"""The words of each mention of one who takes part: all of its actor's mentions, or its own words where it has no actor."""


@dataclass(frozen=True, slots=True)
class Coded:
    """One event: its trigger's words, PLOVER type and status, who acts and to whom, when and where it is, and its score.

    `time` is the value of its time, `place` the name of its place; None where it has none.
    """

    trigger: Words
    type: str
    mode: str | None = None
    status: str = "actual"
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    time: str | None = None
    place: str | None = None
    scheduled: bool = False
    score: float = 1.0


def coded_events(reading: Reading) -> tuple[Coded, ...]:
    """The events of a reading, in its order."""
    actors = {actor.id: actor for actor in reading.actors}
    return tuple(_coded(reading, event, actors) for event in reading.events)


def _coded(reading: Reading, event: Event, actors: Mapping[str, Actor]) -> Coded:
    text = reading.document.text
    return Coded(
        trigger=word_set(text, ranges([event.trigger])),
        type=event.type,
        mode=event.mode,
        status=event.status,
        actors=_parties(text, event.actors, actors),
        recipients=_parties(text, event.recipients, actors),
        time=next((time.value for time in reading.times if time.id == event.time), None),
        place=next((place.name for place in reading.places if place.id == event.place), None),
        scheduled=event.scheduled,
        score=event.score,
    )


def _parties(text: str, taking_part: Iterable[Participant], actors: Mapping[str, Actor]) -> tuple[Party, ...]:
    return tuple(_party(text, one, actors) for one in taking_part)


def _party(text: str, one: Participant, actors: Mapping[str, Actor]) -> Party:
    if one.actor is not None:
        return mention_words(text, actors[one.actor])
    return (word_set(text, ranges([one.span] if one.span else [])),)
