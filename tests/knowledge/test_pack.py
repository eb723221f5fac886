"""The pack that is shipped."""

import gzip
import hashlib
import json
from importlib import resources

import pytest

from verbale.knowledge import load_knowledge
from verbale.knowledge.bodies import Bodies, organisations
from verbale.knowledge.persons import Persons, persons
from verbale.knowledge.table import shipped_table

DATA = resources.files("verbale.knowledge").joinpath("data")
MANIFEST = json.loads(DATA.joinpath("manifest.json").read_text("utf-8"))
ALLOWED = {"CC0", "PD", "CC BY 4.0", "MIT", "own", "PD (CIA World Factbook) / CC0 repo", "CC BY 4.0 (Institute for Government)"}


def licences(name: str) -> set[str]:
    text = gzip.decompress(DATA.joinpath(name).read_bytes()).decode()
    if name.startswith("organisations"):
        return {line.rsplit("\t", 1)[1] for line in text.splitlines()}
    terms = (term for line in text.splitlines() if line[0] == "#" for term in line.split("\t")[3].split("|"))
    return {term.rsplit("~", 1)[1] for term in terms}


@pytest.mark.parametrize("file", MANIFEST["files"], ids=lambda file: file["file"])
def test_files_are_those_of_the_manifest(file):
    assert hashlib.sha256(DATA.joinpath(file["file"]).read_bytes()).hexdigest() == file["sha256"]


@pytest.mark.parametrize("name", ["persons.tsv.gz", "organisations.tsv.gz"])
def test_every_row_names_a_licence_that_allows_to_ship_it(name):
    assert {part for licence in licences(name) for part in licence.split("+")} <= ALLOWED


@pytest.mark.parametrize("name", ["persons-sharealike.tsv.gz", "organisations-sharealike.tsv.gz"])
def test_share_alike_rows_stand_apart(name):
    assert licences(name) == {"CC BY-SA 4.0"}


def test_the_pack_works_without_the_share_alike_files():
    assert Persons([shipped_table("persons.tsv.gz")]).named("Emmanuel Macron")
    assert Bodies([shipped_table("organisations.tsv.gz")]).named("Party of Nobody") is None


def test_the_pack_is_small():
    assert sum(DATA.joinpath(file["file"]).stat().st_size for file in MANIFEST["files"]) < 6_000_000


def test_the_version_is_that_of_the_manifest():
    assert load_knowledge().version == hashlib.sha256(DATA.joinpath("manifest.json").read_bytes()).hexdigest()[:12]


def test_tables_are_loaded_once():
    assert persons() is persons()
    assert organisations() is organisations()


def test_the_attribution_names_every_table():
    attribution = DATA.joinpath("ATTRIBUTION.md").read_text("utf-8")
    assert all(f"`{file['file']}`" in attribution for file in MANIFEST["files"])
