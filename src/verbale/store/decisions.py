"""The log of decisions: written in the order in which people decide, never rewritten, and what of it stands."""

import sqlite3
from dataclasses import replace

from verbale.errors import UsageError
from verbale.review import Decision, decode_decision, encode_decision

__all__ = ["lately_by", "standing", "standing_by_report", "take_back", "take_down"]

_STANDING = "SELECT key, document, at, body FROM standing_decisions"


def standing(connection: sqlite3.Connection, document: int) -> tuple[Decision, ...]:
    """Give the decisions on a report, by its key, that are not undone; in their order."""
    rows = connection.execute(f"{_STANDING} WHERE document = ? ORDER BY key", (document,))
    return tuple(map(_decision, rows))


def standing_by_report(connection: sqlite3.Connection) -> dict[int, list[Decision]]:
    """Give all decisions that are not undone, by the keys of their reports."""
    found: dict[int, list[Decision]] = {}
    for row in connection.execute(f"{_STANDING} ORDER BY key"):
        found.setdefault(row["document"], []).append(_decision(row))
    return found


def lately_by(connection: sqlite3.Connection, person: str, limit: int) -> tuple[Decision, ...]:
    """Give the last decisions of a person that are not undone, the newest first."""
    rows = connection.execute(f"{_STANDING} WHERE person = ? ORDER BY key DESC LIMIT ?", (person, limit))
    return tuple(map(_decision, rows))


def take_down(connection: sqlite3.Connection, decision: Decision) -> tuple[int, int]:
    """Write a decision down; give its key and that of its report."""
    row = connection.execute("SELECT key FROM documents WHERE id = ?", (decision.document,)).fetchone()
    if row is None:
        what = f"there is no report {decision.document!r} in the store"
        raise UsageError(what, "review", "add the report before what is decided of it")
    machine = decision.machine
    told = {
        "document": row["key"],
        "kind": decision.kind,
        "subject": decision.subject,
        "verdict": decision.verdict,
        "person": decision.by,
        "model": decision.provenance.model,
        "score": machine.record.score if machine else None,
        "body": encode_decision(replace(decision, key=None, at=None)).decode(),
    }
    return _inserted(connection, told), row["key"]


def take_back(connection: sqlite3.Connection, key: int, person: str) -> int:
    """Undo a decision by its key, and give the key of its report; the log keeps both the decision and what undoes it."""
    row = connection.execute("SELECT * FROM standing_decisions WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise UsageError(f"there is no decision {key} that stands", "review", "it may be undone already")
    told = {name: row[name] for name in ("document", "kind", "subject", "model", "score")}
    _inserted(connection, told | {"verdict": "undone", "undoes": key, "person": person})
    return int(row["document"])


def _inserted(connection: sqlite3.Connection, told: dict[str, object]) -> int:
    columns, values = ", ".join(told), ", ".join(f":{name}" for name in told)
    made = connection.execute(f"INSERT INTO decisions ({columns}) VALUES ({values})", told)  # noqa: S608 - our names
    return int(made.lastrowid or 0)


def _decision(row: sqlite3.Row) -> Decision:
    return replace(decode_decision(row["body"]), key=row["key"], at=row["at"])
