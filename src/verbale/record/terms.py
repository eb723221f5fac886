"""Fields that hold a word of the ontology: marked where they are declared, checked here, listed in the JSON Schema."""

from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from verbale.errors import RecordError
from verbale.record.ontology import vocabulary

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = ["check_terms", "term", "term_fields"]

_KEY: Final = "vocabulary"


def term(name: str) -> Mapping[str, str]:
    """Give the metadata of a field that holds a term of the vocabulary `name`: `field(metadata=term("act"))`."""
    return {_KEY: name}


def term_fields(record: type["DataclassInstance"]) -> tuple[tuple[str, str], ...]:
    """Give the (field, vocabulary) pairs of a dataclass."""
    return tuple((field.name, field.metadata[_KEY]) for field in fields(record) if _KEY in field.metadata)


@lru_cache(maxsize=64)
def _checks(record: type["DataclassInstance"]) -> tuple[tuple[str, frozenset[str], bool], ...]:
    """Give (field, its terms, whether None will do) for a class: a reading makes thousands of records."""
    marked = (field for field in fields(record) if _KEY in field.metadata)
    return tuple((field.name, frozenset(vocabulary(field.metadata[_KEY])), field.default is None) for field in marked)


def check_terms(record: "DataclassInstance") -> None:
    """Raise RecordError where a marked field holds no term of its vocabulary; None is allowed where it is the default."""
    for name, terms, may_lack in _checks(type(record)):
        value = getattr(record, name)
        if value in terms or (value is None and may_lack):
            continue
        kind = dict(term_fields(type(record)))[name]
        raise RecordError(f"{name} is {value!r}, not one of: {', '.join(vocabulary(kind))}", type(record).__name__)
