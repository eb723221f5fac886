"""The seed report: its 12 quotations and its 25 `must` statements, each with the right speaker.

Follows `seed/score.py`: words, Jaccard, and the speaker that is right where more than half of the actor's mentions
share a word with the gold entity's (no gold speaker wants none). A quotation belongs to a statement whose content has
all of its words; it counts where exactly one statement touches it, that one has it all, and its speaker is right.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.counts import Figure
from evaluation.data import Json, data_file, read_text
from evaluation.said import Said, from_reading
from evaluation.spans import Words, jaccard, json_ranges, word_set
from evaluation.system import System
from verbale.record import Document

_TEXT = "seed/report.txt"
_RECORD = "seed/record.json"
FILES = (_TEXT, _RECORD)
_LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the seed record asks for: the words of a statement's content or of a quotation, and the speaker's words.

    `speaker` holds the words of all mentions of the entity; None where the report names no speaker.
    """

    name: str
    words: Words
    speaker: Words | None


def entity_words(text: str, entities: Sequence[Json]) -> dict[str, Words]:
    """The words of each gold entity's mentions, by entity id."""
    return {entity["id"]: word_set(text, json_ranges(entity["mentions"])) for entity in entities}


def wanted_statements(text: str, record: Json) -> tuple[Wanted, ...]:
    """The `must` statements of a seed record."""
    entities = entity_words(text, record["entities"])
    return tuple(
        Wanted(item["id"], word_set(text, json_ranges(item["content"])), _speaker(entities, item["speaker"]))
        for item in record["statements"]
        if item["tier"] == "must"
    )


def wanted_quotations(text: str, record: Json) -> tuple[Wanted, ...]:
    """The quotations of a seed record: each `direct` span of its statements."""
    entities = entity_words(text, record["entities"])
    return tuple(
        Wanted(item["id"], word_set(text, json_ranges(span)), _speaker(entities, item["speaker"]))
        for item in record["statements"]
        for span in item["direct"]
    )


def speaker_right(said: Said, speaker: Words | None) -> bool:
    """Whether a statement's speaker is the gold one: most of its mentions share a word with the entity's."""
    if speaker is None:
        return not said.mentions
    return sum(bool(mention & speaker) for mention in said.mentions) * 2 > len(said.mentions)


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
    """Figures `seed.*`, plain counts: right quotations, found statements, found statements with the right speaker."""
    text = read_text(data_file(root, _TEXT))
    record = json.loads(read_text(data_file(root, _RECORD)))
    said = from_reading(system.read(Document(text, path="report.txt")))
    quotations, must = wanted_quotations(text, record), wanted_statements(text, record)
    found = found_statements(must, said)
    right = sum(speaker_right(statement, item.speaker) for item, statement in found)
    return (
        Figure("seed.quotations", sum(quotation_right(item, said) for item in quotations), len(quotations), "count"),
        Figure("seed.must_found", len(found), len(must), "count"),
        Figure("seed.must_speaker", right, len(must), "count"),
    )


def _speaker(entities: Mapping[str, Words], name: str | None) -> Words | None:
    return None if name is None else entities[name]
