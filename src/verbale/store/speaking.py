"""Which statements are meant: their keys in an order, for lists that look the words up afterwards, of those shown alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import msgspec

from verbale.record.ontology import vocabulary
from verbale.store.archive import Store
from verbale.store.criteria import Condition, all_of

__all__ = [
    "SaidScope",
    "count_said_by",
    "disputed_lately",
    "keys_of",
    "leading",
    "of_report",
    "of_story",
    "said_by",
    "said_to",
]

_MUCH: Final = 500
"""As many times what is asked for is much: the reports of a few days hold what is asked for."""

_LATELY: Final = 6
"""Reports of a story, the last of them, among which its leading statements are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidScope:
    """Which statements of a merged actor are meant; None asks nothing. `to` is a merged actor's id, `topic` a topic's."""

    actor: str
    act: str | None = None
    to: str | None = None
    outlet: str | None = None
    topic: str | None = None


def leading(store: Store, story: str, most: int) -> tuple[int, ...]:
    """Give the statements that tell best where a story stands: of different speakers, those that bind or threaten first."""
    ranks = {act: rank for rank, act in enumerate(vocabulary("act"))}
    rows = store.rows(_OF_LATEST, (story, _LATELY))
    best: dict[object, int] = {}
    for row in sorted(rows, key=lambda row: ranks.get(row["act"], len(ranks))):
        best.setdefault(row["merged"] or row["speaker"], row["key"])
    return tuple(best.values())[:most]


def of_story(store: Store, story: str, most: int) -> tuple[int, ...]:
    """Give the statements of a story, the latest reports first, each report's in the order of its text."""
    return _keys(store, _OF_STORY, (story, most))


def of_report(store: Store, report: str) -> tuple[int, ...]:
    """Give the statements of a report, in the order of its text."""
    return _keys(store, _OF_REPORT, (report,))


def keys_of(store: Store, records: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Give the keys of statements that are named by the ids of their reports and their own."""
    asked = msgspec.json.encode(list(records)).decode()
    return {(row["report"], row["id"]): row["key"] for row in store.each(_NAMED, (asked,))}


def said_by(store: Store, scope: SaidScope, *, limit: int, offset: int = 0, of: int = 0) -> tuple[int, ...]:
    """Give the statements of a merged actor, the latest reports first.

    `of` is how many there are, where that is known: of many, a few are soonest found by going through the reports.
    """
    where = _meant(scope)
    tables, sign = (_BY_REPORT, "+") if of > _MUCH * (limit + offset) else (_WITH_REPORT, "")
    query = f"SELECT statements.key FROM {tables} WHERE {sign}{where.sql} {_LATEST} LIMIT ? OFFSET ?"  # noqa: S608 - our names
    return _keys(store, query, (*where.values, limit, offset))


def count_said_by(store: Store, scope: SaidScope) -> int:
    """Count the statements of a merged actor."""
    where = _meant(scope)
    query = f"SELECT count(*) FROM {_WITH_REPORT} WHERE {where.sql}"  # noqa: S608 - our names
    return int(store.rows(query, where.values)[0][0])


def said_to(store: Store, actor: str, most: int) -> tuple[int, ...]:
    """Give what was said to a merged actor, the latest reports first."""
    return _keys(store, _TO, (actor, most))


def disputed_lately(store: Store, since: str, until: str, most: int) -> tuple[int, ...]:
    """Give the statements that reports of these days dispute, the latest first."""
    return _keys(store, _DISPUTED, (since, until, most))


def _keys(store: Store, query: str, values: tuple[object, ...]) -> tuple[int, ...]:
    return tuple(row[0] for row in store.each(query, values))


def _meant(scope: SaidScope) -> Condition:
    conditions = [Condition(f"statements.speaker IN {_MINE}", (scope.actor,))]
    if scope.act is not None:
        conditions.append(Condition("statements.act = ?", (scope.act,)))
    if scope.to is not None:
        conditions.append(Condition(f"statements.addressee IN {_MINE}", (scope.to,)))
    if scope.outlet is not None:
        conditions.append(Condition("documents.outlet = ? COLLATE NOCASE", (scope.outlet,)))
    if scope.topic is not None:
        conditions.append(Condition(f"statements.key IN ({_ON_TOPIC})", (scope.topic, scope.actor)))
    return all_of(conditions)


_WITH_REPORT: Final = "statements JOIN documents ON documents.key = statements.document"
_BY_REPORT: Final = "documents CROSS JOIN statements ON statements.document = documents.key"

_ON_TOPIC: Final = """SELECT statement FROM position_statements JOIN positions ON positions.key = position
    WHERE positions.topic = (SELECT key FROM topics WHERE id = ?)
    AND positions.merged = (SELECT key FROM merged_actors WHERE id = ?)"""

_OF_REPORT: Final = """SELECT statements.key FROM documents JOIN statements ON statements.document = documents.key
    WHERE documents.id = ? ORDER BY statements.start"""

_NAMED: Final = """SELECT documents.id AS report, statements.id, statements.key FROM json_each(?) AS asked
    CROSS JOIN documents ON documents.id = asked.value ->> 0
    CROSS JOIN statements ON statements.document = documents.key AND statements.id = asked.value ->> 1"""

_OF_LATEST: Final = """SELECT statements.key, statements.act, statements.speaker, members.merged
    FROM (SELECT document FROM story_reports WHERE story = (SELECT key FROM stories WHERE id = ?)
        ORDER BY position DESC LIMIT ?) AS told
    JOIN statements ON statements.document = told.document
    JOIN actors ON actors.key = statements.speaker
    LEFT JOIN members ON members.actor = statements.speaker
    WHERE statements.within IS NULL AND statements.score >= 0.5 AND statements.act IS NOT NULL
    ORDER BY told.document DESC, statements.start"""

_LATEST: Final = "ORDER BY documents.day DESC, documents.id, statements.start"

_OF_STORY: Final = f"""SELECT statements.key FROM story_reports JOIN documents ON documents.key = story_reports.document
    JOIN statements ON statements.document = documents.key
    WHERE story_reports.story = (SELECT key FROM stories WHERE id = ?) {_LATEST} LIMIT ?"""  # noqa: S608 - our names

_MINE: Final = "(SELECT actor FROM members WHERE merged = (SELECT key FROM merged_actors WHERE id = ?))"

_TO: Final = f"""SELECT statements.key FROM statements JOIN documents ON documents.key = statements.document
    WHERE statements.addressee IN {_MINE} {_LATEST} LIMIT ?"""  # noqa: S608 - our names

_DISPUTED: Final = f"""SELECT statements.key FROM documents JOIN statements ON statements.document = documents.key
    WHERE documents.day BETWEEN ? AND ? AND statements.disputed_by IS NOT NULL {_LATEST} LIMIT ?"""  # noqa: S608 - our names
