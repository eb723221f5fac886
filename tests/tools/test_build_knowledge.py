"""The knowledge pack is built from its sources."""

import csv
import gzip
import io
from pathlib import Path

import pytest

from tools import build_knowledge
from verbale.knowledge.persons import Persons
from verbale.knowledge.table import SortedTable

OFFICE = {
    "person_id": "marsh.kes", "person": "Ann Marsh", "qid": "", "office": "President", "class": "HOS", "sector": "GOV",
    "country": "KES", "start": "2030-01-01", "end": "", "end_basis": "open_at_snapshot", "as_of": "2034-01-01",
    "first_seen": "", "last_seen": "", "licence": "CC0",
}  # fmt: skip
PERSON = {"person_id": "marsh.kes", "aliases_source": "Anna Marsh", "aliases_rule": "", "licence": "CC0"}
HAND = {
    "person": "Ann Marsh", "aliases": "", "office": "Mayor", "class": "GOVERNOR", "sector": "GOV", "country": "KES",
    "start": "", "end": "", "licence": "own",
}  # fmt: skip
BODY = {
    "name": "Grain Union",
    "aliases": "",
    "kind": "igo",
    "plover_sector": "",
    "country_or_igo": "IGO",
    "qid": "Q1",
    "licence": "MIT",
}
SHARED = {**OFFICE, "qid": "Q5", "person_id": "Q5", "licence": "CC BY-SA 4.0"}
FILES = {
    "offices.tsv.gz": [OFFICE, {**OFFICE, "person": "No Licence", "person_id": "none", "licence": ""}],
    "persons.tsv.gz": [PERSON],
    "hand.tsv": [HAND],
    "organisations.tsv.gz": [BODY, {**BODY, "name": "Rail Ltd", "kind": "company"}],
    "offices_ccbysa.tsv": [SHARED],
    "organisations_ccbysa.tsv.gz": [{**BODY, "licence": "CC BY-SA 4.0"}],
}


def written(rows: list[dict[str, str]]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter="\t", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


@pytest.fixture
def built(tmp_path) -> Path:
    folder, out = tmp_path / "knowledge2", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    for name, rows in FILES.items():
        raw = written(rows)
        (folder / name).write_bytes(gzip.compress(raw) if name.endswith(".gz") else raw)
    build_knowledge.build(tmp_path, out)
    return out


def lines(path: Path) -> list[str]:
    return gzip.decompress(path.read_bytes()).decode().splitlines()


def test_a_person_is_found_by_every_spelling_with_every_office(built):
    (one,) = Persons([SortedTable(gzip.decompress((built / "persons.tsv.gz").read_bytes()))]).named("Anna Marsh")
    assert [(office.text, office.basis) for office in one.offices] == [("Mayor", "memory"), ("President", "open_at_snapshot")]


def test_rows_without_a_licence_are_left_out(built):
    assert not [line for line in lines(built / "persons.tsv.gz") if "No Licence" in line]


def test_companies_are_left_out(built):
    assert [line.split("\t")[1] for line in lines(built / "organisations.tsv.gz")] == ["Grain Union"]


def test_share_alike_rows_stand_apart(built):
    assert all("CC BY-SA" not in line for line in lines(built / "persons.tsv.gz"))
    assert any("CC BY-SA 4.0" in line for line in lines(built / "persons-sharealike.tsv.gz"))


def test_a_share_alike_row_that_contradicts_an_item_is_left_out():
    offices = [{**OFFICE, "qid": "Q1"}]
    assert list(build_knowledge.agreeing([SHARED], offices)) == []
    assert list(build_knowledge.agreeing([{**SHARED, "qid": "Q1"}], offices)) != []


def test_the_same_data_gives_the_same_bytes(built, tmp_path):
    again = tmp_path / "again"
    again.mkdir()
    build_knowledge.build(tmp_path, again)
    assert [path.read_bytes() for path in sorted(again.iterdir())] == [path.read_bytes() for path in sorted(built.iterdir())]


@pytest.mark.parametrize(("code", "found"), [("KES", "KES"), ("EU", "EUR"), ("UN", "UNO"), ("NATO", "IGO")])
def test_bodies_of_states_get_codes_of_plover(code, found):
    assert build_knowledge.plover(code) == found
