"""Events of all reports that meet what is asked: counted, listed, or the keys of those that were added last."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from verbale.errors import UsageError
from verbale.record.ontology import vocabulary
from verbale.store.archive import Store
from verbale.store.criteria import Condition, actor_condition, all_of
from verbale.store.lines import Happened, happened_lines
from verbale.store.settled import settle

__all__ = [
    "MOST_PICKED",
    "OF_ACTOR",
    "OF_STORY",
    "EventScope",
    "check_days",
    "check_terms",
    "count_happenings",
    "happenings",
    "picked_events",
    "place_condition",
    "reports_between",
    "told_between",
]

MOST_PICKED: Final = 10_000
"""Events that a map counts: of more, those last added."""

OF_ACTOR: Final = "(SELECT actor FROM members WHERE merged = (SELECT key FROM merged_actors WHERE id = ?))"
OF_STORY: Final = "(SELECT document FROM story_reports WHERE story = (SELECT key FROM stories WHERE id = ?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventScope:
    """Which events are meant; None asks nothing.

    `actor` are words of a name on either side; `by` and `to` are merged actors' ids, of who acts and on whom; `story` is a
    story's id, `place` a located place's (see `PlaceLine`), and `placed` asks for any place, known or not; `since` and `until`
    are days of reports, both included.
    """

    type: str | None = None
    status: str | None = None
    actor: str | None = None
    by: str | None = None
    to: str | None = None
    story: str | None = None
    place: str | None = None
    placed: bool = False
    since: dt.date | None = None
    until: dt.date | None = None

    def __post_init__(self) -> None:
        """Refuse terms that the ontology does not know, and a time that ends before it begins."""
        check_terms(type=("event_type", self.type), status=("event_status", self.status))
        check_days(self.since, self.until)


def check_terms(**asked: tuple[str, str | None]) -> None:
    """Refuse terms that their lists do not have; raises UsageError."""
    for name, (terms, value) in asked.items():
        if value is not None and value not in vocabulary(terms):
            raise UsageError(f"{name} is {value!r}, not one of: {', '.join(vocabulary(terms))}", "events")


def check_days(since: dt.date | None, until: dt.date | None) -> None:
    """Refuse a time that ends before it begins; raises UsageError."""
    if since and until and since > until:
        raise UsageError(f"nothing is since {since} and until {until}", "events", "change the two")


def count_happenings(store: Store, scope: EventScope | None = None) -> int:
    """Count the events that are meant."""
    where = all_of(_meant(scope or EventScope(), "events.document"))
    return int(store.rows(f"SELECT count(*) FROM events WHERE {where.sql}", where.values)[0][0])  # noqa: S608 - our names


def happenings(store: Store, scope: EventScope | None = None, *, limit: int, offset: int = 0) -> tuple[Happened, ...]:
    """Give events, those of the latest reports first, each report's in the order of its text."""
    tables, where = _listed(store, scope or EventScope())
    query = f"SELECT events.key FROM {tables} WHERE {where.sql} ORDER BY {_LATEST} LIMIT ? OFFSET ?"  # noqa: S608 - our names
    keys = [row[0] for row in store.each(query, (*where.values, limit, offset))]
    among = Condition("events.key IN (SELECT value FROM json_each(?))", (msgspec.json.encode(keys).decode(),))
    return happened_lines(store, among, _LATEST, len(keys))


def picked_events(store: Store, scope: EventScope | None = None, *, most: int = MOST_PICKED) -> tuple[int, ...]:
    """Give the keys of events, those added last first, at most so many."""
    where = all_of(_meant(scope or EventScope(), _UNSORTED))
    query = f"SELECT events.key FROM events WHERE {where.sql} ORDER BY events.key DESC LIMIT ?"  # noqa: S608 - our names
    return tuple(row[0] for row in store.each(query, (*where.values, most)))


def _meant(scope: EventScope, document: str) -> Iterator[Condition]:
    yield from _of_event(scope)
    yield from told_between(scope.since, scope.until, document)
    for query in _taking_part(scope):
        yield Condition(f"events.key IN ({query.sql})", query.values)


def _listed(store: Store, scope: EventScope) -> tuple[str, Condition]:
    """Give the tables and the condition of a list.

    A list of what is found everywhere begins with the reports, in their order, so that it need not sort all events.
    """
    parts = [settle(store, query) for query in _taking_part(scope)]
    found_by_few = bool(scope.place or scope.story) or any(not part.are_many for part in parts)
    conditions = [*_of_event(scope), *told_between(scope.since, scope.until, "events.document")]
    conditions += [part.holding("events.key") for part in parts]
    return _WITH_REPORT if found_by_few else _BY_REPORT, all_of([*conditions, reports_between(scope.since, scope.until)])


def _of_event(scope: EventScope) -> Iterator[Condition]:
    if scope.type is not None:
        yield Condition("events.type = ?", (scope.type,))
    if scope.status is not None:
        yield Condition("events.status = ?", (scope.status,))
    if scope.story is not None:
        yield Condition(f"events.document IN {OF_STORY}", (scope.story,))
    if scope.placed:
        yield Condition("events.place IS NOT NULL")
    if scope.place is not None:
        yield place_condition(scope.place)


def told_between(since: dt.date | None, until: dt.date | None, document: str) -> Iterator[Condition]:
    """Give the condition that the report in a column is of these days."""
    if since or until:
        bounds = ((since or dt.date.min).isoformat(), (until or dt.date.max).isoformat())
        yield Condition(f"{document} IN (SELECT key FROM documents WHERE day BETWEEN ? AND ?)", bounds)  # noqa: S608 - our names


def reports_between(since: dt.date | None, until: dt.date | None) -> Condition:
    """Give the same as a condition on the table of reports, whose index it can use."""
    bounds = ((since or dt.date.min).isoformat(), (until or dt.date.max).isoformat())
    return Condition("documents.day BETWEEN ? AND ?", bounds) if since or until else Condition("TRUE")


def _taking_part(scope: EventScope) -> Iterator[Condition]:
    """Give a query for the keys of the events of each participant that is asked for."""
    if scope.actor is not None:
        took_part = actor_condition("participants.actor", scope.actor)
        yield Condition(f"SELECT event FROM participants WHERE {took_part.sql}", took_part.values)  # noqa: S608 - our names
    for side, actor in (("actor", scope.by), ("recipient", scope.to)):
        if actor is not None:
            yield Condition(_ON_SIDE, (side, actor))


def place_condition(place: str) -> Condition:
    """Give the condition that an event happens at the place with this id; raises UsageError where it is none."""
    if place.isascii() and place.isdecimal() and len(place) < _LONGEST:
        return Condition("events.place IN (SELECT key FROM places WHERE geonameid = ? AND use = 'literal')", (int(place),))
    latitude, _, longitude = place.partition(",")
    try:
        point = (float(latitude), float(longitude))
    except ValueError as fault:
        raise UsageError(f"place is {place!r}, which is no place's id", "events", "go to the map and choose a place") from fault
    return Condition(_AT_POINT, point)


_LONGEST: Final = 12
"""Digits of the number of a place: those of GeoNames have eight."""

_UNSORTED: Final = "+events.document"
"""The sign keeps SQLite from going by reports, after which it had to sort: so it goes by the keys, and stops in time."""

_WITH_REPORT: Final = "events JOIN documents ON documents.key = events.document"
_BY_REPORT: Final = "documents CROSS JOIN events ON events.document = documents.key"

_LATEST: Final = "documents.day DESC, documents.id, events.start"

_ON_SIDE: Final = f"SELECT event FROM participants WHERE side = ? AND actor IN {OF_ACTOR}"  # noqa: S608 - ours

_AT_POINT: Final = """events.place IN
    (SELECT key FROM places WHERE latitude = ? AND longitude = ? AND geonameid IS NULL AND use = 'literal')"""
