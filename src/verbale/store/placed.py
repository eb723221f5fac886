"""Where events happen: counted by place, where the place is known by its coordinates, and by name where it is not."""

from dataclasses import dataclass, replace
from typing import Final

import msgspec

from verbale.store.archive import Store
from verbale.store.facets import Value
from verbale.store.happenings import MOST_PICKED, EventScope, count_happenings, picked_events, place_condition

__all__ = ["PlaceLine", "Placed", "place_name", "placed"]

_NAMES: Final = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLine:
    """A place and how many events happen there: `actual` of them are told as facts, `negated` as called off or denied.

    The rest, `ahead`, is scheduled, planned, proposed, conditional or possible. `id` is the place's number in GeoNames, or, where
    it has none, its latitude and longitude.
    """

    id: str
    name: str
    country: str | None
    latitude: float
    longitude: float
    count: int
    actual: int
    ahead: int
    negated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Events by place, the most frequent first; of `total`, `located` are at these.

    `counted` events with a place were looked at, `cut` tells that there are more, added before them. `unlocated` are names that
    the gazetteer does not tell, with their events, of which there are `unknown` in all.
    """

    total: int
    counted: int
    cut: bool
    places: tuple[PlaceLine, ...]
    located: int
    unlocated: tuple[Value, ...]
    unknown: int


def placed(store: Store, scope: EventScope | None = None, *, most: int = MOST_PICKED) -> Placed:
    """Count the events that are meant by where they happen.

    Only a place that stands for itself counts: not one that stands for its government or before a noun.
    """
    meant = scope or EventScope()
    picked = picked_events(store, replace(meant, placed=True), most=most + 1)
    keys = msgspec.json.encode(picked[:most]).decode()
    places = tuple(PlaceLine(**dict(row)) for row in store.each(_LOCATED, (keys,)))
    names = tuple(Value(row["name"], row["count"]) for row in store.each(_UNLOCATED, (keys,)))
    return Placed(
        total=count_happenings(store, meant),
        counted=len(picked[:most]),
        cut=len(picked) > most,
        places=places,
        located=sum(one.count for one in places),
        unlocated=names[:_NAMES],
        unknown=sum(one.count for one in names),
    )


def place_name(store: Store, place: str) -> str | None:
    """Give the name of a located place at which something happens; None where there is none."""
    where = place_condition(place)
    query = f"SELECT places.name FROM events JOIN places ON places.key = events.place WHERE {where.sql} LIMIT 1"  # noqa: S608 - ours
    found = store.rows(query, where.values)
    return str(found[0][0]) if found else None


_AT: Final = """FROM json_each(?) AS asked CROSS JOIN events ON events.key = asked.value
    CROSS JOIN places ON places.key = events.place"""

_LOCATED: Final = f"""SELECT CAST(coalesce(geonameid, latitude || ',' || longitude) AS TEXT) AS id,
        min(name) AS name, min(country) AS country, latitude, longitude, count(*) AS count,
        sum(status = 'actual' AND NOT scheduled) AS actual,
        sum(status <> 'negated' AND (status <> 'actual' OR scheduled)) AS ahead,
        sum(status = 'negated') AS negated
    {_AT} WHERE latitude IS NOT NULL AND use = 'literal'
    GROUP BY coalesce(geonameid, latitude || ',' || longitude) ORDER BY count DESC, name, id"""

_UNLOCATED: Final = f"""SELECT name, count(*) AS count {_AT} WHERE latitude IS NULL AND use = 'literal'
    GROUP BY name ORDER BY count DESC, name"""
