"""A merged actor across reports: how it is called and described, when it did what by words, and to whom it speaks."""

import sqlite3
from dataclasses import dataclass
from functools import partial
from typing import Final

import msgspec

from verbale.store.archive import Store
from verbale.store.dossier import Tally
from verbale.store.facets import Value

__all__ = ["Addressee", "Moment", "Portrait", "drawn", "keep_portraits", "portrait"]

_MOST: Final = 12
LEAST: Final = 300
"""Reports that name an actor whose portrait is kept."""

MUCH: Final = 1_000
"""Statements of which the days are no longer told apart: a drawing of years has no room for them."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What an actor did by words on a day: how often by one act, and whether with a condition, and disputed.

    Of an actor who has said much it is what was done within ten days: from `day` to `last`, which is None where that is one day.
    """

    day: str
    act: str
    conditional: bool
    disputed: bool
    count: int
    last: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """One to whom an actor speaks: the merged actor's id, its name and most frequent role, and in how many statements."""

    id: str
    name: str
    role: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """A merged actor: values count reports (`acts` and `outlets` statements, `doings` events), the most frequent first.

    Roles alone come with their days: who counts the days of all else has to look at every report.
    """

    names: tuple[Value, ...]
    roles: tuple[Tally, ...]
    sectors: tuple[Value, ...]
    acts: tuple[Value, ...]
    doings: tuple[Value, ...]
    outlets: tuple[Value, ...]
    moments: tuple[Moment, ...]
    addressees: tuple[Addressee, ...]
    statements: int
    disputed: int


def portrait(store: Store, actor: str) -> Portrait:
    """Give the portrait of the merged actor with this id: the one that is kept, else it is drawn."""
    kept = store.rows(_KEPT, (actor,))
    return msgspec.json.decode(kept[0]["body"], type=Portrait) if kept else drawn(store, actor)


def keep_portraits(store: Store, *, least: int = LEAST) -> None:
    """Draw and keep the portraits of all actors in so many reports of which there are none: their pages take long to draw."""
    for row in store.rows(_LACKING, (least,)):
        # Drawn within the transaction: what is decided meanwhile takes the portrait away again.
        store.keep(_KEEP, map(partial(_packed, store), [row]))


def _packed(store: Store, row: sqlite3.Row) -> tuple[int, str]:
    return row["key"], msgspec.json.encode(drawn(store, row["id"])).decode()


def drawn(store: Store, actor: str, *, much: int = MUCH) -> Portrait:
    """Draw the portrait of the merged actor with this id; only what belongs to it is looked at.

    Moments are days, or tens of days where there are more than `much` statements.
    """
    acts = store.rows(_ACTS, (actor,))
    statements = sum(row["times"] for row in acts)
    each = _MOMENTS.format(_TEN if statements > much else _DAY)
    return Portrait(
        names=_counted(store, _DESCRIBED.format("name"), actor),
        roles=tuple(Tally(*row) for row in store.each(_ROLES, (actor, _MOST))),
        sectors=_counted(store, _DESCRIBED.format("sector"), actor),
        acts=tuple(Value(row["act"], row["times"]) for row in acts if row["act"] is not None)[:_MOST],
        doings=_counted(store, _DID, actor),
        outlets=_counted(store, _OUTLETS, actor),
        moments=tuple(_moment(row) for row in store.each(each, (actor,))),
        addressees=tuple(Addressee(**dict(row)) for row in store.each(_ADDRESSEES, (actor, _MOST))),
        statements=statements,
        disputed=sum(row["disputed"] for row in acts),
    )


def _counted(store: Store, query: str, actor: str) -> tuple[Value, ...]:
    return tuple(Value(*row) for row in store.each(query, (actor, _MOST)))


def _moment(row: sqlite3.Row) -> Moment:
    last = row["last"] if row["last"] != row["day"] else None
    return Moment(row["day"], row["act"], bool(row["conditional"]), bool(row["disputed"]), row["count"], last)


_KEPT: Final = "SELECT body FROM portraits WHERE merged = (SELECT key FROM merged_actors WHERE id = ?)"

_KEEP: Final = "INSERT OR REPLACE INTO portraits (merged, body) VALUES (?, ?)"

_LACKING: Final = """SELECT merged_actors.key, merged_actors.id
    FROM members JOIN merged_actors ON merged_actors.key = members.merged
    WHERE NOT EXISTS (SELECT 1 FROM portraits WHERE portraits.merged = members.merged)
    GROUP BY members.merged HAVING count(*) >= ?"""

_MINE: Final = "members JOIN actors ON actors.key = members.actor"
_IS: Final = "members.merged = (SELECT key FROM merged_actors WHERE id = ?)"

_DESCRIBED: Final = f"""SELECT actors.{{0}}, count(DISTINCT actors.document) AS times FROM {_MINE}
    WHERE {_IS} AND actors.{{0}} IS NOT NULL GROUP BY actors.{{0}} ORDER BY times DESC, actors.{{0}} LIMIT ?"""  # noqa: S608 - ours

_ROLES: Final = f"""SELECT actors.role, count(DISTINCT actors.document) AS times, min(documents.day), max(documents.day)
    FROM {_MINE} JOIN documents ON documents.key = actors.document
    WHERE {_IS} AND actors.role IS NOT NULL GROUP BY actors.role ORDER BY times DESC, actors.role LIMIT ?"""  # noqa: S608 - ours

_ACTS: Final = f"""SELECT statements.act, count(*) AS times, count(statements.disputed_by) AS disputed
    FROM members JOIN statements ON statements.speaker = members.actor
    WHERE {_IS} GROUP BY statements.act ORDER BY times DESC, statements.act"""  # noqa: S608 - ours

_OUTLETS: Final = f"""SELECT documents.outlet, sum(said.times) AS times
    FROM (SELECT statements.document, count(*) AS times FROM members JOIN statements ON statements.speaker = members.actor
        WHERE {_IS} GROUP BY members.actor) AS said
    JOIN documents ON documents.key = said.document
    WHERE documents.outlet IS NOT NULL GROUP BY documents.outlet ORDER BY times DESC, documents.outlet LIMIT ?"""  # noqa: S608 - ours

_DID: Final = f"""SELECT events.type, count(DISTINCT events.key) AS times
    FROM members JOIN participants ON participants.actor = members.actor AND participants.side = 'actor'
    JOIN events ON events.key = participants.event
    WHERE {_IS} GROUP BY events.type ORDER BY times DESC, events.type LIMIT ?"""  # noqa: S608 - ours

_DAY: Final = "documents.day"
_TEN: Final = "substr(documents.day, 1, 9)"  # 2031-05-1: from the tenth to the nineteenth of May

_MOMENTS: Final = f"""SELECT min(documents.day) AS day, max(documents.day) AS last, statements.act, statements.conditional,
        statements.disputed_by IS NOT NULL AS disputed, count(*) AS count
    FROM members JOIN statements ON statements.speaker = members.actor JOIN documents ON documents.key = statements.document
    WHERE {_IS} AND documents.day IS NOT NULL AND statements.act IS NOT NULL
    GROUP BY {{0}}, statements.act, statements.conditional, disputed ORDER BY day, statements.act"""  # noqa: S608 - ours

_ADDRESSEES: Final = f"""SELECT merged_actors.id, merged_actors.name, merged_actors.roles ->> 0 AS role, count(*) AS count
    FROM members JOIN statements ON statements.speaker = members.actor
    JOIN members AS heard ON heard.actor = statements.addressee
    JOIN merged_actors ON merged_actors.key = heard.merged
    WHERE {_IS} GROUP BY merged_actors.key ORDER BY count DESC, merged_actors.name LIMIT ?"""  # noqa: S608 - ours
