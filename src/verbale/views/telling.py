"""Statements and events as the desk tells them: their exact words, what they hang on, and who across all reports spoke."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from verbale.record import Document, Span
from verbale.store import Happened, Said, Store
from verbale.store.lines import SAID_COLUMNS, SAID_FROM, said_line
from verbale.views.conditions import Condition, conditions, without
from verbale.views.quotes import quoted

__all__ = ["Scene", "Told", "scenes", "tell"]

_BEFORE: Final = 60
_BEHIND: Final = 110
"""Characters that are shown around a trigger where its sentence is long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement: its line, its words as printed without the conditions, these, the words that dispute it, and who it is.

    `actor` and `hearer` are the ids of the merged actors who speak and are spoken to, None where no actor is known.
    """

    said: Said
    quote: str
    conditions: tuple[Condition, ...]
    dispute: tuple[str, ...]
    actor: str | None
    hearer: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An event and the sentence that tells it: the words before the trigger, the trigger, and those behind it."""

    happened: Happened
    before: str
    trigger: str
    behind: str


def tell(store: Store, keys: Sequence[int]) -> tuple[Told, ...]:
    """Give the statements with these keys of the table, in their order; all of them in three queries."""
    asked = _json(keys)
    rows = {row["key"]: row for row in store.each(_STATEMENTS, (asked,))}
    spans: defaultdict[tuple[int, str], list[Span]] = defaultdict(list)
    for row in store.each(_SPANS, (asked,)):
        spans[row["statement"], row["role"]].append(Span(row["start"], row["end"], row["text"]))
    texts = {row["key"]: Document(row["text"]) for row in store.each(_TEXTS, (asked,))}
    return tuple(_told(rows[key], spans, texts[rows[key]["document"]]) for key in keys if key in rows)


def scenes(store: Store, happened: Iterable[Happened]) -> tuple[Scene, ...]:
    """Give events with the sentences that tell them, in their order."""
    shown = tuple(happened)
    asked = _json([(one.report.id, one.id) for one in shown])
    found = {(row["report"], row["event"]): row for row in store.each(_SENTENCES, (asked,))}
    return tuple(_scene(one, found.get((one.report.id, one.id))) for one in shown)


def _told(row: sqlite3.Row, spans: Mapping[tuple[int, str], list[Span]], document: Document) -> Told:
    said = said_line(row)
    content, hangs = (spans.get((row["key"], role), []) for role in ("content", "condition"))
    kept = without(document, content, hangs)
    return Told(
        said=said,
        quote=quoted(document.text, kept, direct=said.form == "direct", whole=content),
        conditions=conditions(hangs),
        dispute=tuple(span.text for span in spans.get((row["key"], "dispute_cue"), [])),
        actor=row["actor"],
        hearer=row["hearer"],
    )


def _scene(one: Happened, row: sqlite3.Row | None) -> Scene:
    """An event without a sentence is told by its trigger alone."""
    if row is None or not row["start"] <= one.start < one.end <= row["end"]:
        return Scene(happened=one, before="", trigger=one.trigger, behind="")
    start, end = one.start - row["start"], one.end - row["start"]
    text: str = row["text"]
    return Scene(happened=one, before=_ending(text[:start]), trigger=text[start:end], behind=_beginning(text[end:]))


def _ending(words: str) -> str:
    """The last words, with a mark where others stand before them."""
    if len(words) <= _BEFORE:
        return words
    return "… " + words[-_BEFORE:].partition(" ")[2]


def _beginning(words: str) -> str:
    if len(words) <= _BEHIND:
        return words
    return words[:_BEHIND].rpartition(" ")[0] + " …"


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


_STATEMENTS: Final = f"""SELECT {SAID_COLUMNS}, statements.key, statements.document,
        speaking.id AS actor, hearing.id AS hearer
    FROM (SELECT value FROM json_each(?)) AS asked CROSS JOIN {SAID_FROM}
    LEFT JOIN members AS spoke ON spoke.actor = statements.speaker
    LEFT JOIN merged_actors AS speaking ON speaking.key = spoke.merged
    LEFT JOIN members AS heard ON heard.actor = statements.addressee
    LEFT JOIN merged_actors AS hearing ON hearing.key = heard.merged
    WHERE statements.key = asked.value"""  # noqa: S608 - our names

_SPANS: Final = """SELECT statement, role, start, "end", text FROM spans
    WHERE statement IN (SELECT value FROM json_each(?)) AND role IN ('content', 'condition', 'dispute_cue')
    ORDER BY statement, role, position"""

_TEXTS: Final = """SELECT key, text FROM documents WHERE key IN
    (SELECT document FROM statements WHERE key IN (SELECT value FROM json_each(?)))"""

_SENTENCES: Final = """SELECT documents.id AS report, events.id AS event, sentences.start, sentences."end", sentences.text
    FROM json_each(?) AS asked
    CROSS JOIN documents ON documents.id = asked.value ->> 0
    CROSS JOIN events ON events.document = documents.key AND events.id = asked.value ->> 1
    CROSS JOIN sentences ON sentences.key = events.sentence"""
