"""Organisations, media and seats of power: whose they are, in what sector, and by what nouns a report calls them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from verbale.knowledge.folding import fold, sound
from verbale.knowledge.table import SortedTable, rows_of, shipped_table

__all__ = ["Bodies", "Body", "organisations", "seats", "well_known"]

_SEAT: Final = "seat"
_TABLES: Final = ("organisations.tsv.gz", "organisations-sharealike.tsv.gz")


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation or a seat: `code` is an ISO 3166 alpha-3 or a PLOVER code (UNO, EUR, IGO, NGO, MNC, IMG), or empty.

    `nouns` are what a report calls it where it does not name it ("the alliance"). `licence` is that of the row it came from;
    `homonym` where other states have one of that name, too.
    """

    name: str
    aliases: tuple[str, ...]
    kind: str
    code: str
    sector: str
    wikidata: str | None = None
    nouns: tuple[str, ...] = ()
    licence: str = "own"
    homonym: bool = False


class Bodies:
    """Organisations by name, from tables of the pack."""

    def __init__(self, tables: Sequence[SortedTable]) -> None:
        """Take sorted tables; those that come first are asked first."""
        self._tables = tables

    def named(self, name: str, code: str | None = None) -> Body | None:
        """Give the organisation of a name, of a country where one is given; None where there is none or more than one."""
        found = {body.code: body for body in self._rows(" ".join(sound(name)), fold(name))}
        if code is not None:
            return found.get(code)
        return next(iter(found.values())) if len(found) == 1 else None

    def item(self, name: str) -> str | None:
        """Give the Wikidata item of an organisation; None where the tables name none, or several."""
        items = {body.wikidata for body in self._rows(" ".join(sound(name)), fold(name)) if body.wikidata}
        return items.pop() if len(items) == 1 else None

    def _rows(self, key: str, folded: str) -> Iterator[Body]:
        """The bodies under a key, those spelt in the same way only, where there are such; later tables do not overrule."""
        rows = [row for table in self._tables for row in table.rows(key)]
        exact = [row for row in rows if fold(row[1]) == folded]
        for _, alias, name, kind, code, sector, item, licence in reversed(exact or rows):
            yield Body(name, (alias,), kind, code, sector, item or None, licence=licence)


@lru_cache(maxsize=1)
def organisations() -> Bodies:
    """Give the organisations that the pack's sources name."""
    return Bodies([shipped_table(name) for name in _TABLES])


@lru_cache(maxsize=1)
def well_known() -> tuple[Body, ...]:
    """Give the organisations that news names without saying whose they are (`data/bodies.tsv`)."""
    return tuple(
        Body(name, _parts(aliases), kind, code, sector, nouns=_parts(nouns), homonym=bool(mark))
        for name, aliases, kind, code, sector, nouns, mark in rows_of("bodies.tsv", 7)
    )


@lru_cache(maxsize=1)
def seats() -> tuple[Body, ...]:
    """Give the seats and buildings that stand for those who govern in them (`data/metonyms.tsv`)."""
    return tuple(
        Body(name, _parts(aliases), _SEAT, code, sector, homonym=bool(mark))
        for name, aliases, code, sector, _, mark in rows_of("metonyms.tsv", 6)
    )


def _parts(field: str) -> tuple[str, ...]:
    return tuple(filter(None, field.split("|")))
