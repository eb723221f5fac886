"""The tables of the gazetteer, built of two towns and a county."""

import gzip
import json

from tools.build_gazetteer import counties, tables, towns, write

SQUARE = [[0, 0], [10, 0], [0, 10], [-10, 0], [0, -10]]


def town(number: int, name: str, people: int, **more: object) -> dict[str, object]:
    return {
        "geonameid": number, "name": name, "latitude": 1.23456, "longitude": 2.0, "countrycode": "FR", "admin1code": "11",
        "population": people, "alternatenames": [], **more,
    }  # fmt: skip


def rows(tmp_path, *places: dict[str, object]):
    path = tmp_path / "towns.json"
    path.write_text(json.dumps({str(one["geonameid"]): one for one in places}), "utf-8")
    return towns(path)


def test_the_rows_of_a_name_stand_by_their_people_and_small_towns_are_left_out(tmp_path):
    lines, _ = tables(rows(tmp_path, town(1, "Kest", 5000), town(2, "Kest", 123456), town(3, "Velm", 4999)))
    assert lines == ["kest\t\tFR.11\t1.235\t2.000\t120000\t2\t", "kest\t\tFR.11\t1.235\t2.000\t5000\t1\t"]


def test_small_towns_are_kept_where_news_names_them(tmp_path):
    assert len(tables(rows(tmp_path, town(1, "Kest", 1000, countrycode="US")))[0]) == 1


def test_other_names_in_latin_letters_are_kept(tmp_path):
    others = ["Kestopol", "KST", "kesutu", "Кест", "Ke", "Kést"]
    assert tables(rows(tmp_path, town(1, "Kest", 9000, alternatenames=others)))[1] == ["kestopol\tkest\t0"]


def test_capitals_are_marked(tmp_path):
    assert [one.mark for one in rows(tmp_path, town(1, "Paris", 9000), town(2, "Paris", 5000))] == ["*", ""]


def test_counties_lie_in_the_middle_of_their_boundaries(tmp_path):
    path = tmp_path / "counties.json"
    state = {"id": "48", "properties": {"name": "Texas"}}
    county = {"id": "48001", "type": "Polygon", "arcs": [[0]], "properties": {"name": "Kest"}}
    objects = {"states": {"geometries": [state]}, "counties": {"geometries": [county]}}
    transform = {"scale": [1.0, 0.5], "translate": [-100.0, 30.0]}
    path.write_text(json.dumps({"objects": objects, "transform": transform, "arcs": [SQUARE]}), "utf-8")
    assert [(one.name, one.code, one.lat, one.lon) for one in counties(path)] == [("Kest County", "US.TX", 32.5, -95.0)]


def test_a_table_is_written_the_same_each_time(tmp_path):
    said = [write(tmp_path, name, ["a\tb"]) for name in ("one.gz", "two.gz")]
    assert said[0]["sha256"] == said[1]["sha256"]
    assert gzip.decompress((tmp_path / "one.gz").read_bytes()) == b"a\tb\n"
