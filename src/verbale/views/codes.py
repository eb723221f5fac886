"""Codes of sectors and countries in words, for people; exports keep the codes."""

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources

from verbale.knowledge.territories import territories

__all__ = ["country_name", "sector_name"]


def sector_name(code: str) -> str:
    """Say a PLOVER sector; what is no code is given back as it is.

    >>> sector_name("MIL"), sector_name("XYZ")
    ('military', 'XYZ')
    """
    return _codes()["sector"].get(code, code)


def country_name(code: str) -> str:
    """Say a country by its ISO 3166 alpha-3 code, or what CAMEO has beside countries; an unknown code is given back as it is.

    >>> country_name("NOR"), country_name("UNO"), country_name("KST")
    ('Norway', 'United Nations', 'KST')
    """
    known = territories().get(code)
    return known.name if known else _codes()["country"].get(code, code)


@functools.cache
def _codes() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(resources.files(__package__).joinpath("lexicon", "codes.toml").read_text("utf-8"))
