"""A merged actor across reports: how it is called and described, when it did what by words, and to whom it speaks."""

import sqlite3
from dataclasses import dataclass
from typing import Final

from verbale.store.archive import Store
from verbale.store.dossier import Tally
from verbale.store.facets import Value

__all__ = ["Addressee", "Moment", "Portrait", "portrait"]

_MOST: Final = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """What an actor did by words on a day: how often by one act, and whether with a condition, and disputed."""

    day: str
    act: str
    conditional: bool
    disputed: bool
    count: int


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
    """Give the portrait of the merged actor with this id; only what belongs to it is looked at."""
    counts = store.rows(_COUNTS, (actor,))[0]
    return Portrait(
        names=_counted(store, _DESCRIBED.format("name"), actor),
        roles=tuple(Tally(*row) for row in store.each(_ROLES, (actor, _MOST))),
        sectors=_counted(store, _DESCRIBED.format("sector"), actor),
        acts=_counted(store, _SAID.format("statements.act", ""), actor),
        doings=_counted(store, _DID, actor),
        outlets=_counted(store, _SAID.format("documents.outlet", _PRINTED), actor),
        moments=tuple(_moment(row) for row in store.each(_MOMENTS, (actor,))),
        addressees=tuple(Addressee(**dict(row)) for row in store.each(_ADDRESSEES, (actor, _MOST))),
        statements=counts[0],
        disputed=counts[1],
    )


def _counted(store: Store, query: str, actor: str) -> tuple[Value, ...]:
    return tuple(Value(*row) for row in store.each(query, (actor, _MOST)))


def _moment(row: sqlite3.Row) -> Moment:
    return Moment(row["day"], row["act"], bool(row["conditional"]), bool(row["disputed"]), row["count"])


_MINE: Final = "members JOIN actors ON actors.key = members.actor"
_IS: Final = "members.merged = (SELECT key FROM merged_actors WHERE id = ?)"

_DESCRIBED: Final = f"""SELECT actors.{{0}}, count(DISTINCT actors.document) AS times FROM {_MINE}
    WHERE {_IS} AND actors.{{0}} IS NOT NULL GROUP BY actors.{{0}} ORDER BY times DESC, actors.{{0}} LIMIT ?"""  # noqa: S608 - ours

_ROLES: Final = f"""SELECT actors.role, count(DISTINCT actors.document) AS times, min(documents.day), max(documents.day)
    FROM {_MINE} JOIN documents ON documents.key = actors.document
    WHERE {_IS} AND actors.role IS NOT NULL GROUP BY actors.role ORDER BY times DESC, actors.role LIMIT ?"""  # noqa: S608 - ours

_PRINTED: Final = "JOIN documents ON documents.key = statements.document"

_SAID: Final = f"""SELECT {{0}} AS value, count(*) AS times
    FROM members JOIN statements ON statements.speaker = members.actor {{1}}
    WHERE {_IS} AND {{0}} IS NOT NULL GROUP BY value ORDER BY times DESC, value LIMIT ?"""  # noqa: S608 - ours

_DID: Final = f"""SELECT events.type, count(DISTINCT events.key) AS times
    FROM members JOIN participants ON participants.actor = members.actor AND participants.side = 'actor'
    JOIN events ON events.key = participants.event
    WHERE {_IS} GROUP BY events.type ORDER BY times DESC, events.type LIMIT ?"""  # noqa: S608 - ours

_MOMENTS: Final = f"""SELECT documents.day, statements.act,
        EXISTS (SELECT 1 FROM spans WHERE spans.statement = statements.key AND spans.role = 'condition') AS conditional,
        statements.disputed_by IS NOT NULL AS disputed, count(*) AS count
    FROM members JOIN statements ON statements.speaker = members.actor JOIN documents ON documents.key = statements.document
    WHERE {_IS} AND documents.day IS NOT NULL AND statements.act IS NOT NULL
    GROUP BY documents.day, statements.act, conditional, disputed ORDER BY documents.day, statements.act"""  # noqa: S608 - ours

_ADDRESSEES: Final = f"""SELECT merged_actors.id, merged_actors.name, merged_actors.roles ->> 0 AS role, count(*) AS count
    FROM members JOIN statements ON statements.speaker = members.actor
    JOIN members AS heard ON heard.actor = statements.addressee
    JOIN merged_actors ON merged_actors.key = heard.merged
    WHERE {_IS} GROUP BY merged_actors.key ORDER BY count DESC, merged_actors.name LIMIT ?"""  # noqa: S608 - ours

_COUNTS: Final = f"""SELECT count(*), count(statements.disputed_by)
    FROM members JOIN statements ON statements.speaker = members.actor WHERE {_IS}"""  # noqa: S608 - ours
