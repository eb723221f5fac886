"""Story: its headlines as the outlets worded them, what was said in it, merged, its events in time, and accounts that differ."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from verbale.corpus import Wording, merge_wordings, stems
from verbale.desk.asked import Asked
from verbale.desk.faults import NotThere
from verbale.desk.page import Page
from verbale.store import (
    FacedLine,
    FacedScope,
    Happened,
    ReportLine,
    Scope,
    Store,
    StoryLine,
    ahead_of_reports,
    discrepancies,
    of_story,
    timeline,
)
from verbale.store import copies_of as copies_in
from verbale.store import story as story_in
from verbale.views.telling import Scene, Told, scenes, tell

__all__ = ["STORY", "Merged", "Printed", "Story"]

STATEMENTS: Final = 200
SHOWN: Final = 60
TELLING: Final = 2
"""Stems from which words say something by themselves."""

EVENTS: Final = 40
REPORTS: Final = 60
FACED: Final = 10
_ALL: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Printed:
    """A report of the story, with the copies of it."""

    report: ReportLine
    copies: tuple[ReportLine, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """One statement in all its wordings, the latest first; `others` are worded otherwise, `reports` how many have it."""

    told: Told
    others: tuple[Told, ...]
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story; `reports` are the latest, beside `more` others; `cut` tells that more was said than is shown.

    `statements` is how many wordings were gathered.
    """

    story: StoryLine
    reports: tuple[Printed, ...]
    more: int
    said: tuple[Merged, ...]
    statements: int
    cut: bool
    events: tuple[Happened, ...]
    ahead: tuple[Scene, ...]
    differ: tuple[FacedLine, ...]

    @property
    def coming(self) -> tuple[Happened, ...]:
        """The events of `ahead`."""
        return tuple(scene.happened for scene in self.ahead)


def _story(store: Store, asked: Asked) -> Story:
    found = story_in(store, asked.parts["id"])
    if found is None:
        raise NotThere("there is no such story in this store", asked.path, "stories change as reports come in: look in the list")
    line, ids = found.story, found.ids
    said = tell(store, of_story(store, line.id, STATEMENTS))
    merged = _merged(said)
    return Story(
        story=line,
        reports=tuple(Printed(report, copies_in(store, report.id)) for report in found.reports[-REPORTS:]),
        more=len(found.reports[:-REPORTS]),
        said=merged[:SHOWN],
        statements=len(said),
        cut=len(merged) > SHOWN or len(said) == STATEMENTS,
        events=timeline(store, Scope(reports=ids), limit=EVENTS),
        ahead=scenes(store, ahead_of_reports(store, ids, limit=EVENTS)),
        differ=discrepancies(store, FacedScope(story=line.id), limit=FACED),
    )


def _merged(said: tuple[Told, ...]) -> tuple[Merged, ...]:
    """Gather wordings; what most reports have comes first, of equals what says something ("it" does not), then the latest."""
    wordings = [
        Wording(n, told.actor or told.said.speaker or "", frozenset(stems(told.said.words))) for n, told in enumerate(said)
    ]
    groups = [_group([said[number] for number in group]) for group in merge_wordings(wordings)]
    return tuple(sorted(groups, key=lambda group: (-group.reports, len(stems(group.told.said.words)) < TELLING)))


def _group(told: list[Told]) -> Merged:
    """Those that are worded alike stand for one; one report may say a thing twice."""
    first, seen, others = told[0], {_folded(told[0])}, []
    for one in told[1:]:
        if _folded(one) not in seen:
            seen.add(_folded(one))
            others.append(one)
    return Merged(first, tuple(others), len({one.said.report.id for one in told}))


def _folded(told: Told) -> str:
    return " ".join(told.said.words.lower().split())


def _rows(store: Store, asked: Asked) -> Iterable[object]:
    found = story_in(store, asked.parts["id"])
    return (told.said for told in tell(store, of_story(store, found.story.id, _ALL))) if found else iter(())


STORY: Final = Page(path="/story/{id}", template="story.html", make=_story, rows=_rows, under="stories")
