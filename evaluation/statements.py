"""Given the statement: its act, condition, negation and dispute. `statements/gold-dev.jsonl`, 53 sentences, 62 statements.

The reader cannot be handed a statement, so being given one means this: a gold statement is answered by the system's statement
that overlaps its content best (word Jaccard, and .25 more where the cues share a word; one to one, best first; one shared word
is enough). Every figure comes twice. The plain one counts a gold statement without an answer as answered by nothing: a wrong
act, no condition, not negated, not disputed. The one ending in `_matched` leaves such gold statements out; `matched` says how
many are left. Statements of the system that answer no gold one count nowhere.

`act` is the macro-F1 over the acts that the gold statements have, by today's names (`statements.toml`). A gold `schedule` is an
event that is set for a time, not a statement: it is right where an event that is marked as scheduled has its trigger on a word
of the gold content or cue. `act_older` takes wish, ask and concede for assert, as the older guide did. `condition` is the F1 of
conditions that share a word; `negated` and `disputed` are the F1 of the flags (disputed by whomever).

A dispute may stand in the sentence after ("next sentence of this source"), so a sentence is read with the one that follows it
in the file where that is the next one of the same document; gold statements stand in the first alone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from evaluation.coded import coded_events
from evaluation.counts import Counts, Figure, f1_figure, macro_f1, share_figure
from evaluation.data import Json, data_file, json_lines
from evaluation.said import Said, from_reading
from evaluation.spans import Words, jaccard, json_ranges, word_set
from evaluation.system import System
from verbale.record import Document, Reading

_GOLD = "statements/gold-dev.jsonl"
FILES = (_GOLD,)
SCHEDULE = "schedule"
_CUE = 0.25
_NOTHING = Said(frozenset())


@dataclass(frozen=True, slots=True)
class Asked:
    """A gold statement: the words of content, cue, condition and addressee, its act by today's name, and its flags."""

    content: Words
    cue: Words
    act: str
    condition: Words = frozenset()
    negated: bool = False
    disputed: bool = False
    addressee: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """A gold statement with the system's (None: no match), and whether a scheduled event stands on its words."""

    gold: Asked
    said: Said | None
    scheduled: bool = False

    @property
    def matched(self) -> bool:
        """Whether anything answers the gold statement."""
        return self.said is not None or (self.gold.act == SCHEDULE and self.scheduled)

    @property
    def act(self) -> str | None:
        """The act that the system gives; `schedule` where that is asked and there is a scheduled event."""
        if self.gold.act == SCHEDULE and self.scheduled:
            return SCHEDULE
        return self.said.act if self.said else None


def match(gold: Sequence[Asked], system: Sequence[Said]) -> dict[int, int]:
    """For each gold statement (index) that one of the system's overlaps: that one's index; one to one, the best overlap first."""
    scored = [
        (jaccard(asked.content, said.content) + _CUE * bool(asked.cue & said.cue), -m, -n)
        for m, asked in enumerate(gold)
        for n, said in enumerate(system)
        if asked.content & said.content
    ]
    found: dict[int, int] = {}
    for _, m, n in sorted(scored, reverse=True):
        if -m not in found and -n not in found.values():
            found[-m] = -n
    return found


def asked_statements(record: Json) -> tuple[Asked, ...]:
    """The gold statements of one sentence."""
    return tuple(_asked(record["text"], item) for item in record["statements"])


def with_next(records: Sequence[Json]) -> Iterator[tuple[Json, str]]:
    """Each sentence's record with the text to read: its own, and that of the next sentence of the document where it follows."""
    for record, after in pairwise([*records, None]):
        if record is not None:
            yield record, f"{record['text']} {after['text']}" if after and _follows(record, after) else record["text"]


def answers(gold: Sequence[Asked], reading: Reading) -> tuple[Answer, ...]:
    """What a reading answers to the gold statements of a sentence."""
    system = from_reading(reading)
    planned = [event.trigger for event in coded_events(reading) if event.scheduled]
    found = match(gold, system)
    return tuple(
        Answer(one, system[found[m]] if m in found else None, any(words & (one.content | one.cue) for words in planned))
        for m, one in enumerate(gold)
    )


def figures(given: Sequence[Answer]) -> tuple[Figure, ...]:
    """Figures `statements.*` of the answers."""
    matched = [one for one in given if one.matched]
    share = share_figure("statements.matched", len(matched), len(given))
    return (share, *_figures(given, ""), *_figures(matched, "_matched"))


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `statements.*` of the sentences."""
    items = list(with_next(list(json_lines(data_file(root, _GOLD)))))
    readings = system.readings(Document(text, published=record["dct"]) for record, text in items)
    pairs = zip(items, readings, strict=True)
    return figures([one for (record, _), got in pairs for one in answers(asked_statements(record), got)])


def _figures(given: Sequence[Answer], ending: str) -> Iterator[Figure]:
    acts, gold = [one.act for one in given], [one.gold.act for one in given]
    older = [_names("older").get(act or "", act) for act in acts]
    yield Figure(f"statements.act{ending}", round(100 * macro_f1(gold, acts), 2), len(gold))
    yield Figure(f"statements.act_older{ending}", round(100 * macro_f1(gold, older), 2), len(gold))
    said = [(one.gold, one.said or _NOTHING) for one in given]
    shared = [bool(asked.condition & got.condition) for asked, got in said]
    yield _f1(f"condition{ending}", shared, [bool(got.condition) for _, got in said], [bool(one.condition) for one, _ in said])
    for flag in ("negated", "disputed"):
        system, wanted = [getattr(got, flag) for _, got in said], [getattr(asked, flag) for asked, _ in said]
        yield _f1(f"{flag}{ending}", [a and b for a, b in zip(system, wanted, strict=True)], system, wanted)


def _f1(name: str, right: Sequence[bool], system: Sequence[bool], gold: Sequence[bool]) -> Figure:
    return f1_figure(f"statements.{name}", Counts.of(sum(right), sum(system), sum(gold)))


def _asked(text: str, item: Json) -> Asked:
    content, cue, condition = (word_set(text, json_ranges(item[name])) for name in ("content", "cue", "condition"))
    act = _names("act").get(item["act"], item["act"])
    return Asked(content, cue, act, condition, item["negated"], item["disputed_by"] is not None)


def _follows(record: Json, after: Json) -> bool:
    """Whether the numbers of two records are neighbours: of the same document, and of its sentences where these are known."""
    one, other = record["source"], after["source"]
    near = one["doc"] == other["doc"] and _number(record) + 1 == _number(after)
    return near and ("gum_sentence" not in one or int(one["gum_sentence"]) + 1 == other["gum_sentence"])


def _number(record: Json) -> int:
    return int(record["id"].removeprefix("st"))


@cache
def _names(table: str) -> Mapping[str, str]:
    names: Mapping[str, str] = tomllib.loads(Path(__file__).with_name("statements.toml").read_text("utf-8"))[table]
    return names
