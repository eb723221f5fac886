"""Codes of sectors and countries in words: every one that the knowledge pack gives has words."""

import tomllib
from importlib import resources

from verbale.knowledge.table import rows_of
from verbale.knowledge.territories import territories
from verbale.views.codes import country_name, sector_name

DATA = resources.files("verbale.knowledge").joinpath("data")


def test_every_sector_of_the_pack_has_words() -> None:
    nouns = tomllib.loads(DATA.joinpath("sectors.toml").read_text("utf-8"))
    codes = {code for kind in nouns.values() for code in kind}
    codes |= {row[4] for row in rows_of("bodies.tsv", 7)} | {row[3] for row in rows_of("metonyms.tsv", 6)}
    assert {code for code in codes if code and sector_name(code) == code} == set()


def test_every_country_of_the_pack_has_a_name() -> None:
    codes = {row[3] for row in rows_of("bodies.tsv", 7)} | {row[2] for row in rows_of("metonyms.tsv", 6)} | set(territories())
    assert {code for code in codes if code and country_name(code) == code} == set()


def test_an_unknown_code_stays_as_it_is() -> None:
    assert (sector_name("government"), country_name("KST")) == ("government", "KST")
