"""The closed lists of words that records use, read from `terms.toml`: each term with its definition."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Final

from verbale.errors import RecordError

__all__ = ["ontology_version", "vocabularies", "vocabulary"]

_FILE: Final = "terms.toml"


@cache
def _content() -> Mapping[str, Mapping[str, str] | str]:
    with resources.files(__package__).joinpath(_FILE).open("rb") as stream:
        return MappingProxyType(tomllib.load(stream))


def ontology_version() -> str:
    """Give the version of the ontology, which `provenance.ontology` carries."""
    return str(_content()["version"])


def vocabularies() -> tuple[str, ...]:
    """Name the closed lists that there are."""
    return tuple(name for name, terms in _content().items() if not isinstance(terms, str))


@cache
def vocabulary(name: str) -> Mapping[str, str]:
    """Give one closed list as term to definition, in the order of the file (acts: the first that fits).

    Raises RecordError where there is no such list.

    >>> list(vocabulary("statement_form"))
    ['direct', 'indirect', 'mixed']
    """
    terms = _content().get(name, "")
    if isinstance(terms, str):
        raise RecordError(f"the ontology has no list {name!r}", _FILE, f"there are: {', '.join(vocabularies())}")
    return MappingProxyType(dict(terms))
