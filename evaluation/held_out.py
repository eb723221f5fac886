"""Real reports that the project annotated and keeps out of training: their events, and the acts of their statements.

`evaluation/held_out.jsonl` holds offsets and terms, no text (see `training/data/standoff.py`): 27 parts of PolNeAR's articles and
public documents, annotated by the corpus's guide and read by a second reader. The acts and events of none of them train; the
articles' own spans do, so what is found of statements is measured elsewhere, and here only what is said of those that are found.

An event is found where an event of the system has a word of its trigger (one to one, in order of overlap); type, status and
actor count where the event is found and they are right; an actor where it shares a word with one of the gold's. Statements are
matched as in `evaluation.statements`; an addressee is right where one of its mentions shares a word with the gold's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from evaluation.coded import Coded, coded_events
from evaluation.counts import Counts, Figure, f1_figure, macro_f1, share_figure
from evaluation.data import ANNOTATED, DataError, Json, annotated_texts, data_file, json_lines
from evaluation.said import Said, from_reading
from evaluation.spans import Words, pairs_of, word_set
from evaluation.statements import Asked, match
from evaluation.system import System
from verbale.record import Document, Reading

_RECORDS = "evaluation/held_out.jsonl"
FILES = (_RECORDS, *ANNOTATED)


@dataclass(frozen=True, slots=True)
class Happening:
    """A gold event: the words of its trigger and of its actors, its type and status."""

    trigger: Words
    actor: Words
    type: str
    status: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold event with the system's."""

    gold: Happening
    found: Coded

    @property
    def acts(self) -> bool:
        """Whether the actor is right: none on both sides, or a word in common."""
        if not self.gold.actor:
            return not self.found.actors
        return any(self.gold.actor & words for party in self.found.actors for words in party)


def pairs(gold: Sequence[Happening], system: Sequence[Coded]) -> list[Pair]:
    """The gold events that the system has, each with its own."""
    scored = [
        (len(one.trigger & other.trigger) / len(one.trigger | other.trigger), -m, -n)
        for m, one in enumerate(gold)
        for n, other in enumerate(system)
        if one.trigger & other.trigger
    ]
    taken: dict[int, int] = {}
    for _, m, n in sorted(scored, reverse=True):
        if -m not in taken and -n not in taken.values():
            taken[-m] = -n
    return [Pair(gold[m], system[n]) for m, n in taken.items()]


def reports(root: Path, records: Path) -> Iterator[tuple[Json, Document]]:
    """Each record with the part of its report that was annotated; raises DataError where the text is another."""
    known = annotated_texts(root)
    for record in json_lines(records):
        text = known[record["set"], record["doc"]][: record["end"]]
        if sha256(text.encode()).hexdigest() != record["sha256"]:
            raise DataError("the text is not the one that was annotated", record["doc"], "compare the data sets' versions")
        yield record, Document(text, published=record.get("date"))


def gold_events(text: str, record: Json) -> tuple[Happening, ...]:
    """The gold events of a report."""
    return tuple(
        Happening(_words(text, one, "trigger"), _words(text, one, "actor"), one["type"], one["status"])
        for one in record["events"]
    )


def gold_statements(text: str, record: Json) -> tuple[Asked, ...]:
    """The gold statements of a report."""
    return tuple(
        Asked(
            _words(text, one, "content"), _words(text, one, "cue"), one["act"], _words(text, one, "condition"),
            one.get("negated", False), one.get("disputed") is not None, _words(text, one, "addressee"),
        )
        for one in record["statements"]
    )  # fmt: skip


def event_figures(found: Sequence[Pair], system: int, gold: int) -> Iterator[Figure]:
    """Figures `held_out.event_*`: F1 of all events."""
    right: Mapping[str, int] = {
        "found": len(found),
        "type": sum(one.gold.type == one.found.type for one in found),
        "status": sum(one.gold.status == one.found.status for one in found),
        "actor": sum(one.acts for one in found),
    }
    yield from (f1_figure(f"held_out.event_{name}", Counts.of(number, system, gold)) for name, number in right.items())


def statement_figures(both: Sequence[tuple[Asked, Said]], asked: int) -> Iterator[Figure]:
    """Figures `held_out.*` of the statements that are found, each with the system's; `asked` counts all."""
    acts, said = [one.act for one, _ in both], [one.act for _, one in both]
    yield share_figure("held_out.matched", len(both), asked)
    yield share_figure("held_out.act", sum(a == b for a, b in zip(acts, said, strict=True)), len(both))
    yield Figure("held_out.act_macro", round(100 * macro_f1(acts, said), 2), len(both))
    for flag in ("negated", "condition", "disputed"):
        wanted, got = [bool(getattr(a, flag)) for a, _ in both], [bool(getattr(b, flag)) for _, b in both]
        shared = sum(a and b for a, b in zip(wanted, got, strict=True))
        yield f1_figure(f"held_out.{flag}", Counts.of(shared, sum(got), sum(wanted)))
    heard = sum(any(asked.addressee & words for words in said.addressee) for asked, said in both)
    given, wished = sum(bool(said.addressee) for _, said in both), sum(bool(asked.addressee) for asked, _ in both)
    yield f1_figure("held_out.addressee", Counts.of(heard, given, wished))


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `held_out.*`."""
    items = list(reports(root, data_file(root, _RECORDS)))
    found: list[Pair] = []
    answered: list[tuple[Asked, Said]] = []
    events = statements = coded = 0
    for (record, _), reading in zip(items, system.readings(document for _, document in items), strict=True):
        gold, asked = gold_events(reading.document.text, record), gold_statements(reading.document.text, record)
        found += pairs(gold, coded_events(reading))
        answered += _answers(asked, reading)
        events, statements, coded = events + len(gold), statements + len(asked), coded + len(reading.events)
    return (*event_figures(found, coded, events), *statement_figures(answered, statements))


def _answers(asked: Sequence[Asked], reading: Reading) -> Iterator[tuple[Asked, Said]]:
    system = from_reading(reading)
    yield from ((asked[m], system[n]) for m, n in match(asked, system).items())


def _words(text: str, record: Json, name: str) -> Words:
    return word_set(text, pairs_of(record.get(name)))
