"""The closed lists of words that records use, read from `terms.toml` and `plover.toml`: each term with its definition."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Final

from verbale.errors import RecordError

__all__ = ["event_contexts", "event_modes", "ontology_version", "vocabularies", "vocabulary"]

_FILE: Final = "terms.toml"
_PLOVER: Final = "plover.toml"


def _read(name: str) -> dict[str, Any]:
    with resources.files(__package__).joinpath(name).open("rb") as stream:
        return tomllib.load(stream)


@cache
def _content() -> Mapping[str, Mapping[str, str] | str]:
    return MappingProxyType(_read(_FILE))


@cache
def _plover() -> Mapping[str, Any]:
    return MappingProxyType(_read(_PLOVER))


def event_modes(event_type: str) -> Mapping[str, str]:
    """Give the modes of a PLOVER event type, with their definitions; none where it has none.

    >>> "ceasefire" in event_modes("RETREAT"), len(event_modes("AID"))
    (True, 0)
    """
    return MappingProxyType(dict(_plover()["mode"].get(event_type, {})))


def event_contexts() -> Mapping[str, str]:
    """Give PLOVER's contexts, with their definitions.

    >>> "cyber" in event_contexts()
    True
    """
    return MappingProxyType(dict(_plover()["context"]))


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
