"""What must not be said of the seed report: a check for each line of its record's `must_not`, in the record's order.

Each check looks at a reading and says whether it says the thing. Where the record's line leaves room it is taken strictly:

- an offer told as done: an event of the offer's type (its mode or none) with its actor, status actual;
- a disputed claim as a fact: an event on the claim's words in no statement, or a statement that has words of the claim and is not
  disputed by words that include the report's mark;
- a false condition: a condition that shares a word with the counterfactual clause, or a conditional event in its quotation;
- a date or a place that is not there: any time on the first scheduled event, any place on the second;
- a speaker missing or wrong: a statement on the pronoun's quotation with another speaker; none at all on the second part of
  the quotation that runs on, or one with another speaker or none;
- a speaker guessed: any speaker of the concerns that nobody holds, any statement in the two sentences of the report's own voice;
- a quotation halved: one statement with the first half only and one with the second only;
- a quotation cut short: a statement with words before the inner mark that lacks some after it;
- a name inside a word: any span of the record that begins or ends within a longer word that begins with a state's name;
- a state drawn as a place: a place of literal use on the metonym.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from evaluation.coded import coded_events
from evaluation.data import DataError, Json
from evaluation.said import mention_words
from evaluation.seed_events import is_entity
from evaluation.spans import Words, json_ranges, ranges, word_set
from verbale.record import Event, Reading, Statement

_ELLIPSES = ("\u2026", "...")


@dataclass(frozen=True, slots=True)
class Traps:
    """A seed record, and the words of its text; the checks name its parts by their ids."""

    text: str
    record: Mapping[str, Json]

    @classmethod
    def of(cls, text: str, record: Json) -> Traps:
        """The traps of a record; raises DataError where it lists another number of them than there are checks."""
        if len(record["must_not"]) != len(TRAPS):
            what = f"the record lists {len(record['must_not'])} things that must not be said, there are {len(TRAPS)} checks"
            raise DataError(what, "seed record", "write a check for each in evaluation/seed_traps.py")
        parts = (record[name] for name in ("sentences", "entities", "statements", "events", "scheduled", "disputed"))
        return cls(text, {item["id"]: item for part in parts for item in part} | {"not_condition": record["not_conditions"][0]})

    def words(self, spans: Sequence[Json] | Json) -> Words:
        """The words of one span of the record, or of several."""
        return word_set(self.text, json_ranges(spans))

    def content(self, statement: str) -> Words:
        """The words of a statement's content."""
        return self.words(self.record[statement]["content"])

    def entity(self, name: str) -> Words:
        """The words of an entity's mentions."""
        return self.words(self.record[name]["mentions"])

    def planned(self, name: str) -> Words:
        """The words of something scheduled, those of its event's trigger included."""
        events = (item for item in self.record.values() if item.get("scheduled") == name)
        return self.words([self.record[name]["what"], *(event["trigger"] for event in events)])


Check: TypeAlias = Callable[[Reading, Traps], bool]


def offer_as_done(reading: Reading, traps: Traps) -> bool:
    """The offer to resign told as a resignation."""
    offer = traps.record["ev1"]
    actors = [traps.entity(name) for name in offer["actor"]]
    done = (one for one in coded_events(reading) if one.type == offer["type"] and one.mode in {None, offer["mode"]})
    return any(one.status == "actual" and any(is_entity(p, who) for p in one.actors for who in actors) for one in done)


def claim_as_fact(reading: Reading, traps: Traps) -> bool:
    """The disputed claim told in the report's own voice, or without the report's mark."""
    claim, mark = (traps.words(traps.record["d1"][name]) for name in ("claim", "marker"))
    claimed = {one.id: one for one in _touching(reading, claim)}
    bare = any(event.within not in claimed for event, words in _triggers(reading) if words & claim)
    return bare or any(not _dispute_cue(traps, one) & mark for one in claimed.values())


def false_condition(reading: Reading, traps: Traps) -> bool:
    """The counterfactual clause taken for a condition."""
    clause, quotation = traps.words(traps.record["not_condition"]["span"]), traps.content("st12")
    conditions = (word_set(traps.text, ranges(one.condition)) for one in reading.statements)
    hanging = (words for event, words in _triggers(reading) if event.status == "conditional")
    return any(words & clause for words in conditions) or any(words & quotation for words in hanging)


def date_or_place_filled_in(reading: Reading, traps: Traps) -> bool:
    """A date of the visit, or a place of the summit: the report gives neither."""
    visit, summit = traps.planned("k1"), traps.planned("k2")
    happenings = list(_triggers(reading))
    dated = any(event.time is not None for event, words in happenings if words & visit)
    return dated or any(event.place is not None for event, words in happenings if words & summit)


def speaker_lost(reading: Reading, traps: Traps) -> bool:
    """The pronoun's quotation given to another, or the second part of the one that runs on to another or to nobody."""
    pronoun, runs_on = traps.record["st26"], traps.record["st27"]
    first = list(_touching(reading, traps.content("st26")))
    second = list(_touching(reading, traps.words(runs_on["content"][1])))
    wrong = any(not _speaks(reading, one, traps.entity(pronoun["speaker"])) for one in first)
    return wrong or not second or any(not _speaks(reading, one, traps.entity(runs_on["speaker"])) for one in second)


def speaker_guessed(reading: Reading, traps: Traps) -> bool:
    """A holder of the concerns that nobody is named for, or a statement made of the report's own voice."""
    guessed = any(one.speaker is not None for one in _touching(reading, traps.content("st6")))
    own = traps.words([traps.record["s16"], traps.record["s26"]])
    return guessed or any(True for _ in _touching(reading, own))


def quotation_halved(reading: Reading, traps: Traps) -> bool:
    """Two statements made of the halves on either side of the ellipsis."""
    ((start, end),) = json_ranges(traps.record["st2"]["direct"])
    at = next(at for at in (traps.text.find(mark, start, end) for mark in _ELLIPSES) if at >= 0)
    first, second = word_set(traps.text, [(start, at)]), word_set(traps.text, [(at, end)])
    contents = [_content(reading, one) for one in reading.statements]
    return any(words & first and not words & second for words in contents) and any(
        words & second and not words & first for words in contents
    )


def quotation_cut_short(reading: Reading, traps: Traps) -> bool:
    """A quotation that ends at the mark inside it."""
    quotation, clause = traps.content("st12"), traps.words(traps.record["not_condition"]["span"])
    rest = frozenset(word for word in quotation if word >= min(clause))
    contents = (_content(reading, one) for one in reading.statements)
    return any(words & (quotation - rest) and not rest <= words for words in contents)


def name_inside_word(reading: Reading, traps: Traps) -> bool:
    """A state's name found inside a longer word."""
    names = [item["name"] for item in traps.record.values() if item.get("type") == "state"]
    longer = [found for name in names for found in re.finditer(rf"\b{re.escape(name)}\w+", traps.text)]
    cuts = {at for span in reading.spans() for at in (span.start, span.end)}
    return any(found.start() < at < found.end() for found in longer for at in cuts)


def state_as_place(reading: Reading, traps: Traps) -> bool:
    """The capital that stands for the state drawn on the map."""
    mentions = [mention for item in traps.record.values() if item.get("type") == "state" for mention in item["mentions"]]
    metonym = traps.words([one for one in mentions if one["sentence"] == "s27" and one["kind"] == "metonym"])
    return any(place.use == "literal" and word_set(traps.text, ranges([place.span])) & metonym for place in reading.places)


TRAPS: tuple[Check, ...] = (
    offer_as_done,
    claim_as_fact,
    false_condition,
    date_or_place_filled_in,
    speaker_lost,
    speaker_guessed,
    quotation_halved,
    quotation_cut_short,
    name_inside_word,
    state_as_place,
)


def broken(reading: Reading, traps: Traps) -> tuple[str, ...]:
    """The names of the checks that find what must not be said."""
    return tuple(check.__name__ for check in TRAPS if check(reading, traps))


def _content(reading: Reading, statement: Statement) -> Words:
    return word_set(reading.document.text, ranges(statement.content))


def _touching(reading: Reading, words: Words) -> Iterator[Statement]:
    """The statements whose content shares a word with these."""
    return (one for one in reading.statements if _content(reading, one) & words)


def _triggers(reading: Reading) -> Iterator[tuple[Event, Words]]:
    """The events, each with its trigger's words."""
    return ((one, word_set(reading.document.text, ranges([one.trigger]))) for one in reading.events)


def _dispute_cue(traps: Traps, statement: Statement) -> Words:
    return word_set(traps.text, ranges(statement.disputed.cue if statement.disputed else ()))


def _speaks(reading: Reading, statement: Statement, entity: Words) -> bool:
    """Whether the statement's speaker is the entity, by the majority of its mentions."""
    speaker = next((actor for actor in reading.actors if actor.id == statement.speaker), None)
    return speaker is not None and is_entity(mention_words(reading.document.text, speaker), entity)
