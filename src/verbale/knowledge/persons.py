"""Persons who hold or held offices, by every spelling of their names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from verbale.knowledge.folding import sound
from verbale.knowledge.offices import Office
from verbale.knowledge.table import SortedTable, shipped_table

__all__ = ["Person", "Persons", "persons"]

_TABLES: Final = ("persons.tsv.gz", "persons-sharealike.tsv.gz")
_WHOLE, _FAMILY, _OFFICE, _PERSON = "=", "~", "@", "#"  # what a key of the table begins with


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with dated offices; `wikidata` is None where no source names an item."""

    id: str
    name: str
    wikidata: str | None
    offices: tuple[Office, ...]


class Persons:
    """Persons by name and by office."""

    def __init__(self, tables: Sequence[SortedTable]) -> None:
        """Take tables whose keys are names in full (=), family names (~), offices (@) and persons (#)."""
        self._tables = tables

    def named(self, name: str) -> tuple[Person, ...]:
        """Give the persons who are called so in full; a single word is nobody's name in full."""
        words = sound(name)
        return self._people(_WHOLE + " ".join(words)) if len(words) > 1 else ()

    def family(self, name: str) -> tuple[Person, ...]:
        """Give the persons with a family name."""
        words = sound(name)
        return self._people(_FAMILY + words[-1]) if words else ()

    def holding(self, office: str, code: str) -> tuple[Person, ...]:
        """Give those who ever held an office (a key of `data/offices.toml`) of a country; heads and the main ministers only."""
        return self._people(f"{_OFFICE}{office} {code}")

    def _people(self, key: str) -> tuple[Person, ...]:
        ids = dict.fromkeys(one for table in self._tables for row in table.rows(key) for one in row[1].split())
        return tuple(person for one in ids if (person := self._person(one)) is not None)

    def _person(self, identity: str) -> Person | None:
        rows = [row for table in self._tables for row in table.rows(_PERSON + identity)]
        if not rows:
            return None
        _, name, item, _ = rows[0]
        return Person(identity, name, item or None, tuple(office for row in rows for office in _offices(row[3].split("|"))))


def _offices(packed: Iterable[str]) -> Iterable[Office]:
    for one in packed:
        fields = one.split("~")
        yield Office(*fields[:10])


@lru_cache(maxsize=1)
def persons() -> Persons:
    """Give the persons of the pack."""
    return Persons([shipped_table(name) for name in _TABLES])
