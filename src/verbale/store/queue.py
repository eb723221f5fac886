"""What waits for a person's word: the records that nobody has decided on, those first of which the reading is least certain."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from verbale.errors import UsageError
from verbale.record.ontology import vocabulary
from verbale.review import EVENT, STATEMENT
from verbale.store.archive import Store
from verbale.store.criteria import Condition, Criteria, report_conditions
from verbale.store.lines import REPORT_COLUMNS, ReportLine, report_line

__all__ = ["Waiting", "Wanted", "left", "waiting"]

LIMIT: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which records are asked for; None asks nothing.

    `document` is a report's id, `kind` statement or event, `act` that of statements, `type` that of events.
    """

    document: str | None = None
    kind: str | None = None
    act: str | None = None
    type: str | None = None
    outlet: str | None = None

    def __post_init__(self) -> None:
        """Refuse terms that there are not."""
        lists = {"kind": (STATEMENT, EVENT), "act": vocabulary("act"), "type": vocabulary("event_type")}
        for name, terms in lists.items():
            value = getattr(self, name)
            if value is not None and value not in terms:
                raise UsageError(f"{name} is {value!r}, not one of: {', '.join(terms)}", "review")

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of records that can be what is asked for."""
        asked = [STATEMENT] * (self.type is None) + [EVENT] * (self.act is None)
        return tuple(kind for kind in asked if self.kind in (None, kind))


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A record that waits: its kind and id, its words, what it is taken for (act or type), its score, and its report.

    `who` is the speaker, or those who do it; `sentence` the one in which its words begin.
    """

    report: ReportLine
    kind: str
    id: str
    start: int
    words: str
    term: str | None
    score: float
    who: str | None
    sentence: str | None


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    words: str
    term: str
    who: str


_SPEAKER: Final = "(SELECT name FROM actors WHERE actors.key = shown.speaker)"
_DOERS: Final = """(SELECT group_concat(coalesce(actors.name, participants.text), ', ')
    FROM participants LEFT JOIN actors ON actors.key = participants.actor
    WHERE participants.event = shown.key AND participants.side = 'actor')"""
_TABLES: Final = {
    STATEMENT: _Table("statements", "words", "act", _SPEAKER),
    EVENT: _Table("events", "text", "type", _DOERS),
}


def waiting(store: Store, wanted: Wanted | None = None, *, limit: int = LIMIT, offset: int = 0) -> tuple[Waiting, ...]:
    """Give what waits, the least certain first."""
    asked = wanted or Wanted()
    parts = [_keys(kind, asked) for kind in asked.kinds]
    if not parts:
        return ()
    # Each part comes in the order of its index and is cut off early; what is shown is looked up for the page alone.
    most = limit + offset
    cut = " UNION ALL ".join(f"SELECT * FROM ({part.sql} ORDER BY score, key LIMIT {most:d})" for part in parts)  # noqa: S608 - our names
    values = tuple(value for part in parts for value in part.values)
    page = store.rows(f"{cut} ORDER BY score, kind DESC, key LIMIT {limit:d} OFFSET {offset:d}", values)
    return tuple(found for row in page for found in _shown(store, row["kind"], row["key"]))


def left(store: Store, wanted: Wanted | None = None) -> int:
    """Count what waits."""
    asked = wanted or Wanted()
    parts = [_keys(kind, asked) for kind in asked.kinds]
    return sum(store.rows(f"SELECT count(*) FROM ({part.sql})", part.values)[0][0] for part in parts)  # noqa: S608 - our names


def _keys(kind: str, asked: Wanted) -> Condition:
    """The query for the keys and scores of the records of a kind."""
    table, conditions = _TABLES[kind], list(_conditions(kind, asked))
    where = " AND ".join(["decided IS NULL", *(one.sql for one in conditions)])
    values = tuple(value for one in conditions for value in one.values)
    return Condition(f"SELECT '{kind}' AS kind, key, score FROM {table.name} WHERE {where}", values)  # noqa: S608 - our names


def _conditions(kind: str, asked: Wanted) -> Iterator[Condition]:
    term = asked.act if kind == STATEMENT else asked.type
    if asked.document is not None:
        yield Condition("document = (SELECT key FROM documents WHERE id = ?)", (asked.document,))
    if term is not None:
        yield Condition(f"{_TABLES[kind].term} = ?", (term,))
    for one in report_conditions(Criteria(outlet=asked.outlet)):
        yield Condition(f"document IN (SELECT key FROM documents WHERE {one.sql})", one.values)  # noqa: S608 - our names


def _shown(store: Store, kind: str, key: int) -> Iterator[Waiting]:
    table = _TABLES[kind]
    query = f"""SELECT {REPORT_COLUMNS}, shown.id, shown.start, shown.{table.words} AS words, shown.{table.term} AS term,
        shown.score, {table.who} AS who, (SELECT text FROM sentences WHERE document = shown.document
        AND start <= shown.start ORDER BY start DESC LIMIT 1) AS sentence
        FROM {table.name} AS shown JOIN documents ON documents.key = shown.document WHERE shown.key = ?"""  # noqa: S608 - our names
    for row in store.each(query, (key,)):
        told = {name: row[name] for name in ("id", "start", "words", "term", "score", "who", "sentence")}
        yield Waiting(report=report_line(row), kind=kind, **told)
