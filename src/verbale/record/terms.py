"""Fields that hold a word of the ontology: marked where they are declared, checked here, listed in the JSON Schema."""

from collections.abc import Mapping
from dataclasses import fields
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


def check_terms(record: "DataclassInstance") -> None:
    """Raise RecordError where a marked field holds no term of its vocabulary; None is allowed where it is the default."""
    for field in fields(record):
        value = getattr(record, field.name)
        if _KEY not in field.metadata or (value is None and field.default is None):
            continue
        terms = vocabulary(field.metadata[_KEY])
        if value not in terms:
            raise RecordError(f"{field.name} is {value!r}, not one of: {', '.join(terms)}", type(record).__name__)
