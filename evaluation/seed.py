"""The seed report: its quotations, `must` statements, events, conditions and disputes, its schedule, and what must not be said.

Statements, acts, events typed, conditions and disputes follow `seed/score.py`: words, Jaccard, and the speaker that is right
where more than half of the actor's mentions share a word with the gold entity's (no gold speaker wants none). A quotation
belongs to a statement whose content has all of its words; it counts where exactly one statement touches it, that one has it
all, and its speaker is right. `scheduled`, the actors of events and `must_not` are this project's: see
`evaluation.seed_events` and `evaluation.seed_traps`. The report is read twice, without a date and with the record's; what is
scheduled has to be right and what must not be said has to be absent both times, all else is measured without a date.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.coded import coded_events
from evaluation.counts import Figure
from evaluation.data import Json, data_file, read_text
from evaluation.said import Said, from_reading
from evaluation.seed_events import WantedEvent, WantedSchedule, entity_words, is_entity, wanted_events, wanted_schedules
from evaluation.seed_traps import Traps, broken
from evaluation.spans import Words, jaccard, json_ranges, word_set
from evaluation.system import System
from verbale.record import Document, Reading

_TEXT = "seed/report.txt"
_RECORD = "seed/record.json"
FILES = (_TEXT, _RECORD)
_LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the seed record asks for: the words of a statement's content or of a quotation, and the speaker's words.

    `speaker` holds the words of all mentions of the entity; None where the report names no speaker. `acts` are those that are
    right, `disputed` tells whether the report contradicts the statement.
    """

    name: str
    words: Words
    speaker: Words | None
    acts: frozenset[str] = frozenset()
    disputed: bool = False


def wanted_statements(text: str, record: Json) -> tuple[Wanted, ...]:
    """The `must` statements of a seed record."""
    entities = entity_words(text, record)
    return tuple(
        Wanted(
            item["id"],
            word_set(text, json_ranges(item["content"])),
            _speaker(entities, item["speaker"]),
            frozenset([item["act"], *item.get("act_also_accepted", ())]),
            bool(item.get("disputed")),
        )
        for item in record["statements"]
        if item["tier"] == "must"
    )


def wanted_quotations(text: str, record: Json) -> tuple[Wanted, ...]:
    """The quotations of a seed record: each `direct` span of its statements."""
    entities = entity_words(text, record)
    return tuple(
        Wanted(item["id"], word_set(text, json_ranges(span)), _speaker(entities, item["speaker"]))
        for item in record["statements"]
        for span in item["direct"]
    )


def wanted_conditions(text: str, record: Json) -> tuple[Words, ...]:
    """The words of the `must` conditions of a seed record."""
    return tuple(word_set(text, json_ranges(one["condition"])) for one in record["conditions"] if one["tier"] == "must")


def speaker_right(said: Said, speaker: Words | None) -> bool:
    """Whether a statement's speaker is the gold one: most of its mentions share a word with the entity's."""
    if speaker is None:
        return not said.mentions
    return is_entity(said.mentions, speaker)


def condition_found(wanted: Words, system: Sequence[Said]) -> bool:
    """Whether some statement's condition has all words of the wanted one, or a Jaccard of at least .5 with it."""
    return any(wanted <= said.condition or jaccard(wanted, said.condition) >= _LEAST for said in system)


def found_statements(wanted: Sequence[Wanted], system: Sequence[Said]) -> tuple[tuple[Wanted, Said], ...]:
    """Each wanted statement, in order, with the unused one that shares the most, where that is at least .5."""
    used: set[int] = set()
    found = []
    for item in wanted:
        scored = ((jaccard(item.words, said.content), n) for n, said in enumerate(system) if n not in used)
        value, best = max(scored, default=(0.0, -1))
        if value >= _LEAST:
            used.add(best)
            found.append((item, system[best]))
    return tuple(found)


def quotation_right(wanted: Wanted, system: Sequence[Said]) -> bool:
    """Whether exactly one statement touches the quotation, has all of it, and has the right speaker."""
    touching = [said for said in system if said.content & wanted.words]
    return len(touching) == 1 and wanted.words <= touching[0].content and speaker_right(touching[0], wanted.speaker)


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `seed.*`, plain counts."""
    text = read_text(data_file(root, _TEXT))
    record = json.loads(read_text(data_file(root, _RECORD)))
    undated = system.read(Document(text, path="report.txt"))
    dated = system.read(Document(text, path="report.txt", published=record["document"]["document_date_for_tests"]))
    faults = {fault for reading in (undated, dated) for fault in broken(reading, Traps.of(text, record))}
    return (
        *_statements(text, record, from_reading(undated)),
        *_events(wanted_events(text, record), undated),
        *_conditions(text, record, from_reading(undated)),
        _scheduled(wanted_schedules(text, record), undated, dated),
        Figure("seed.must_not", len(faults), len(record["must_not"]), "count", "lower"),
    )


def _statements(text: str, record: Json, said: Sequence[Said]) -> tuple[Figure, ...]:
    quotations, must = wanted_quotations(text, record), wanted_statements(text, record)
    found = found_statements(must, said)
    right = sum(speaker_right(statement, item.speaker) for item, statement in found)
    acts = sum(statement.act in item.acts for item, statement in found)
    disputes = sum(statement.disputed for item, statement in found if item.disputed)
    return (
        Figure("seed.quotations", sum(quotation_right(item, said) for item in quotations), len(quotations), "count"),
        Figure("seed.must_found", len(found), len(must), "count"),
        Figure("seed.must_speaker", right, len(must), "count"),
        Figure("seed.must_act", acts, len(must), "count"),
        Figure("seed.disputed", disputes, sum(item.disputed for item in must), "count"),
    )


def _events(wanted: Sequence[WantedEvent], reading: Reading) -> tuple[Figure, ...]:
    events = coded_events(reading)
    return (
        Figure("seed.event_typed", sum(one.typed(events) for one in wanted), len(wanted), "count"),
        Figure("seed.event_actors", sum(one.acted(events) for one in wanted), len(wanted), "count"),
        Figure("seed.event_all", sum(one.received(events) for one in wanted), len(wanted), "count"),
    )


def _conditions(text: str, record: Json, said: Sequence[Said]) -> tuple[Figure, ...]:
    wanted = wanted_conditions(text, record)
    return (Figure("seed.conditions", sum(condition_found(one, said) for one in wanted), len(wanted), "count"),)


def _scheduled(wanted: Sequence[WantedSchedule], undated: Reading, dated: Reading) -> Figure:
    before, after = coded_events(undated), coded_events(dated)
    right = sum(one.found(before, dated=False) and one.found(after, dated=True) for one in wanted)
    return Figure("seed.scheduled", right, len(wanted), "count")


def _speaker(entities: Mapping[str, Words], name: str | None) -> Words | None:
    return None if name is None else entities[name]
