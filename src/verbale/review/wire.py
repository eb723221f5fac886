"""Decisions as JSON and back, for the store."""

from typing import Any, Final

import msgspec

from verbale.errors import RecordError
from verbale.record import Event, Provenance, Statement
from verbale.review.decision import EVENT, Change, Decision, Machine, Record, Who
from verbale.review.quote import Quote

__all__ = ["decode_decision", "encode_decision"]

_ANCHOR: Final = tuple[Quote, ...]
_ACTORS: Final = tuple[tuple[str, Who], ...]


def encode_decision(decision: Decision) -> bytes:
    """Give a decision as one line of UTF-8 JSON without its newline."""
    return msgspec.json.encode(decision)


def decode_decision(line: bytes | str) -> Decision:
    """Give the decision that `encode_decision` wrote; raises RecordError where the line is none."""
    try:
        tree = msgspec.json.decode(line, type=dict[str, Any])
        machine = tree.pop("machine")
        tree["anchor"] = msgspec.convert(tree["anchor"], _ANCHOR)
        tree["provenance"] = msgspec.convert(tree["provenance"], Provenance)
        tree["change"] = msgspec.convert(tree["change"], Change)
        return Decision(**tree, machine=_machine(machine, tree["kind"]) if machine else None)
    except (msgspec.DecodeError, KeyError, TypeError) as fault:
        raise RecordError(f"is no decision ({fault})", "JSON line") from fault


def _machine(tree: dict[str, Any], kind: str) -> Machine:
    """A statement and an event look alike to msgspec: the kind of the decision tells them apart."""
    record: Record = msgspec.convert(tree["record"], Event) if kind == EVENT else msgspec.convert(tree["record"], Statement)
    return Machine(record=record, actors=msgspec.convert(tree["actors"], _ACTORS))
