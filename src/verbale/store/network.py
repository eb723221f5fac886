"""Who acts on whom, and who speaks to whom: ties between actors merged across reports, with what they are made of."""

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from verbale.store.archive import Store
from verbale.store.criteria import Condition, actor_condition, all_of
from verbale.store.facets import Value
from verbale.store.happenings import (
    OF_ACTOR,
    OF_STORY,
    EventScope,
    check_days,
    check_terms,
    picked_events,
    reports_between,
    told_between,
)

__all__ = ["Network", "SpeechScope", "Tie", "Tied", "count_speeches", "doing", "saying", "speeches"]

MOST_LOOKED_AT: Final = 4_000
"""Events, or statements, whose actors are tied: of more, those last added."""

MOST_ACTORS: Final = 40
MOST_TIES: Final = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechScope:
    """Which statements with a speaker and an addressee are meant; None asks nothing.

    `actor` are words of a name on either side, `by` and `to` merged actors' ids, `story` a story's; days are those of reports.
    """

    act: str | None = None
    actor: str | None = None
    by: str | None = None
    to: str | None = None
    story: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None

    def __post_init__(self) -> None:
        """Refuse an act that the ontology does not know, and a time that ends before it begins."""
        check_terms(act=("act", self.act))
        check_days(self.since, self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tied:
    """An actor of a network: its id and name, and in how many records of it the actor is, on either side."""

    id: str
    name: str
    country: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """How often one actor acts on another, or speaks to it: in all, and by type of event or act, the most frequent first."""

    by: Tied
    to: Tied
    count: int
    kinds: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The strongest ties, and the actors that they tie, those in most records first; what is left out is counted.

    `counted` records were looked at, `cut` tells that there are more, added before them. `ties_left` hold between `actors_left`
    further actors, or between those that are here.
    """

    counted: int
    cut: bool
    actors: tuple[Tied, ...]
    ties: tuple[Tie, ...]
    actors_left: int
    ties_left: int


def doing(store: Store, scope: EventScope | None = None, *, actors: int = MOST_ACTORS, ties: int = MOST_TIES) -> Network:
    """Give who acts on whom in the events that are meant; an event with several on a side counts for each pair of them."""
    picked = picked_events(store, scope, most=MOST_LOOKED_AT + 1)
    return _network(store, _DOING, picked, (actors, ties))


def saying(store: Store, scope: SpeechScope | None = None, *, actors: int = MOST_ACTORS, ties: int = MOST_TIES) -> Network:
    """Give who speaks to whom in the statements that are meant."""
    picked = speeches(store, scope, limit=MOST_LOOKED_AT + 1, latest=False)
    return _network(store, _SAYING, picked, (actors, ties))


def speeches(
    store: Store, scope: SpeechScope | None = None, *, limit: int, offset: int = 0, latest: bool = True
) -> tuple[int, ...]:
    """Give the keys of statements, those of the latest reports first, or else those added last."""
    meant = scope or SpeechScope()
    tables, order = _by_report(meant) if latest else ("statements", "statements.key DESC")
    where = _spoken(meant, listed=latest)
    query = f"SELECT statements.key FROM {tables} WHERE {where.sql} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608 - our names
    return tuple(row[0] for row in store.each(query, (*where.values, limit, offset)))


def count_speeches(store: Store, scope: SpeechScope | None = None) -> int:
    """Count the statements that are meant."""
    where = _spoken(scope or SpeechScope())
    return int(store.rows(f"SELECT count(*) FROM statements WHERE {where.sql}", where.values)[0][0])  # noqa: S608 - our names


def _by_report(scope: SpeechScope) -> tuple[str, str]:
    """The tables of a list, and its order; one of what is found everywhere begins with the reports, and need not be sorted."""
    found_by_parts = any((scope.actor, scope.by, scope.to, scope.story))
    return _WITH_REPORT if found_by_parts else _BY_REPORT, "documents.day DESC, documents.id, statements.start"


def _spoken(scope: SpeechScope, *, listed: bool = False) -> Condition:
    conditions = [Condition("statements.speaker IS NOT NULL AND statements.addressee IS NOT NULL"), *_narrowed(scope)]
    if listed:
        conditions.append(reports_between(scope.since, scope.until))
    return all_of(conditions)


def _narrowed(scope: SpeechScope) -> Iterator[Condition]:
    if scope.act is not None:
        yield Condition("statements.act = ?", (scope.act,))
    if scope.story is not None:
        yield Condition(f"statements.document IN {OF_STORY}", (scope.story,))
    yield from told_between(scope.since, scope.until, "statements.document")
    if scope.actor is not None:
        sides = [actor_condition(f"statements.{side}", scope.actor) for side in ("speaker", "addressee")]
        yield Condition(f"({sides[0].sql} OR {sides[1].sql})", (*sides[0].values, *sides[1].values))
    for side, actor in (("speaker", scope.by), ("addressee", scope.to)):
        if actor is not None:
            yield Condition(f"statements.{side} IN {OF_ACTOR}", (actor,))


def _network(store: Store, query: str, picked: tuple[int, ...], most: tuple[int, int]) -> Network:
    kinds: defaultdict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for doer, other, kind, count in store.each(query, (msgspec.json.encode(picked[:MOST_LOOKED_AT]).decode(),)):
        kinds[doer, other][kind or ""] += count
    kept = _strongest({pair: made_of.total() for pair, made_of in kinds.items()}, *most)
    cast = _named(store, kept, kinds)
    return Network(
        counted=len(picked[:MOST_LOOKED_AT]),
        cut=len(picked) > MOST_LOOKED_AT,
        actors=tuple(sorted(cast.values(), key=lambda one: (-one.count, one.name, one.id))),
        ties=tuple(_tie(cast[pair[0]], cast[pair[1]], kinds[pair]) for pair in kept),
        actors_left=len({actor for pair in kinds for actor in pair} - set(cast)),
        ties_left=len(kinds) - len(kept),
    )


def _strongest(counts: Mapping[tuple[int, int], int], actors: int, ties: int) -> list[tuple[int, int]]:
    """The strongest ties among the actors with the strongest ties to many: one tie, however strong, is not yet a network."""
    weights: defaultdict[int, float] = defaultdict(float)
    for pair, count in counts.items():
        for actor in pair:
            weights[actor] += math.sqrt(count)
    tied = set(sorted(weights, key=lambda actor: (-weights[actor], actor))[:actors])
    kept = [pair for pair in counts if tied.issuperset(pair)]
    return sorted(kept, key=lambda pair: (-counts[pair], pair))[:ties]


def _named(store: Store, pairs: Iterable[tuple[int, int]], kinds: Mapping[tuple[int, int], Counter[str]]) -> dict[int, Tied]:
    counts: Counter[int] = Counter()
    for pair in pairs:
        counts.update(dict.fromkeys(pair, kinds[pair].total()))
    rows = store.each(_NAMES, (msgspec.json.encode(list(counts)).decode(),))
    return {row["key"]: Tied(id=row["id"], name=row["name"], country=row["country"], count=counts[row["key"]]) for row in rows}


def _tie(by: Tied, to: Tied, kinds: Counter[str]) -> Tie:
    ranked = sorted(kinds.items(), key=lambda one: (-one[1], one[0]))
    return Tie(by=by, to=to, count=kinds.total(), kinds=tuple(Value(kind, count) for kind, count in ranked))


_WITH_REPORT: Final = "statements JOIN documents ON documents.key = statements.document"
_BY_REPORT: Final = "documents CROSS JOIN statements ON statements.document = documents.key"

_DOING: Final = """SELECT one.merged AS doer, two.merged AS other, events.type AS kind, count(DISTINCT events.key) AS count
    FROM json_each(?) AS asked CROSS JOIN events ON events.key = asked.value
    CROSS JOIN participants AS doing ON doing.event = events.key AND doing.side = 'actor'
    CROSS JOIN participants AS done ON done.event = events.key AND done.side = 'recipient'
    CROSS JOIN members AS one ON one.actor = doing.actor CROSS JOIN members AS two ON two.actor = done.actor
    WHERE one.merged <> two.merged GROUP BY one.merged, two.merged, events.type"""

_SAYING: Final = """SELECT one.merged AS doer, two.merged AS other, statements.act AS kind, count(*) AS count
    FROM json_each(?) AS asked CROSS JOIN statements ON statements.key = asked.value
    CROSS JOIN members AS one ON one.actor = statements.speaker CROSS JOIN members AS two ON two.actor = statements.addressee
    WHERE one.merged <> two.merged GROUP BY one.merged, two.merged, statements.act"""

_NAMES: Final = """SELECT merged_actors.key, merged_actors.id, name, country FROM json_each(?) AS asked
    CROSS JOIN merged_actors ON merged_actors.key = asked.value"""
