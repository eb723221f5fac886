"""Readings as `verbale/1` JSON and back: one object a document, on one line, keys in the order of the dataclasses."""

from typing import Any, Final, cast

import msgspec

from verbale.errors import RecordError
from verbale.record.actors import ActorMention
from verbale.record.places import Place
from verbale.record.reading import Reading
from verbale.record.times import Time

__all__ = ["INLINE", "INLINED", "decode", "encode"]

INLINE: Final = "span"
INLINED: Final = (ActorMention, Time, Place)
"""These are written as their span with more keys: `{start, end, text, form}`, not `{span: {...}, form}`."""

_NO_TEXT: Final = "missing required field `text` - at `$.document`"


def encode(reading: Reading, *, text: bool = True) -> bytes:
    """Give a reading as one line of UTF-8 JSON without its newline; `text=False` leaves `document.text` out.

    Words of spans are kept in both cases.
    """
    tree = cast("dict[str, Any]", msgspec.to_builtins(reading))
    if not text:
        del tree["document"]["text"]
    for actor in tree["actors"]:
        actor["mentions"] = [_flat(mention) for mention in actor["mentions"]]
    for part in ("times", "places"):
        tree[part] = [_flat(record) for record in tree[part]]
    return msgspec.json.encode(tree)


def decode(line: bytes | str) -> Reading:
    """Give the reading that `encode` wrote.

    Raises RecordError where the line is no `verbale/1` record, breaks an invariant, or was written without its text.
    """
    try:
        tree = msgspec.json.decode(line, type=dict[str, Any])
        _deepen(tree)
        reading = msgspec.convert(tree, Reading)
        sha256 = tree["document"]["sha256"]
    except (msgspec.DecodeError, KeyError, TypeError, RecursionError) as fault:
        hint = "a line written with --no-text cannot be read back" if _NO_TEXT in str(fault) else ""
        raise RecordError(f"is no verbale/1 record ({fault})", "JSON line", hint) from fault
    if reading.document.sha256 != sha256:
        raise RecordError("the text is not the one that was read (its sha256 differs)", "JSON line")
    return reading


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    """Put the keys of the span in the place of the key `span`."""
    flat: dict[str, Any] = {}
    for key, value in record.items():
        flat |= value if key == INLINE else {key: value}
    return flat


def _deepen(tree: dict[str, Any]) -> None:
    for actor in tree["actors"]:
        actor["mentions"] = [_deep(mention) for mention in actor["mentions"]]
    for part in ("times", "places"):
        tree[part] = [_deep(record) for record in tree[part]]


def _deep(record: dict[str, Any]) -> dict[str, Any]:
    span = {key: record[key] for key in ("start", "end", "text")}
    return {**{key: value for key, value in record.items() if key not in span}, INLINE: span}
