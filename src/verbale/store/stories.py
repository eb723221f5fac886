"""Stories of a store: reports on the same happening, as they were gathered when the store was last compared."""

import datetime as dt
import sqlite3
from dataclasses import dataclass
from typing import Final

from verbale.store.archive import Store
from verbale.store.criteria import Condition, actor_condition
from verbale.store.lines import REPORT_COLUMNS, ReportLine, report_line
from verbale.store.match import match
from verbale.store.settled import settle

__all__ = ["StoryLine", "StoryReports", "StoryScope", "count_stories", "outlets_of", "stories", "story"]

LIMIT: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """A story: its id (its first report's), the headline of that report, its days (YYYY-MM-DD), its reports and their copies."""

    id: str
    title: str | None
    first: str | None
    last: str | None
    reports: int
    copies: int


@dataclass(frozen=True, slots=True)
class StoryReports:
    """A story with its reports in the order of their days; `ids` are what `Scope.reports` asks for."""

    story: StoryLine
    reports: tuple[ReportLine, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the reports."""
        return tuple(report.id for report in self.reports)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryScope:
    """Which stories are meant; None asks nothing.

    `words` stand in one sentence of one of its reports, `actor` has these words in its name and is in one of them; `since` and
    `until` are days, both included, on one of which the story was told; `least` is how many reports it has at least.
    """

    words: str | None = None
    actor: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    least: int = 1


def stories(store: Store, scope: StoryScope | None = None, *, limit: int = LIMIT, offset: int = 0) -> tuple[StoryLine, ...]:
    """Give stories, those that were told last first, of one day those with most reports."""
    asked = _conditions(store, scope or StoryScope())
    query = f"""SELECT {_COLUMNS} FROM stories WHERE {" AND ".join(one.sql for one in asked)}
        ORDER BY last DESC, reports DESC, stories.id LIMIT ? OFFSET ?"""  # noqa: S608 - our names
    values = [value for one in asked for value in one.values]
    return tuple(_line(row) for row in store.each(query, (*values, limit, offset)))


def story(store: Store, name: str) -> StoryReports | None:
    """Give the story with this id, or of which the report with this id is one; None where there is none."""
    query = f"SELECT {_COLUMNS}, stories.key FROM stories WHERE stories.key IN ({_NAMED})"  # noqa: S608 - our names
    found = store.rows(query, (name, name))
    if not found:
        return None
    told = f"""SELECT {REPORT_COLUMNS} FROM story_reports JOIN documents ON documents.key = story_reports.document
        WHERE story_reports.story = ? ORDER BY story_reports.position"""  # noqa: S608 - our names
    return StoryReports(_line(found[0]), tuple(report_line(row) for row in store.each(told, (found[0]["key"],))))


def count_stories(store: Store, scope: StoryScope | None = None) -> int:
    """Count the stories that are meant."""
    asked = _conditions(store, scope or StoryScope())
    query = f"SELECT count(*) FROM stories WHERE {' AND '.join(one.sql for one in asked)}"  # noqa: S608 - our names
    return int(store.rows(query, tuple(value for one in asked for value in one.values))[0][0])


def outlets_of(store: Store, story: str) -> tuple[str, ...]:
    """Name the outlets that tell a story, in print or as a copy, those with most reports first."""
    return tuple(row[0] for row in store.each(_OUTLETS, (story,)))


_OUTLETS: Final = """WITH told AS (SELECT document FROM story_reports WHERE story = (SELECT key FROM stories WHERE id = ?))
    SELECT outlet FROM (
        SELECT documents.outlet AS outlet FROM told JOIN documents ON documents.key = told.document
        UNION ALL SELECT copies.outlet FROM told JOIN copies ON copies.document = told.document
    ) WHERE outlet IS NOT NULL GROUP BY outlet COLLATE NOCASE ORDER BY count(*) DESC, outlet"""

_NAMED: Final = """SELECT key FROM stories WHERE id = ? UNION
    SELECT story FROM story_reports JOIN documents ON documents.key = story_reports.document WHERE documents.id = ?"""

_WITH_WORDS: Final = """SELECT DISTINCT sentences.document AS document
    FROM sentences_search
    CROSS JOIN sentences INDEXED BY sentences_by_key ON sentences.key = sentences_search.rowid WHERE sentences_search MATCH ?"""

_COLUMNS: Final = """stories.id, stories.title, stories.first, stories.last, stories.reports,
    (SELECT count(*) FROM story_reports JOIN copies ON copies.document = story_reports.document
     WHERE story_reports.story = stories.key) AS copies"""


def _told(store: Store, reports: Condition) -> Condition:
    """The condition that a report of a story is among those of a query; which stories these are is found once for a page."""
    tables = f"({reports.sql}) AS meant CROSS JOIN story_reports ON story_reports.document = meant.document"
    query = f"SELECT DISTINCT story_reports.story FROM {tables}"  # noqa: S608 - our names
    return settle(store, Condition(query, reports.values)).holding("stories.key")


def _conditions(store: Store, scope: StoryScope) -> list[Condition]:
    found = [Condition("stories.reports >= ?", (scope.least,))]
    if scope.words is not None:
        wanted = match(scope.words).wanted
        found.append(_told(store, Condition(_WITH_WORDS, (wanted,))) if wanted else Condition("FALSE"))
    if scope.actor is not None:
        actor = actor_condition("actors.key", scope.actor)
        reports = f"SELECT DISTINCT document FROM actors WHERE {actor.sql}"  # noqa: S608 - our names
        found.append(_told(store, Condition(reports, actor.values)))
    if scope.since:
        found.append(Condition("stories.last >= ?", (scope.since.isoformat(),)))
    if scope.until:
        found.append(Condition("stories.first <= ?", (scope.until.isoformat(),)))
    return found


def _line(row: sqlite3.Row) -> StoryLine:
    return StoryLine(**{name: row[name] for name in ("id", "title", "first", "last", "reports", "copies")})
