"""What narrows a search down, and the conditions in SQL that it stands for."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from verbale.errors import UsageError
from verbale.record.ontology import vocabulary
from verbale.store.match import match

__all__ = ["Condition", "Criteria", "actor_condition", "all_of", "report_conditions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What is asked of a hit beside its words; None asks nothing.

    `by` and `to` are words of a speaker's and an addressee's name (or a Wikidata id), `act` an act of saying, `type` and
    `status` those of an event, `since` and `until` days of publication (both included), `outlet` a name in whatever case.
    """

    by: str | None = None
    to: str | None = None
    act: str | None = None
    type: str | None = None
    status: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    outlet: str | None = None

    def __post_init__(self) -> None:
        """Refuse terms that the ontology does not know, and a time that ends before it begins."""
        for name, terms in (("act", "act"), ("type", "event_type"), ("status", "event_status")):
            value = getattr(self, name)
            if value is not None and value not in vocabulary(terms):
                raise UsageError(f"{name} is {value!r}, not one of: {', '.join(vocabulary(terms))}", "search")
        if self.since and self.until and self.since > self.until:
            raise UsageError(f"nothing is since {self.since} and until {self.until}", "search", "change the two")

    @property
    def of_saying(self) -> bool:
        """Tell whether it asks for something of a statement."""
        return not self.by is self.to is self.act is None

    @property
    def of_doing(self) -> bool:
        """Tell whether it asks for something of an event."""
        return not self.type is self.status is None


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition in SQL with the values of its question marks."""

    sql: str
    values: tuple[object, ...] = ()


def all_of(conditions: Iterable[Condition]) -> Condition:
    """Give the condition that all of these hold; of none, that anything does."""
    asked = list(conditions)
    values = tuple(value for one in asked for value in one.values)
    return Condition(" AND ".join(one.sql for one in asked) or "TRUE", values)


def report_conditions(criteria: Criteria) -> Iterator[Condition]:
    """Give what is asked of the report, whose table is `documents`."""
    if criteria.since:
        yield Condition("documents.day >= ?", (criteria.since.isoformat(),))
    if criteria.until:
        yield Condition("documents.day <= ?", (criteria.until.isoformat(),))
    if criteria.outlet is not None:
        yield Condition(_AT_OUTLET, (criteria.outlet, criteria.outlet))


_AT_OUTLET = """documents.key IN (
    SELECT key FROM documents WHERE outlet = ? COLLATE NOCASE
    UNION SELECT document FROM copies WHERE outlet = ? COLLATE NOCASE)"""


def actor_condition(column: str, name: str) -> Condition:
    """Give the condition that the actor in `column` has these words in its name, or this Wikidata id."""
    if name[:1] == "Q" and name[1:].isdecimal():
        return Condition(f"{column} IN (SELECT key FROM actors WHERE wikidata = ?)", (name,))  # noqa: S608 - our names
    asked = match(name)
    if not asked.wanted:
        return Condition("FALSE")
    found = f"{column} IN (SELECT rowid FROM actors_search WHERE actors_search MATCH ?)"  # noqa: S608 - our names
    if not asked.unwanted:
        return Condition(found, (asked.wanted,))
    return Condition(found, (f"({asked.wanted}) NOT ({asked.unwanted})",))
