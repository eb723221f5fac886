"""JSON Lines to documents: an object a line, with field names of the reader's choice."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

import msgspec

from verbale.errors import EmptyInput, InputError, NotText, RecordError, TooLarge
from verbale.inputs.intake import Intake
from verbale.inputs.lines import lines_of
from verbale.inputs.received import Received, admit
from verbale.record import Document

__all__ = ["JsonFields", "read_jsonl"]


@dataclass(frozen=True, slots=True)
class JsonFields:
    """Under which key of a line's object each field stands; a dot leads into an object within ("meta.url").

    `text` must be there; the others may be missing or null. `authors` may hold a string or a list of strings.

    >>> JsonFields(text="body").text
    'body'
    """

    text: str = "text"
    title: str = "title"
    url: str = "url"
    outlet: str = "outlet"
    authors: str = "authors"
    published: str = "published"


def read_jsonl(
    stream: IO[bytes], where: str = "", intake: Intake | None = None, fields: JsonFields | None = None
) -> Iterator[Document | InputError]:
    """Give a document or an error value for every line of a stream that is not blank, in order; the line's number is in `path`.

    The stream may be packed (gzip). A line over the limit of the intake is a TooLarge and is passed without being held; a damage
    is an error value in its place, and the lines before it and those of gzip members behind it are read.
    """
    intake, fields = intake or Intake(), fields or JsonFields()
    for line in lines_of(stream, where, intake.max_bytes):
        yield line if isinstance(line, InputError) else _taken(line[1], f"{where}:{line[0]}", intake, fields)


def _taken(line: bytes | None, where: str, intake: Intake, fields: JsonFields) -> Document | InputError:
    try:
        if line is None:
            raise TooLarge(f"is a line over the limit of {intake.max_bytes:,} bytes", where, "raise --max-bytes to read it")
        return _document(_object(line, where), where, intake, fields)
    except InputError as error:
        return error
    except RecordError as fault:
        return NotText(f"cannot be a document ({fault.what})", where, fault.hint)


def _object(line: bytes, where: str) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise NotText(f"is no line of JSON ({fault})", where, "the other lines are read") from fault
    if not isinstance(found, dict):
        raise NotText("is no object of JSON", where, "write one object a line, with the report's text in it")
    return found


def _document(found: dict[str, Any], where: str, intake: Intake, fields: JsonFields) -> Document:
    text = _string(found, fields.text, where)
    if text is None:
        have = ", ".join(list(found)[:8])
        raise EmptyInput(f"has no field {fields.text!r} (it has {have})", where, "say which field holds the report's text")
    language = admit(text, where, intake)
    return Received(
        text,
        path=where,
        url=_string(found, fields.url, where),
        title=_string(found, fields.title, where),
        outlet=_string(found, fields.outlet, where),
        authors=_authors(found, fields.authors, where),
        published=intake.published or _string(found, fields.published, where),
        language=language,
    )


def _field(found: dict[str, Any], name: str) -> Any:  # noqa: ANN401 - JSON is anything
    """The value under a key; a dot in the name leads into an object, unless a key has the whole name."""
    value: Any = found
    for part in [name] if name in found else name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _string(found: dict[str, Any], name: str, where: str) -> str | None:
    value = _field(found, name)
    if value is None or isinstance(value, str):
        return value or None
    raise NotText(f"has a field {name!r} that is no string", where, "name a field that holds text")


def _authors(found: dict[str, Any], name: str, where: str) -> tuple[str, ...]:
    value = _field(found, name)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    single = _string(found, name, where)
    return (single,) if single else ()
