"""Build the knowledge pack from the data folder.

    python tools/build_knowledge.py DATA [--out src/verbale/knowledge/data]

DATA is the folder that holds `knowledge2`. Writes sorted tables (tab-separated, gzip without a time, so that the same data gives
the same bytes) and `manifest.json` with sources, licences, as-of dates and SHA-256. Rows that name no licence are left out;
share-alike rows go into files of their own (`*-sharealike.tsv.gz`) that may be deleted. The tables written by hand
(`territories.tsv`, `metonyms.tsv`, `bodies.tsv`, `offices.toml`, `sectors.toml`)
and `ATTRIBUTION.md` are not touched, only listed.
"""

import argparse
import csv
import gzip
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from verbale.knowledge.folding import fold, sound
from verbale.knowledge.offices import office_of

Row: TypeAlias = dict[str, str]
Names: TypeAlias = dict[str, set[str]]

OUT: Final = Path(__file__).resolve().parent.parent / "src" / "verbale" / "knowledge" / "data"
OWN: Final = ("territories.tsv", "metonyms.tsv", "bodies.tsv", "offices.toml", "sectors.toml")
PLOVER: Final = {"EU": "EUR", "UN": "UNO"}  # codes of the data -> PLOVER's; every other body of states is IGO
LOOKED_UP: Final = frozenset({"HOS", "HOG", "IGO_HEAD"})  # ranks that "the French president" is looked up by
FAMILY_FIRST: Final = frozenset({"CHN", "PRK", "KOR", "TWN", "VNM", "HKG", "KHM", "HUN"})
KINDS: Final = frozenset({"armed_group", "force", "legislature", "ministry", "media", "igo", "party", "state_or_domestic_body"})
SHORTEST: Final = 4  # letters of an organisation's name: shorter ones are too many things
CODE: Final = 3  # letters of a country's code

SOURCES: Final = {
    "knowledge2/offices.tsv.gz": "persons.tsv.gz",
    "knowledge2/persons.tsv.gz": "persons.tsv.gz",
    "knowledge2/hand.tsv": "persons.tsv.gz",
    "knowledge2/organisations.tsv.gz": "organisations.tsv.gz",
    "knowledge2/offices_ccbysa.tsv": "persons-sharealike.tsv.gz",
    "knowledge2/organisations_ccbysa.tsv.gz": "organisations-sharealike.tsv.gz",
}


def read_rows(path: Path) -> list[Row]:
    """The rows of a tab-separated file that name a licence."""
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    return [row for row in csv.DictReader(text.split("\n"), delimiter="\t") if row["licence"]]


def plover(code: str) -> str:
    """A country's code, or PLOVER's for a body of states."""
    return PLOVER.get(code, code if len(code) == CODE else "IGO")


def packed(row: Row) -> str:
    """One term in an office, its fields parted by ~: those of `verbale.knowledge.offices.Office`, then the licence."""
    fields = (
        row["office"],
        office_of(row["office"]) or "",
        row["class"],
        row["sector"] or "GOV",
        plover(row["country"]),
        row["start"] or row.get("first_seen", ""),
        row["end"],
        row["end_basis"],
        row["as_of"],
        row.get("last_seen", ""),
        row["licence"],
    )
    return "~".join(field.replace("~", "-").replace("|", "/") for field in fields)


def spellings(names: Iterable[str], countries: Iterable[str]) -> Iterator[str]:
    """The keys of a person's names: each in full (=), first and last word, and the family name (~)."""
    family_first = not FAMILY_FIRST.isdisjoint(countries)
    for name in names:
        words = sound(name)
        if len(words) > 1:
            yield "=" + " ".join(words)
            yield "=" + words[0] + " " + words[-1]
            yield "~" + words[-1]
            if family_first:
                yield "~" + words[0]


def person_lines(offices: Iterable[Row], names: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """The lines of a table of persons: # persons with their offices, = and ~ names, @ offices looked up by."""
    terms: dict[str, list[Row]] = defaultdict(list)
    for row in offices:
        terms[row["person_id"]].append(row)
    keys: Names = defaultdict(set)
    for identity, rows in terms.items():
        countries = {row["country"] for row in rows}
        yield f"#{identity}\t{rows[0]['person']}\t{rows[0]['qid']}\t{'|'.join(sorted(map(packed, rows)))}"
        for key in spellings({rows[0]["person"], *names.get(identity, ())}, countries):
            keys[key].add(identity)
        for row in rows:
            if row["class"] in LOOKED_UP:
                keys[f"@{office_of(row['office']) or ''} {plover(row['country'])}"].add(identity)
    yield from (f"{key}\t{' '.join(sorted(identities))}" for key, identities in keys.items())


def remembered(hand: Iterable[Row], offices: Iterable[Row]) -> Iterator[Row]:
    """The rows from memory as rows of offices: of the person with that name and country, else of one without an item."""
    known = {(fold(row["person"]), row["country"]): (row["person_id"], row["person"], row["qid"]) for row in offices}
    for row in hand:
        made_up = ("-".join(fold(row["person"]).split()) + "." + row["country"].lower(), row["person"], "")
        identity, name, item = known.get((fold(row["person"]), row["country"]), made_up)
        yield {**row, "person_id": identity, "person": name, "qid": item, "end_basis": "memory", "as_of": ""}


def agreeing(rows: Iterable[Row], offices: Iterable[Row]) -> Iterator[Row]:
    """The rows whose person the other table does not give another item, in the same or any country."""
    items: Names = defaultdict(set)
    for row in offices:
        items[fold(row["person"])].add(row["qid"])
    for row in rows:
        others = items[fold(row["person"])] - {""}
        if not others or row["qid"] in others:
            yield row


def latin(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return all(ord(letter) < 0x250 or not letter.isalpha() for letter in name)  # noqa: PLR2004 the end of Latin Extended-B


def organisation_lines(rows: Iterable[Row]) -> Iterator[str]:
    """The lines of a table of organisations: key, spelling, name, kind, code, sector, item, licence."""
    for row in rows:
        code, sector = row["country_or_igo"].partition(":")[0], row["plover_sector"].partition("|")[0]
        if row["kind"] not in KINDS or not row["name"][:1].isupper():
            continue
        rest = (row["name"], row["kind"], code, sector, row["qid"], row["licence"])
        for name in {row["name"], *row["aliases"].split("|")}:
            if len(name) >= SHORTEST and latin(name) and not name.islower():
                yield "\t".join((" ".join(sound(name)), name, *rest))


def write_table(path: Path, lines: Iterable[str]) -> int:
    """Write the lines, each once, in the order of their bytes; give their number."""
    raw = sorted({line.encode() for line in lines})
    path.write_bytes(gzip.compress(b"".join(line + b"\n" for line in raw), 9, mtime=0))
    return len(raw)


def build(data: Path, out: Path) -> dict[str, int]:
    """Write the tables; give the number of lines of each."""
    rows = {name: read_rows(data / name) for name in SOURCES}
    offices = rows["knowledge2/offices.tsv.gz"]
    hand = [*remembered(rows["knowledge2/hand.tsv"], offices)]
    names: dict[str, list[str]] = defaultdict(list)
    for row in rows["knowledge2/persons.tsv.gz"]:
        spelt = f"{row['aliases_source']}|{row['aliases_rule']}"
        names[row["person_id"]] += [name for name in spelt.split("|") if name]
    for row in hand:
        names[row["person_id"]] += [name for name in row["aliases"].split("|") if name]
    shared = [*agreeing(rows["knowledge2/offices_ccbysa.tsv"], offices)]
    return {
        "persons.tsv.gz": write_table(out / "persons.tsv.gz", person_lines([*offices, *hand], names)),
        "persons-sharealike.tsv.gz": write_table(out / "persons-sharealike.tsv.gz", person_lines(shared, {})),
        "organisations.tsv.gz": write_table(
            out / "organisations.tsv.gz", organisation_lines(rows["knowledge2/organisations.tsv.gz"])
        ),
        "organisations-sharealike.tsv.gz": write_table(
            out / "organisations-sharealike.tsv.gz", organisation_lines(rows["knowledge2/organisations_ccbysa.tsv.gz"])
        ),
    }


def manifest(data: Path, out: Path, lines: Mapping[str, int]) -> str:
    """What the pack holds and what it was made of, as JSON."""
    sources = []
    for name, table in SOURCES.items():
        rows = read_rows(data / name)
        days = sorted(day for row in rows if (day := row.get("as_of", ""))[:4].isdigit())
        sources.append({
            "file": name,
            "goes_into": table,
            "rows": len(rows),
            "licences": sorted({row["licence"] for row in rows}),
            "as_of": days[-1] if days else "",
            "sha256": digest(data / name),
        })  # fmt: skip
    files = [{"file": name, "lines": count, "sha256": digest(out / name)} for name, count in sorted(lines.items())]
    files += [{"file": name, "licence": "as Verbale", "sha256": digest(out / name)} for name in OWN]
    return json.dumps({"sources": sources, "files": files}, indent=1) + "\n"


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main(arguments: list[str]) -> int:
    """Build the pack and say what it holds; 0 when done."""
    parser = argparse.ArgumentParser(prog="python tools/build_knowledge.py", description="Build the knowledge pack.")
    parser.add_argument("data", type=Path, help="the data folder, which holds knowledge2")
    parser.add_argument("--out", type=Path, default=OUT, help="where the tables go")
    asked = parser.parse_args(arguments)
    lines = build(asked.data, asked.out)
    (asked.out / "manifest.json").write_text(manifest(asked.data, asked.out, lines), encoding="utf-8")
    for name, count in lines.items():
        print(f"{name}: {count} lines, {(asked.out / name).stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
