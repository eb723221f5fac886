"""PLOVER types, given who acts and to whom: the PLV sentences of ZSP (Hu et al. 2024), development only.

Each sentence has one gold event with a source and a target. The system's answer is one of its events there, by `choose`: the
first of these that there is

1. its actors share a word with the source, and its recipients with the target;
2. its actors share a word with the source;
3. its recipients share a word with the target;
4. its trigger stands between source and target;
5. any event.

Among equals: an event that is actual before one that is planned, wanted or denied, then the better score, then the earlier
trigger. A participant's words are those of all its actor's mentions. Where the sentence names no source (or no target), an event
without actors (recipients) agrees. No event is a wrong answer.

`root` is the macro-F1 over the 15 roots (YIELD = CONCEDE and RETREAT) of the record's own types, `root_future` that of the types
which PLOVER's rule for what is yet to come makes of type and status. `quad` is accuracy over four classes, the root's against
the sentence's own; `binary` accuracy of cooperation against conflict; `coded` the share of sentences with any event.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from evaluation.coded import Coded, Party, coded_events
from evaluation.counts import Figure, macro_f1, share_figure
from evaluation.data import Json, data_file, json_lines
from evaluation.spans import Words, word_set
from evaluation.system import System
from verbale.record import Document

_SENTENCES = "events/plv_train.jsonl"
FILES = (_SENTENCES,)


@dataclass(frozen=True, slots=True)
class Answer:
    """The gold root and quad of a sentence, and the event that was chosen for it; None where the reading has none."""

    root: str
    quad: str
    event: Coded | None


def choose(events: Sequence[Coded], source: Words, target: Words) -> Coded | None:
    """The event that is about a source and a target, by the order above; None where there are no events.

    `source` and `target` are words, empty where the sentence does not name one.
    """
    return min(events, key=lambda event: _order(event, source, target), default=None)


def zsp_root(event_type: str) -> str:
    """The ZSP root of a PLOVER type.

    >>> zsp_root("RETREAT"), zsp_root("AID")
    ('YIELD', 'AID')
    """
    return str(_table()["root"].get(event_type, event_type))


def future_root(event: Coded) -> str:
    """The ZSP root of an event's PLOVER code: what is planned, wanted or hangs on a condition has its future form."""
    future = _table()["future"]
    if event.status not in future["status"]:
        return zsp_root(event.type)
    return zsp_root(future["form"].get(event.type, event.type))


def quad(name: str) -> str:
    """The quad of a root.

    >>> quad("YIELD")
    'material_cooperation'
    """
    return _quads()[name]


def figures(answers: Sequence[Answer]) -> tuple[Figure, ...]:
    """Figures `event_types.*` of the answers."""
    gold, events = [one.root for one in answers], [one.event for one in answers]
    quads = [(one.quad, quad(zsp_root(one.event.type))) for one in answers if one.event]
    return (
        share_figure("event_types.coded", len(quads), len(answers)),
        _macro("event_types.root", gold, [zsp_root(event.type) if event else None for event in events]),
        _macro("event_types.root_future", gold, [future_root(event) if event else None for event in events]),
        share_figure("event_types.quad", sum(asked == answer for asked, answer in quads), len(answers)),
        share_figure("event_types.binary", sum(_side(asked) == _side(answer) for asked, answer in quads), len(answers)),
    )


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `event_types.*` of the PLV sentences."""
    items = list(json_lines(data_file(root, _SENTENCES)))
    readings = system.readings(Document(item["text"]) for item in items)
    return figures([_answer(item, coded_events(reading)) for item, reading in zip(items, readings, strict=True)])


def _answer(item: Json, events: Sequence[Coded]) -> Answer:
    source, target = (_words(item["text"], item[name]) for name in ("source_span", "target_span"))
    return Answer(item["root"], item["quad_name"], choose(events, source, target))


def _words(text: str, span: Sequence[int] | None) -> Words:
    return word_set(text, [(span[0], span[1])]) if span else frozenset()


def _order(event: Coded, source: Words, target: Words) -> tuple[int, bool, float, int]:
    """What an event is chosen by: the least comes first."""
    acts, receives = _agrees(event.actors, source), _agrees(event.recipients, target)
    agreement = (acts and receives, acts, receives, _between(event.trigger, source, target), True)
    return agreement.index(True), event.status != "actual", -event.score, min(event.trigger)


def _agrees(parties: Sequence[Party], wanted: Words) -> bool:
    return any(mention & wanted for party in parties for mention in party) if wanted else not parties


def _between(trigger: Words, source: Words, target: Words) -> bool:
    if not (trigger and source and target):
        return False
    first, last = sorted((source, target), key=min)
    return max(first) < min(trigger) and max(trigger) < min(last)


def _macro(name: str, gold: Sequence[str], answers: Sequence[str | None]) -> Figure:
    return Figure(name, round(100 * macro_f1(gold, answers), 2), len(gold))


def _side(quad_name: str) -> str:
    """Cooperation or conflict."""
    return quad_name.rpartition("_")[2]


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("event_types.toml").read_text("utf-8"))


@cache
def _quads() -> Mapping[str, str]:
    return {name: quad_name for quad_name, roots in _table()["quad"].items() for name in roots}
