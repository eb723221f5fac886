"""States and territories: names, adjectives, people and capitals (`data/territories.tsv`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from verbale.knowledge.table import rows_of

__all__ = ["Territory", "territories"]

_COLUMNS: Final = 8


@dataclass(frozen=True, slots=True)
class Territory:
    """A state or territory by its ISO 3166 alpha-3 code (XKX: Kosovo), with the words that English news has for it.

    `adjectives` ("French"), `people` ("Frenchmen") and `capitals`, seats of government among them, are as written; `homonym`
    where the name is also that of another place.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    wikidata: str | None
    homonym: bool


@lru_cache(maxsize=1)
def territories() -> dict[str, Territory]:
    """Give every territory of the pack by its code."""
    return {one.code: one for one in _read()}


def _read() -> Iterator[Territory]:
    for code, name, aliases, adjectives, people, capitals, item, mark in rows_of("territories.tsv", _COLUMNS):
        others, forms, nouns, seats = (tuple(filter(None, field.split("|"))) for field in (aliases, adjectives, people, capitals))
        yield Territory(code, name, others, forms, nouns, seats, item or None, mark == "homonym")
