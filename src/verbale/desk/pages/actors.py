"""Actors: everybody whom the reports name, those in most reports first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from verbale.desk.asked import SIZE, Asked, Paged, paged
from verbale.desk.page import Page
from verbale.store import CastLine, Store, cast, count_cast

__all__ = ["ACTORS", "Actors"]

_ALL: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """A page of actors; `name` is what was looked for in their names."""

    name: str
    shown: Paged
    actors: tuple[CastLine, ...]


def _actors(store: Store, asked: Asked) -> Actors:
    name = asked.text("q") or ""
    shown = paged(asked, count_cast(store, name))
    return Actors(name=name, shown=shown, actors=cast(store, name, limit=SIZE, offset=asked.offset))


def _rows(store: Store, asked: Asked) -> Iterable[object]:
    return cast(store, asked.text("q") or "", limit=_ALL)


ACTORS: Final = Page(path="/actors", template="actors.html", make=_actors, rows=_rows, tab="actors")
