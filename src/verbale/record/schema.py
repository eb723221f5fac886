"""The JSON Schema of `verbale/1`, made from the dataclasses and the ontology: nothing of it is written twice."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from inspect import getdoc
from typing import Any, Final, get_args, get_type_hints

import msgspec

from verbale.record.ontology import vocabulary
from verbale.record.reading import Reading
from verbale.record.terms import term_fields
from verbale.record.wire import INLINE, INLINED

__all__ = ["json_schema"]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
OPTIONAL: Final = "text"
"""The one key that a line may lack (`--no-text`)."""


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of one line of `verbale/1`.

    >>> json_schema()["title"]
    'verbale/1'
    """
    _, parts = msgspec.json.schema_components([Reading])
    records = {record.__name__: record for record in _records(Reading)}
    for name, record in records.items():
        parts[name] = _object(record, parts[name]["properties"])
    for record in INLINED:
        _inline(parts[record.__name__], parts["Span"])
    parts["Document"]["required"].remove(OPTIONAL)
    return {"$schema": DIALECT, "title": "verbale/1", "$ref": "#/$defs/Reading", "$defs": parts}


def _records(kind: Any) -> Iterator[type[Any]]:  # noqa: ANN401 - any type expression
    """Walk the types of the fields to every dataclass in them."""
    if is_dataclass(kind) and isinstance(kind, type):
        yield kind
        for hint in get_type_hints(kind).values():
            yield from _records(hint)
    for argument in get_args(kind):
        yield from _records(argument)


def _object(record: type[Any], properties: dict[str, Any]) -> dict[str, Any]:
    """Describe a record whose keys are all written, in the order of its fields, and no others."""
    names = [field.name for field in fields(record)]
    for schema in properties.values():
        schema.pop("default", None)
    for name, listed in term_fields(record):
        properties[name] = _listed(properties[name], listed)
    return {
        "description": (getdoc(record) or "").partition("\n")[0],
        "type": "object",
        "properties": {name: properties[name] for name in names},
        "required": names,
        "additionalProperties": False,
    }


def _listed(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """Allow the terms of a vocabulary, and null where the field may be None."""
    nothing = [None] if "anyOf" in schema else []
    return {"enum": [*vocabulary(name), *nothing]}


def _inline(schema: dict[str, Any], span: dict[str, Any]) -> None:
    """Put the keys of a span in the place of the key `span`, as `encode` does."""
    properties: dict[str, Any] = {}
    for name, part in schema["properties"].items():
        properties |= span["properties"] if name == INLINE else {name: part}
    schema["properties"] = properties
    schema["required"] = list(properties)
