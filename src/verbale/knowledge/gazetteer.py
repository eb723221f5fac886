"""A gazetteer: the places that a name may stand for, with coordinates, from GeoNames and a table of this project."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, TypeAlias

from verbale.knowledge.gazetteer_names import exact, place_key, shortened
from verbale.knowledge.table import SortedTable, rows_of, shipped_table
from verbale.knowledge.territories import Territory, territories

__all__ = ["Entry", "Gazetteer", "Named", "TownTables", "gazetteer_of", "load_gazetteer", "regions"]

_COLUMNS: Final = 9
_MOST: Final = 24  # so many candidates of one name are weighed, the most populous
_COUNTY: Final = "c"
_CAPITAL: Final = "*"


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer.

    `kind` is "town", "county", or another word of regions.tsv ("country", "state" for a province or the like). `country` is
    ISO 3166 alpha-3, empty where a place is of several states or of none. `code` is a country's ISO 3166 alpha-2; a state's that
    and GeoNames' code ("US.TX"); a town's that of its state. `lat` and `lon` are degrees (WGS 84), `population` is rounded (0:
    not known). `own` is false where the place was found by another name than its first, `adjective` true where by one like
    "French".
    """

    name: str
    kind: str
    country: str
    code: str
    lat: float
    lon: float
    population: int = 0
    geonameid: int | None = None
    own: bool = True
    adjective: bool = False
    capital: bool = False


Find: TypeAlias = Callable[[str], Iterable[Entry]]
Named: TypeAlias = tuple[Entry, Sequence[str], Sequence[str]]
"""An entry, its other names, its adjectives."""


def _nowhere(_: str) -> tuple[Entry, ...]:
    return ()


@dataclass(slots=True)
class Gazetteer:
    """Finds places by name: those `known` by key, and those that `towns` finds by it; each name is looked up once."""

    known: Mapping[str, Sequence[Entry]]
    towns: Find = _nowhere
    _answers: dict[str, tuple[Entry, ...]] = field(default_factory=dict, init=False, repr=False)

    def candidates(self, name: str) -> tuple[Entry, ...]:
        """Return the places that a name may stand for, regions first, then towns by their people; empty where none is known.

        A name is looked up as it stands, then without "the", a word like "Province", a point of the compass. Case decides for
        abbreviations alone ("US", "Ind.").
        """
        answer = self._answers.get(name)
        if answer is None:
            answer = self._answers[name] = self._look_up(name)
        return answer

    def is_adjective(self, word: str) -> bool:
        """Tell whether a word is the adjective of a country or region."""
        return any(entry.adjective for entry in self.known.get(place_key(word), ()))

    def _look_up(self, name: str) -> tuple[Entry, ...]:
        for form in (name, *shortened(name)):
            key = place_key(form)
            found = self.known.get(exact(form)) or [*self.known.get(key, ()), *self.towns(key)]
            if found:
                return _ranked(found)
        return ()


def _ranked(found: Iterable[Entry]) -> tuple[Entry, ...]:
    """The places, each once: by its own name where by several."""
    once: dict[tuple[str, str, float, float], Entry] = {}
    for entry in sorted(found, key=lambda one: (not one.own, one.kind in {"town", "county"}, -one.population)):
        once.setdefault((entry.name, entry.kind, entry.lat, entry.lon), entry)
    return tuple(sorted(once.values(), key=lambda one: (one.kind in {"town", "county"}, -one.population)))[:_MOST]


def gazetteer_of(named: Iterable[Named], towns: Find = _nowhere) -> Gazetteer:
    """Make a gazetteer of entries with their other names and adjectives.

    >>> kestia = Entry("Kestia", "country", "KST", "KS", 10.0, 20.0)
    >>> [one.country for one in gazetteer_of([(kestia, ["Kest"], ["Kestian"])]).candidates("KESTIAN")]
    ['KST']
    """
    known: dict[str, list[Entry]] = {}
    for entry, others, adjectives in named:
        variants = [(entry.name, entry)]
        variants += [(name, replace(entry, own=exact(name) != "")) for name in others]
        variants += [(name, replace(entry, own=True, adjective=True)) for name in adjectives]
        for name, variant in variants:
            known.setdefault(exact(name) or place_key(name), []).append(variant)
    return Gazetteer(known, towns)


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """Load the gazetteer that is shipped, once."""
    named = tuple(regions())
    countries = {entry.code: entry.country for entry, _, _ in named if entry.kind == "country"}
    tables = TownTables(shipped_table("places.tsv.gz"), shipped_table("places_aliases.tsv.gz"), countries)
    return gazetteer_of(named, tables.find)


def regions() -> Iterator[Named]:
    """Give the rows of regions.tsv; names and adjectives of countries are those of territories.tsv."""
    rows = tuple(rows_of("regions.tsv", _COLUMNS))
    taken = {
        (iso, word)
        for first, others, words, kind, iso, *_ in rows
        if kind != "country"
        for word in _split(f"{first}|{others}|{words}")
    }
    for name, others, adjectives, kind, iso, code, lat, lon, number in rows:
        entry = Entry(name, kind, iso, code, float(lat), float(lon), geonameid=int(number) if number else None)
        state = territories().get(iso) if kind == "country" else None
        if state is None:
            yield entry, _split(others), _split(adjectives)
        else:
            yield entry, *_words_of(state, {one for code_of, one in taken if code_of == iso})


def _words_of(state: Territory, taken: set[str]) -> tuple[list[str], list[str]]:
    """Names and adjectives of a state, less what names a region of it ("Gaza", "Scotland")."""
    adjectives = dict.fromkeys((*state.adjectives, *state.people))
    names = [name for name in state.aliases if name not in taken]
    return names, [word for word in adjectives if word != state.name and word not in taken]


def _split(words: str) -> list[str]:
    return words.split("|") if words else []


@dataclass(frozen=True, slots=True)
class TownTables:
    """Towns and counties by key, and other names by theirs; `countries` gives alpha-3 codes by alpha-2 codes.

    A row of a town is key, name (empty where it is the key in capitals), code of its state, latitude, longitude, people,
    GeoNames id and mark ("c" a county, "*" a capital); one of another name is key, the town's key, and its rank among the rows
    of that key.
    """

    towns: SortedTable
    aliases: SortedTable
    countries: Mapping[str, str]

    def find(self, key: str) -> Iterator[Entry]:
        """Give the towns of a key, by their own names and by others."""
        yield from (self._entry(row, own=True) for row in self.towns.rows(key))
        for _, town, rank in self.aliases.rows(key):
            yield self._entry(self.towns.rows(town)[int(rank)], own=False)

    def _entry(self, row: Sequence[str], *, own: bool) -> Entry:
        key, name, code, lat, lon, people, number, mark = row
        kind = "county" if mark == _COUNTY else "town"
        country = self.countries.get(code.partition(".")[0], "")
        place = Entry(name or key.title(), kind, country, code, float(lat), float(lon), int(people))
        return replace(place, geonameid=int(number) if number else None, own=own, capital=mark == _CAPITAL)
