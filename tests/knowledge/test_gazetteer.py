"""The gazetteer: by hand, and the one that is shipped."""

import gzip
import hashlib
import json
from importlib.resources import files

import pytest

from verbale.knowledge.gazetteer import Entry, TownTables, gazetteer_of, load_gazetteer, regions
from verbale.knowledge.table import SortedTable

KESTIA = Entry("Kestia", "country", "KST", "KS", 10.0, 20.0)
TOWNS = TownTables(
    SortedTable(b"kest\t\tKS.01\t10.100\t20.200\t90000\t7\t*\nkest\t\tTR.02\t50.000\t9.000\t900\t8\t\n"
                b"kest county\t\tKS.01\t10.000\t20.000\t0\t\tc\n"),
    SortedTable(b"kestopol\tkest\t0\n"),
    {"KS": "KST"},
)  # fmt: skip
GAZETTEER = gazetteer_of([(KESTIA, ["KST", "Kestland"], ["Kestian"])], TOWNS.find)


def test_towns_are_found_by_name_whatever_its_case():
    assert [(one.code, one.population) for one in GAZETTEER.candidates("KEST")] == [("KS.01", 90000), ("TR.02", 900)]


def test_a_row_says_country_id_and_mark():
    kest = GAZETTEER.candidates("Kest")[0]
    assert (kest.name, kest.country, kest.geonameid, kest.capital, kest.own) == ("Kest", "KST", 7, True, True)


def test_a_town_found_by_another_name_says_so():
    assert [(one.code, one.own) for one in GAZETTEER.candidates("Kestopol")] == [("KS.01", False)]


def test_a_county_is_no_town():
    assert [one.kind for one in GAZETTEER.candidates("Kest Co.")] == ["county"]


@pytest.mark.parametrize(("name", "known"), [("KST", True), ("kst", False), ("the Kestland", True), ("northern Kestia", True)])
def test_countries_are_found_by_their_names(name, known):
    assert [one.country for one in GAZETTEER.candidates(name)] == ["KST"] * known


def test_adjectives_are_told_from_names():
    assert GAZETTEER.is_adjective("Kestian")
    assert not GAZETTEER.is_adjective("Kestia")
    assert GAZETTEER.candidates("Kestian")[0].adjective


def test_a_name_that_nothing_is_called_by_has_no_candidates():
    assert GAZETTEER.candidates("Velm") == ()


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Kyiv", "town", "UKR"),
        ("Kiev", "town", "UKR"),
        ("U.S.", "country", "USA"),
        ("French", "country", "FRA"),
        ("Texas", "state", "USA"),
        ("Alta.", "state", "CAN"),
        ("Scotland", "state", "GBR"),
        ("Gaza Strip", "state", "PSE"),
        ("Donbas", "region", "UKR"),
        ("Black Sea", "sea", ""),
        ("Laurel County", "county", "USA"),
    ],
)
def test_the_shipped_gazetteer_knows(name, kind, country):
    found = load_gazetteer().candidates(name)[0]
    assert (found.kind, found.country) == (kind, country)


def test_paris_is_in_france_and_in_texas():
    codes = [one.code for one in load_gazetteer().candidates("Paris")]
    assert codes[0] == "FR.11"
    assert "US.TX" in codes


def test_regions_are_on_the_globe_and_each_named_once():
    rows = [entry for entry, _, _ in regions()]
    assert all(-90 <= one.lat <= 90 and -180 <= one.lon <= 180 for one in rows)
    keys = [(one.name, one.kind, one.country) for one in rows]
    assert len(keys) == len(set(keys))


def test_the_tables_are_those_of_the_manifest_and_sorted():
    data = files("verbale.knowledge").joinpath("data")
    manifest = json.loads(data.joinpath("places_manifest.json").read_text("utf-8"))
    for table in manifest["tables"]:
        packed = data.joinpath(table["file"]).read_bytes()
        assert hashlib.sha256(packed).hexdigest() == table["sha256"]
        keys = [line.split(b"\t")[0] for line in gzip.decompress(packed).splitlines()]
        assert len(keys) == table["rows"]
        assert keys == sorted(keys)
    assert all({"source", "licence", "as_of", "attribution", "sha256"} <= set(one) for one in manifest["sources"])
