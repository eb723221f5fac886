"""What a search finds, counted by who speaks, to whom, how, what happens, where it was printed and when."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from verbale.store.archive import Store
from verbale.store.criteria import Criteria
from verbale.store.search import found_keys

__all__ = ["MOST_COUNTED", "Facet", "Facets", "Value", "Voice", "facets", "sayings"]

MOST_COUNTED: Final = 2_000
"""Sentences that are counted: of more, those last added. So a count takes some hundredths of a second in a store of any size."""

_VALUES: Final = 8
_MONTHS_IN_DAYS: Final = 2
_YEARS_IN_MONTHS: Final = 6


@dataclass(frozen=True, slots=True)
class Value:
    """A value, and how often it stands: in how many of the sentences, reports or records, as its place tells."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A side from which sentences are looked at: the field of `Criteria` that narrows them down by it, and its values."""

    field: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """The counts of `counted` sentences; `days` are days (YYYY-MM-DD), months or years of publication, in their order."""

    counted: int
    facets: tuple[Facet, ...]
    days: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something in a sentence, and by which act."""

    speaker: str | None
    act: str | None


def facets(store: Store, words: str, criteria: Criteria | None = None) -> Facets:
    """Count what `find_sentences` finds."""
    keys = found_keys(store, words, criteria, most=MOST_COUNTED)
    asked = msgspec.json.encode(keys).decode()
    counted = {field: times for fields, query in _SIDES for field, times in _times(list(store.each(query, (asked,))), fields)}
    days = counted.pop("day")
    return Facets(len(keys), tuple(Facet(field, _often(times)) for field, times in counted.items() if times), _days(days))


def sayings(store: Store, places: Iterable[tuple[str, int]]) -> dict[tuple[str, int], tuple[Voice, ...]]:
    """Give who says something in sentences, each named by its report's id and by where it begins."""
    asked = msgspec.json.encode(list(places)).decode()
    found: dict[tuple[str, int], dict[Voice, None]] = {}
    for row in store.each(_SAYINGS, (asked,)):
        found.setdefault((row["report"], row["start"]), {})[Voice(row["speaker"], row["act"])] = None
    return {place: tuple(said) for place, said in found.items()}


def _times(rows: Sequence[sqlite3.Row], fields: tuple[str, ...]) -> Iterator[tuple[str, Counter[str]]]:
    """Count the sentences of each value by the columns after a sentence's key; a sentence counts once for each value."""
    for at, field in enumerate(fields, start=1):
        yield field, Counter(value for _, value in {(row[0], row[at]) for row in rows} if value is not None)


def _often(times: Counter[str]) -> tuple[Value, ...]:
    return tuple(Value(value, count) for value, count in sorted(times.items(), key=lambda item: (-item[1], item[0]))[:_VALUES])


def _days(times: Counter[str]) -> tuple[Value, ...]:
    """Count by day within two months, by month within six years, else by year."""
    found = sorted(times)
    months = _month(found[-1]) - _month(found[0]) if found else 0
    size = 10 if months < _MONTHS_IN_DAYS else 7 if months < _YEARS_IN_MONTHS * 12 else 4
    counts: dict[str, int] = {}
    for day in found:
        counts[day[:size]] = counts.get(day[:size], 0) + times[day]
    return tuple(Value(day, count) for day, count in counts.items())


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


_SIDES: Final = (
    (
        ("by", "to", "act"),
        """WITH hits AS MATERIALIZED (
            SELECT sentences.key, sentences.document, sentences.start, sentences."end"
            FROM json_each(?) AS asked CROSS JOIN sentences ON sentences.key = asked.value
        )
        SELECT hits.key, speakers.name, addressees.name, statements.act
        FROM hits CROSS JOIN statements ON statements.document = hits.document
            AND statements.start < hits."end" AND statements."end" > hits.start
        LEFT JOIN actors AS speakers ON speakers.key = statements.speaker
        LEFT JOIN actors AS addressees ON addressees.key = statements.addressee""",
    ),
    (
        ("type", "status"),
        """SELECT events.sentence, events.type, events.status
        FROM json_each(?) AS asked CROSS JOIN events ON events.sentence = asked.value""",
    ),
    (
        ("outlet", "day"),
        """SELECT sentences.key, documents.outlet, documents.day
        FROM json_each(?) AS asked CROSS JOIN sentences INDEXED BY sentences_by_key ON sentences.key = asked.value
        CROSS JOIN documents ON documents.key = sentences.document""",
    ),
)
"""What sentences are counted by, fields of `Criteria` and the day: for each query, the columns after a sentence's key."""

_SAYINGS: Final = """SELECT documents.id AS report, sentences.start AS start, actors.name AS speaker, statements.act AS act
    FROM json_each(?) AS asked
    CROSS JOIN documents ON documents.id = asked.value ->> 0
    CROSS JOIN sentences ON sentences.document = documents.key AND sentences.start = asked.value ->> 1
    CROSS JOIN statements ON statements.document = documents.key
        AND statements.start < sentences."end" AND statements."end" > sentences.start
    LEFT JOIN actors ON actors.key = statements.speaker
    ORDER BY documents.key, statements.start"""
