"""Actors on the seed report: for each of the 109 gold mentions, whether the record says who that is.

The mention of the system that shares the most characters with the gold mention (Jaccard; of equals the first, and the shorter)
decides alone; its actor is right where its identity is the gold entity's:

- a state or a body: the same country code, a kind that fits, and where both have one the same Wikidata item; a body shares a
  word of its name, too (a state may be named by its code alone);
- a person: kind person, the same country, the same Wikidata item where both have one, and the family name of the gold name;
- a group or a plural: a group (or a body, for a body) with the gold country, or none where gold has none or cannot say, whose
  name ends in a word that the gold mention has;
- a place: no state, with the gold country and a word of the gold name; a country's name is right as the state, too.

A pronoun is judged by the actor that holds it, a mention that no actor shares a character with is wrong. Gold's label of the use
("mod", "place") is not asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.counts import Figure
from evaluation.data import Json, data_file, read_text
from evaluation.system import System
from verbale.knowledge.folding import fold, sound
from verbale.record import Actor, Document

_TEXT, _GOLD = "seed/report.txt", "seed/actors.json"
_DAY = "2025-02-23"
FILES = (_TEXT, _GOLD)
_KINDS = {
    "country": {"state"},
    "igo": {"organization"},
    "org": {"organization", "media"},
    "person": {"person"},
    "group": {"group"},
    "plural": {"group"},
}
_NO_COUNTRY = {"", "IMPRECISE"}


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A gold mention and the entity that it is of; `country` is None where gold has none or calls it imprecise."""

    start: int
    end: int
    text: str
    name: str
    kind: str
    country: str | None
    item: str | None

    @classmethod
    def of(cls, row: Json) -> GoldMention:
        """The mention of one row of the gold file."""
        country = None if row["country"] in _NO_COUNTRY else row["country"]
        item = row["qid"] if (row["qid"] or "").startswith("Q") else None
        return cls(row["start"], row["end"], row["text"], row["name"], row["kind"], country, item)


def closest(gold: GoldMention, actors: Sequence[Actor]) -> Actor | None:
    """The actor whose mention shares the most characters with the gold one; None where none shares any."""
    scored = sorted(_overlaps(gold, actors), key=lambda one: one[:3])
    return scored[0][3] if scored else None


def _overlaps(gold: GoldMention, actors: Sequence[Actor]) -> Iterator[tuple[float, int, int, Actor]]:
    for actor in actors:
        for span in (mention.span for mention in actor.mentions):
            shared = min(span.end, gold.end) - max(span.start, gold.start)
            if shared > 0:
                together = max(span.end, gold.end) - min(span.start, gold.start)
                yield -shared / together, span.end - span.start, span.start, actor


def is_right(gold: GoldMention, actor: Actor) -> bool:
    """Whether an actor is the gold entity, by the rules above."""
    if actor.country != gold.country and not _is_stateless(gold, actor):
        return False
    if gold.item and actor.wikidata and gold.item != actor.wikidata:
        return False
    if gold.kind == "place":
        return _is_place(gold, actor)
    if actor.kind not in _KINDS[gold.kind]:
        return False
    return gold.kind == "country" or _is_named(gold, actor)


def _is_stateless(gold: GoldMention, actor: Actor) -> bool:
    return gold.country is None and actor.country is None


def _is_named(gold: GoldMention, actor: Actor) -> bool:
    if gold.kind == "person":
        return sound(actor.name)[-1:] == sound(gold.name)[-1:]
    ours = _words(actor.name)
    if gold.kind in {"group", "plural", "org"}:
        return ours[-1] in _words(f"{gold.text} {gold.name}")
    return not set(ours).isdisjoint(_words(gold.name))


def _is_place(gold: GoldMention, actor: Actor) -> bool:
    """A city or region is no state; a country may be called one."""
    wanted, ours = _words(re.sub(r"\(.*\)", "", gold.name)), _words(actor.name)
    return wanted == ours if actor.kind == "state" else actor.kind == "other" and not set(wanted).isdisjoint(ours)


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", fold(name))


def judge(rows: Sequence[Json], actors: Sequence[Actor]) -> list[tuple[GoldMention, Actor | None, bool]]:
    """Each gold mention with the actor that the record has there, and whether it is the right one."""
    judged = []
    for gold in map(GoldMention.of, rows):
        actor = closest(gold, actors)
        judged.append((gold, actor, actor is not None and is_right(gold, actor)))
    return judged


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figure `actors.right`, a plain count: gold mentions whose actor is the right one."""
    text = read_text(data_file(root, _TEXT))
    rows = json.loads(read_text(data_file(root, _GOLD)))["mentions"]
    reading = system.read(Document(text, path="report.txt", published=_DAY))
    judged = judge(rows, reading.actors)
    return (Figure("actors.right", sum(right for _, _, right in judged), len(rows), "count"),)
