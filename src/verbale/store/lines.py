"""Records as a list shows them: what was said and what happened, each in a line with its report."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import msgspec

from verbale.store.archive import Store
from verbale.store.criteria import Condition

__all__ = [
    "DAY",
    "REPORT_COLUMNS",
    "SAID_COLUMNS",
    "SAID_FROM",
    "Happened",
    "ReportLine",
    "Said",
    "happened_lines",
    "report_line",
    "said_line",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """Which report: what a list needs to name it."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    path: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement: where its content stands, its `words` as one line, and by whom, to whom and how it was said (names, terms).

    `decided` is what a person has made of it (right, changed, added, kept, alone), None where nobody has decided.
    """

    report: ReportLine
    id: str
    start: int
    end: int
    words: str
    speaker: str | None
    addressee: str | None
    form: str
    act: str | None
    negated: bool
    certainty: str
    stance: str
    disputed_by: str | None
    score: float
    decided: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event: where its trigger stands, who did it to whom (names), when and where, and who claims it.

    `first` and `last` are its days (YYYY-MM-DD); where the report dates it not (`when` is None, or names no days) they are None.
    `claimed_by` is the speaker of the statement that it is told in, None in the report's own voice or where none is named;
    `claimed` tells the two apart. `decided` is as in `Said`.
    """

    report: ReportLine
    id: str
    start: int
    end: int
    trigger: str
    type: str
    mode: str | None
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    when: str | None
    first: str | None
    last: str | None
    place: str | None
    quantity: float | None
    unit: str | None
    claimed: bool
    claimed_by: str | None
    scheduled: bool
    score: float
    decided: str | None = None


DAY: Final = "coalesce(times.first, documents.day)"
"""The day of an event: its own, else that of its report."""

REPORT_COLUMNS: Final = """documents.id AS report_id, documents.title AS report_title, documents.outlet AS report_outlet,
    documents.published AS report_published, documents.url AS report_url, documents.path AS report_path"""

SAID_COLUMNS: Final = f"""{REPORT_COLUMNS}, statements.id, statements.start, statements."end", statements.words,
    speakers.name AS speaker, addressees.name AS addressee, statements.form, statements.act, statements.negated,
    statements.certainty, statements.stance, statements.disputed_by, statements.score, statements.decided"""

SAID_FROM: Final = """statements JOIN documents ON documents.key = statements.document
    LEFT JOIN actors AS speakers ON speakers.key = statements.speaker
    LEFT JOIN actors AS addressees ON addressees.key = statements.addressee"""

_HAPPENED_COLUMNS: Final = f"""{REPORT_COLUMNS}, events.key, events.id, events.start, events."end", events.text, events.type,
    events.mode, events.status, times.text AS "when", times.first, times.last, places.name AS place, events.quantity, events.unit,
    events.within IS NOT NULL AS claimed, claimants.name AS claimed_by, events.scheduled,
    events.score, events.decided"""

_HAPPENED_FROM: Final = """events JOIN documents ON documents.key = events.document
    LEFT JOIN times ON times.key = events.time
    LEFT JOIN places ON places.key = events.place
    LEFT JOIN statements AS claims ON claims.key = events.within
    LEFT JOIN actors AS claimants ON claimants.key = claims.speaker"""

_PARTICIPANTS: Final = """
    SELECT participants.event, participants.side, coalesce(actors.name, participants.text) AS name
    FROM participants LEFT JOIN actors ON actors.key = participants.actor
    WHERE participants.event IN (SELECT value FROM json_each(?))
    ORDER BY participants.event, participants.side, participants.position
"""


def report_line(row: sqlite3.Row) -> ReportLine:
    """Make a line of a row with `REPORT_COLUMNS`."""
    return ReportLine(
        id=row["report_id"],
        title=row["report_title"],
        outlet=row["report_outlet"],
        published=row["report_published"],
        url=row["report_url"],
        path=row["report_path"],
    )


def said_line(row: sqlite3.Row) -> Said:
    """Make a line of a row with `SAID_COLUMNS`."""
    return Said(
        report=report_line(row),
        id=row["id"],
        start=row["start"],
        end=row["end"],
        words=row["words"],
        speaker=row["speaker"],
        addressee=row["addressee"],
        form=row["form"],
        act=row["act"],
        negated=bool(row["negated"]),
        certainty=row["certainty"],
        stance=row["stance"],
        disputed_by=row["disputed_by"],
        score=row["score"],
        decided=row["decided"],
    )


def happened_lines(store: Store, where: Condition, order: str, limit: int) -> tuple[Happened, ...]:
    """Give at most `limit` events that meet a condition, in an order, on the tables `events`, `documents` and `times`.

    First their keys in order, then what is shown of those alone; who took part is looked up for all of them at once.
    """
    keys = f"""SELECT events.key FROM events JOIN documents ON documents.key = events.document
        LEFT JOIN times ON times.key = events.time WHERE {where.sql} ORDER BY {order} LIMIT ?"""  # noqa: S608 - our names
    query = f"SELECT {_HAPPENED_COLUMNS} FROM {_HAPPENED_FROM} WHERE events.key IN ({keys}) ORDER BY {order}"  # noqa: S608 - our names
    rows = store.rows(query, (*where.values, limit))
    names = _participants(store, [row["key"] for row in rows])
    return tuple(_happened(row, names) for row in rows)


def _participants(store: Store, events: Iterable[int]) -> dict[tuple[int, str], list[str]]:
    names: dict[tuple[int, str], list[str]] = defaultdict(list)
    for row in store.each(_PARTICIPANTS, (msgspec.json.encode(list(events)).decode(),)):
        names[row["event"], row["side"]].append(row["name"])
    return names


def _happened(row: sqlite3.Row, names: dict[tuple[int, str], list[str]]) -> Happened:
    return Happened(
        report=report_line(row),
        id=row["id"],
        start=row["start"],
        end=row["end"],
        trigger=row["text"],
        type=row["type"],
        mode=row["mode"],
        status=row["status"],
        actors=tuple(names.get((row["key"], "actor"), ())),
        recipients=tuple(names.get((row["key"], "recipient"), ())),
        when=row["when"],
        first=row["first"],
        last=row["last"],
        place=row["place"],
        quantity=row["quantity"],
        unit=row["unit"],
        claimed=bool(row["claimed"]),
        claimed_by=row["claimed_by"],
        scheduled=bool(row["scheduled"]),
        score=row["score"],
        decided=row["decided"],
    )
