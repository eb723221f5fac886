"""Full-text search over sentences and statements, the best hits first, each with a snippet."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from verbale.store.archive import Store
from verbale.store.criteria import Condition, Criteria, actor_condition, all_of, report_conditions
from verbale.store.lines import REPORT_COLUMNS, SAID_COLUMNS, ReportLine, Said, report_line, said_line
from verbale.store.match import Match, match
from verbale.store.settled import Settled, settle, settle_all

__all__ = ["Found", "Hit", "Piece", "find", "find_sentences", "find_statements", "found_keys"]

LIMIT: Final = 20
SNIPPET_WORDS: Final = 32

RANKED: Final = 20_000
"""Above this many hits the words tell no sentence from another, and weighing each would take longer than all else."""

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
"""Set around what was found; these two are no characters (Unicode Standard, 23.7), so no text has use for them."""
_MARKED: Final = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a snippet: its text, and whether it is what was looked for."""

    text: str
    found: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A sentence (`kind` is its kind) or a statement (`kind` is "statement", and `said` is it) that was found, and where."""

    report: ReportLine
    kind: str
    start: int
    end: int
    text: str
    snippet: tuple[Piece, ...]
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The hits that were asked for, and how many there are in all."""

    total: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of thing to be found: its table, the column that is searched, what is shown, and from which joins."""

    table: str
    text: str
    columns: str
    joins: str


_SENTENCES: Final = _Kind(
    "sentences", "text", f'{REPORT_COLUMNS}, sentences.kind, sentences.start, sentences."end", sentences.text', ""
)
_STATEMENTS: Final = _Kind(
    "statements",
    "words",
    SAID_COLUMNS,
    """ LEFT JOIN actors AS speakers ON speakers.key = statements.speaker
        LEFT JOIN actors AS addressees ON addressees.key = statements.addressee""",
)


def find(store: Store, words: str, criteria: Criteria | None = None, *, limit: int = LIMIT, offset: int = 0) -> Found:
    """Find statements where something of a statement is asked (by, to, act), else sentences."""
    asked = criteria or Criteria()
    seek = find_statements if asked.of_saying else find_sentences
    return seek(store, words, asked, limit=limit, offset=offset)


def find_sentences(store: Store, words: str, criteria: Criteria | None = None, *, limit: int = LIMIT, offset: int = 0) -> Found:
    """Find the sentences with these words (see `match`), and with a statement and an event in them such as are asked for.

    The best come first; of more than 20,000 there is no best, and those last added come first. Without words, all that meet
    the criteria, the latest reports first; words without a letter are found nowhere.
    """
    asked = criteria or Criteria()
    return _find(store, _SENTENCES, words, asked, (limit, offset))


def find_statements(store: Store, words: str, criteria: Criteria | None = None, *, limit: int = LIMIT, offset: int = 0) -> Found:
    """Find the statements with these words in their content; `type` and `status` are those of an event that they claim.

    In the order of `find_sentences`.
    """
    asked = criteria or Criteria()
    return _find(store, _STATEMENTS, words, asked, (limit, offset))


def found_keys(store: Store, words: str, criteria: Criteria | None = None, *, most: int) -> tuple[int, ...]:
    """Give the keys of the sentences that `find_sentences` finds, at most so many, those last added."""
    asked, wanted = criteria or Criteria(), match(words)
    if words.strip() and not wanted:
        return ()
    settled, among = _others(store, _SENTENCES, asked, wanted)
    if settled and not wanted.wanted and not wanted.unwanted:
        return settled[0].last(most)
    if wanted.wanted and among:
        return _found_among(store, _SENTENCES, wanted, among).last(most)
    table, key = ("sentences_search", "rowid") if wanted.wanted else ("sentences", "key")
    where = all_of([_matches(_SENTENCES, wanted)] if wanted.wanted else among)
    query = f"SELECT {table}.{key} FROM {table} WHERE {where.sql} ORDER BY {table}.{key} DESC LIMIT ?"  # noqa: S608 - our names
    return tuple(row[0] for row in store.each(query, (*where.values, most)))


def _of_reports(asked: Criteria, kind: _Kind) -> Iterator[Condition]:
    """Give the query for the keys of what stands in the reports that are asked for; there is none where any report will do."""
    conditions = list(report_conditions(asked))
    if conditions:
        where = all_of(conditions)
        tables = f"documents JOIN {kind.table} ON {kind.table}.document = documents.key"
        yield Condition(f"SELECT {kind.table}.key FROM {tables} WHERE {where.sql}", where.values)  # noqa: S608 - our names


def _in_sentences(asked: Criteria) -> Iterator[Condition]:
    """Give queries for the keys of sentences."""
    if asked.of_saying:
        said = list(_said(asked))
        firsts = _keys("statements.sentence", "statements", said)
        others = _keys("sentences.key", _FURTHER, [*said, Condition("statements.sentences > 1")])
        yield Condition(f"{firsts.sql} UNION {others.sql}", (*firsts.values, *others.values))
    if asked.of_doing:
        yield _keys("events.sentence", "events", list(_done(asked)))


_FURTHER: Final = """statements CROSS JOIN sentences
    ON sentences.key > statements.sentence AND sentences.key < statements.sentence + statements.sentences"""
"""The sentences of what is said beyond its first; those of a report have keys that follow each other."""


def _saying(asked: Criteria) -> Iterator[Condition]:
    """Give queries for the keys of statements."""
    if asked.of_saying:
        yield _keys("statements.key", "statements", list(_said(asked)))
    if asked.of_doing:
        yield _keys("events.within", "events", list(_done(asked)))


def _said(asked: Criteria) -> Iterator[Condition]:
    if asked.by is not None:
        yield actor_condition("statements.speaker", asked.by)
    if asked.to is not None:
        yield actor_condition("statements.addressee", asked.to)
    if asked.act is not None:
        yield Condition("statements.act = ?", (asked.act,))


def _done(asked: Criteria) -> Iterator[Condition]:
    if asked.type is not None:
        yield Condition("events.type = ?", (asked.type,))
    if asked.status is not None:
        yield Condition("events.status = ?", (asked.status,))


def _keys(column: str, tables: str, conditions: list[Condition]) -> Condition:
    where = all_of([*conditions, Condition(f"{column} IS NOT NULL")])
    return Condition(f"SELECT DISTINCT {column} FROM {tables} WHERE {where.sql}", where.values)  # noqa: S608 - our names


def _find(store: Store, kind: _Kind, words: str, criteria: Criteria, window: tuple[int, int]) -> Found:
    asked = match(words)
    if words.strip() and not asked:
        return Found(0, ())
    settled, among = _others(store, kind, criteria, asked)
    if not asked.wanted:
        return _all_of(store, kind, _List(settled, all_of(among)), window)
    return _by_words(store, kind, asked, among, window)


def _others(store: Store, kind: _Kind, criteria: Criteria, asked: Match) -> tuple[list[Settled], list[Condition]]:
    """Give the keys among which what is found must be, and all that is asked beside the words as conditions.

    Of sentences with words the report of each is looked up: there are fewer of them than sentences in so many reports.
    """
    records = _in_sentences(criteria) if kind is _SENTENCES else _saying(criteria)
    if kind is not _SENTENCES or not asked.wanted:
        settled = settle_all(store, [*_of_reports(criteria, kind), *records])
        return settled, _among(kind, asked, settled)
    settled, reports = settle_all(store, list(records)), list(report_conditions(criteria))
    among = _among(kind, asked, settled)
    if reports:
        where = all_of(reports)
        meant = settle(store, Condition(f"SELECT documents.key FROM documents WHERE {where.sql}", where.values))  # noqa: S608 - ours
        among.append(Condition(f"{_REPORT} IN (SELECT value FROM json_each(?))", (meant.keys,)))  # noqa: S608 - our names
    return settled, among


_REPORT: Final = "(SELECT document FROM sentences INDEXED BY sentences_by_key WHERE key = sentences_search.rowid)"


def _among(kind: _Kind, asked: Match, queries: list[Settled]) -> list[Condition]:
    # The sign keeps SQLite from asking the index anew for each key: it goes through the index once and looks each key up.
    key = f"+{kind.table}_search.rowid" if asked.wanted else f"{kind.table}.key"
    among = [Condition(f"{key} IN (SELECT value FROM json_each(?))", (query.keys,)) for query in queries]  # noqa: S608 - our names
    if asked.unwanted:
        among.append(Condition(f"{key} NOT IN ({_matching(kind)})", (asked.unwanted,)))
    return among


def _matching(kind: _Kind) -> str:
    return f"SELECT rowid FROM {kind.table}_search WHERE {kind.table}_search MATCH ?"  # noqa: S608 - our names


def _matches(kind: _Kind, asked: Match) -> Condition:
    return Condition(f"{kind.table}_search MATCH ?", (asked.wanted,))


def _found_among(store: Store, kind: _Kind, asked: Match, among: list[Condition]) -> Settled:
    """Find the keys of what has the words and is among others: once for the page, its number and its sides."""
    where = all_of([_matches(kind, asked), *among])
    return settle(store, Condition(f"SELECT rowid FROM {kind.table}_search WHERE {where.sql}", where.values))  # noqa: S608 - ours


def _by_words(store: Store, kind: _Kind, asked: Match, among: list[Condition], window: tuple[int, int]) -> Found:
    """Find by the index. CROSS JOIN keeps it in front: hits come in its order, and snippets are cut of those that are shown."""
    table, conditions = f"{kind.table}_search", [_matches(kind, asked)]
    matching = total = store.rows(f"SELECT count(*) FROM ({_matching(kind)})", conditions[0].values)[0][0]  # noqa: S608 - our names
    if among:
        found = _found_among(store, kind, asked, among)
        total = len(found)
        conditions.append(Condition(f"+{table}.rowid IN (SELECT value FROM json_each(?))", (found.keys,)))  # noqa: S608 - ours
    where, order = all_of(conditions), "rank" if matching <= RANKED else "rowid DESC"
    rows = store.rows(
        f"""SELECT {kind.columns}, snippet({table}, 0, ?, ?, '…', ?) AS snippet
            FROM {table} CROSS JOIN {kind.table} ON {kind.table}.key = {table}.rowid
            CROSS JOIN documents ON documents.key = {kind.table}.document {kind.joins}
            WHERE {where.sql} ORDER BY {table}.{order} LIMIT ? OFFSET ?""",  # noqa: S608 - our names
        (_OPEN, _CLOSE, SNIPPET_WORDS, *where.values, *window),
    )
    return Found(total, tuple(_hit(row, kind) for row in rows))


@dataclass(frozen=True, slots=True)
class _List:
    """What a list without words holds: the keys of each query, all of which it must be among, and that as a condition."""

    settled: list[Settled]
    where: Condition

    def total(self, store: Store, kind: _Kind) -> int:
        """Count it."""
        if len(self.settled) == 1 and len(self.where.values) == 1:
            return len(self.settled[0])
        query = f"SELECT count(*) FROM {kind.table} WHERE {self.where.sql}"  # noqa: S608 - our names
        return int(store.rows(query, self.where.values)[0][0])

    def tables(self, kind: _Kind) -> str:
        """Give the tables to go through: of much, the reports in their order, so that not all of it is sorted for a page."""
        if all(part.are_many for part in self.settled):
            return f"documents CROSS JOIN {kind.table} ON {kind.table}.document = documents.key"
        return f"{kind.table} JOIN documents ON documents.key = {kind.table}.document"


def _all_of(store: Store, kind: _Kind, held: _List, window: tuple[int, int]) -> Found:
    """Find without words: first the keys in order, then what is shown of those on the page alone."""
    table, where = kind.table, held.where
    tables = f"{table} JOIN documents ON documents.key = {table}.document"
    order = f"ORDER BY documents.day DESC, documents.id, {table}.start"
    page = f"SELECT {table}.key FROM {held.tables(kind)} WHERE {where.sql} {order} LIMIT ? OFFSET ?"  # noqa: S608 - our names
    rows = store.rows(
        f"SELECT {kind.columns}, {table}.{kind.text} AS snippet FROM {tables} {kind.joins} WHERE {table}.key IN ({page}) {order}",  # noqa: S608 - our names
        (*where.values, *window),
    )
    return Found(held.total(store, kind), tuple(_hit(row, kind) for row in rows))


def _hit(row: sqlite3.Row, kind: _Kind) -> Hit:
    said = said_line(row) if kind is _STATEMENTS else None
    return Hit(
        report=report_line(row),
        kind="statement" if said else row["kind"],
        start=row["start"],
        end=row["end"],
        text=row[kind.text],
        snippet=tuple(_pieces(row["snippet"])),
        said=said,
    )


def _pieces(snippet: str) -> Iterator[Piece]:
    at = 0
    for found in _MARKED.finditer(snippet):
        if found.start() > at:
            yield Piece(snippet[at : found.start()])
        yield Piece(found[1], found=True)
        at = found.end()
    if at < len(snippet):
        yield Piece(snippet[at:])
