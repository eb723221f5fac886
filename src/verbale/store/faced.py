"""Discrepancies of a store: two quotations face to face, as they were found when the store was last compared."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from verbale.record import Span
from verbale.store.archive import Store
from verbale.store.criteria import Condition
from verbale.store.lines import REPORT_COLUMNS, ReportLine, report_line

__all__ = ["FacedLine", "FacedScope", "Side", "discrepancies"]

LIMIT: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two quotations: its report, the record (a statement, or an event told in the report's own voice) and its words.

    `name` is whose words they are (the actor, the report's words for it, or the outlet), `actor` the merged actor's id, `day`
    that of the saying, `act` None in the report's own voice.
    """

    report: ReportLine
    record: str
    spans: tuple[Span, ...]
    day: str | None
    name: str
    actor: str | None
    act: str | None
    negated: bool

    @property
    def words(self) -> str:
        """The words as one line, with a mark where something stands between them."""
        return " … ".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class FacedLine:
    """What stands against what: `kind` is position_changed or accounts_differ, `first` the earlier, `matter` what both share."""

    kind: str
    matter: str
    first: Side
    second: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class FacedScope:
    """Which discrepancies are meant; None asks nothing. The ids of a merged actor, a story and a report hold for either side."""

    kind: str | None = None
    actor: str | None = None
    story: str | None = None
    report: str | None = None


def discrepancies(store: Store, scope: FacedScope | None = None, *, limit: int = LIMIT, offset: int = 0) -> tuple[FacedLine, ...]:
    """Give discrepancies, those with the latest words first."""
    asked = _conditions(scope or FacedScope())
    query = f"""SELECT key, kind, matter FROM discrepancies WHERE {" AND ".join(one.sql for one in asked)}
        ORDER BY last DESC, key LIMIT ? OFFSET ?"""  # noqa: S608 - our names
    rows = store.rows(query, (*(value for one in asked for value in one.values), limit, offset))
    sides = _sides(store, _json([row["key"] for row in rows]))
    return tuple(FacedLine(row["kind"], row["matter"], sides[row["key"], 1], sides[row["key"], 2]) for row in rows)


_ON_EITHER: Final = "key IN (SELECT discrepancy FROM sides WHERE {})"

_WHOLE: Final = "(SELECT count(*) FROM sides WHERE discrepancy = discrepancies.key) = 2"
"""Where a report was read anew since, a side may have gone with its record."""


def _conditions(scope: FacedScope) -> list[Condition]:
    found = [Condition(_WHOLE)]
    if scope.kind is not None:
        found.append(Condition("kind = ?", (scope.kind,)))
    if scope.actor is not None:
        mine = "merged = (SELECT key FROM merged_actors WHERE id = ?)"
        found.append(Condition(_ON_EITHER.format(mine), (scope.actor,)))
    if scope.story is not None:
        told = "document IN (SELECT document FROM story_reports WHERE story = (SELECT key FROM stories WHERE id = ?))"
        found.append(Condition(_ON_EITHER.format(told), (scope.story,)))
    if scope.report is not None:
        there = "document = (SELECT key FROM documents WHERE id = ?)"
        found.append(Condition(_ON_EITHER.format(there), (scope.report,)))
    return found


_SIDES: Final = f"""SELECT {REPORT_COLUMNS}, sides.discrepancy, sides.side, sides.name, sides.day, sides.statement,
        merged_actors.id AS actor, coalesce(statements.id, events.id) AS record, statements.act, statements.negated,
        coalesce(sentences.start, events.start) AS start, coalesce(sentences."end", events."end") AS "end",
        coalesce(sentences.text, events.text) AS text
    FROM sides JOIN documents ON documents.key = sides.document
    LEFT JOIN merged_actors ON merged_actors.key = sides.merged
    LEFT JOIN statements ON statements.key = sides.statement
    LEFT JOIN events ON events.key = sides.event
    LEFT JOIN sentences ON sentences.key = events.sentence
    WHERE sides.discrepancy IN (SELECT value FROM json_each(?))"""  # noqa: S608 - our names

_CONTENT: Final = """SELECT statement, start, "end", text FROM spans WHERE role = 'content' AND statement IN
    (SELECT statement FROM sides WHERE discrepancy IN (SELECT value FROM json_each(?))) ORDER BY statement, position"""


def _sides(store: Store, keys: str) -> dict[tuple[int, int], Side]:
    content: dict[int, list[Span]] = defaultdict(list)
    for row in store.each(_CONTENT, (keys,)):
        content[row["statement"]].append(Span(row["start"], row["end"], row["text"]))
    return {(row["discrepancy"], row["side"]): _side(row, content) for row in store.each(_SIDES, (keys,))}


def _side(row: sqlite3.Row, content: Mapping[int, Iterable[Span]]) -> Side:
    told = row["statement"] is None
    spans = [Span(row["start"], row["end"], row["text"])] if told else content[row["statement"]]
    return Side(
        report=report_line(row),
        record=row["record"],
        spans=tuple(spans),
        day=row["day"],
        name=row["name"],
        actor=row["actor"],
        act=row["act"],
        negated=bool(row["negated"]),
    )


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
