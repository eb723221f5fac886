"""Map: where what is told happens, on a world without tiles, and the same numbers as a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from verbale.desk.asked import Asked
from verbale.desk.links import href
from verbale.desk.page import Page
from verbale.desk.pages.narrowed import EVENT_FIELDS, event_scope, given_of
from verbale.errors import UsageError
from verbale.store import Placed, Store, placed

__all__ = ["MAP", "Map"]

_VIEWS: Final = ("world", "near")
FIELDS: Final = tuple(name for name in EVENT_FIELDS if name != "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """Events by place; `given` are the fields that narrow them down, by name, and `links` lead to the events of each place.

    `closer` is true where the part of the world with most events is asked for.
    """

    given: dict[str, str]
    placed: Placed
    links: tuple[str, ...]
    closer: bool


def _map(store: Store, asked: Asked) -> Map:
    found = placed(store, event_scope(asked))
    kept = {name: value for name in FIELDS if (value := asked.text(name))}
    links = tuple(href("/events", **kept, place=one.id) for one in found.places)
    return Map(given=given_of(store, asked, FIELDS), placed=found, links=links, closer=_is_closer(asked))


def _is_closer(asked: Asked) -> bool:
    view = asked.text("view") or "world"
    if view not in _VIEWS:
        raise UsageError(f"view is {view!r}, not one of: {', '.join(_VIEWS)}", asked.path, "choose one of them")
    return view == "near"


def _rows(store: Store, asked: Asked) -> Iterable[object]:
    return placed(store, event_scope(asked)).places


MAP: Final = Page(path="/map", template="map.html", make=_map, rows=_rows, tab="map")
