"""Does an event coder code what is no event, and does it get the status right? `evaluation/contrast.yaml`, our own sentences.

A sentence without an event is coded wrongly where the reading has any event. In a sentence with one, it is found where an
event's trigger shares a word with the gold trigger (the one that shares most by Jaccard, then the better score, then the
earlier); its status is right where it equals the gold one. `status` counts a missed event as wrong, `status_found` leaves
missed ones out. Each sentence is a report of its own, without a date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.coded import Coded, coded_events
from evaluation.counts import Figure, share_figure
from evaluation.data import Json, data_file, read_text
from evaluation.spans import Words, jaccard, word_set
from evaluation.system import System
from verbale.record import Document
from verbale.record.ontology import vocabulary

_SENTENCES = "evaluation/contrast.yaml"
FILES = (_SENTENCES,)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that tells of one event: the status it is told with, and the event that was found there, or None."""

    status: str
    found: Coded | None

    @property
    def right(self) -> bool:
        """Whether the event was found with the right status."""
        return self.found is not None and self.found.status == self.status


def load(path: Path) -> list[Json]:
    """The sentences of the file."""
    import yaml  # noqa: PLC0415 (the extra test brings it; no other protocol needs it)

    items: list[Json] = yaml.safe_load(read_text(path))
    return items


def found_event(trigger: Words, events: Sequence[Coded]) -> Coded | None:
    """The event whose trigger shares most with a trigger's words; None where none shares a word."""
    touching = [event for event in events if event.trigger & trigger]
    return max(touching, key=lambda event: (jaccard(event.trigger, trigger), event.score, -min(event.trigger)), default=None)


def figures(coded: Sequence[bool], told: Sequence[Told]) -> tuple[Figure, ...]:
    """Figures `contrast.*`: whether each event-free sentence was coded, and how each event was found."""
    found = [one for one in told if one.found]
    wrongly = share_figure("contrast.coded_wrongly", sum(coded), len(coded))
    return (
        Figure(wrongly.name, wrongly.value, wrongly.base, better="lower"),
        share_figure("contrast.found", len(found), len(told)),
        share_figure("contrast.status", sum(one.right for one in told), len(told)),
        share_figure("contrast.status_found", sum(one.right for one in found), len(found)),
        *_by_status(told),
    )


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `contrast.*` of the project's own sentences."""
    items = load(data_file(root, _SENTENCES))
    readings = zip(items, system.readings(Document(item["t"]) for item in items), strict=True)
    coded: list[bool] = []
    told: list[Told] = []
    for item, reading in readings:
        events = coded_events(reading)
        if item["kind"] == "free":
            coded.append(bool(events))
        else:
            told.append(Told(item["status"], found_event(_trigger(item), events)))
    return figures(coded, told)


def _by_status(told: Sequence[Told]) -> Iterator[Figure]:
    """The share of right ones for each status."""
    for status in vocabulary("event_status"):
        these = [one.right for one in told if one.status == status]
        yield share_figure(f"contrast.status.{status}", sum(these), len(these))


def _trigger(item: Json) -> Words:
    start = item["t"].index(item["trig"])
    return word_set(item["t"], [(start, start + len(item["trig"]))])
