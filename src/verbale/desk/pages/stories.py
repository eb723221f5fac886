"""Stories: what the reports tell, the story that was told last first, each with who said what in a line or three."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from verbale.desk.asked import Asked, Paged, paged
from verbale.desk.page import Page
from verbale.store import Store, StoryLine, StoryScope, count_stories, leading, outlets_of, stories
from verbale.views.telling import Told, tell

__all__ = ["STORIES", "Stories", "StoryCard", "card"]

SIZE: Final = 20
LINES: Final = 3
OUTLETS: Final = 3
ALL: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryCard:
    """A story in short: its line, its leading statements, and the outlets that tell it, as many as there is room for."""

    story: StoryLine
    said: tuple[Told, ...]
    outlets: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """A page of stories; `words` and `actor` are those that were asked for."""

    words: str | None
    least: int
    shown: Paged
    stories: tuple[StoryCard, ...]


def card(store: Store, line: StoryLine) -> StoryCard:
    """Give a story in short."""
    outlets = outlets_of(store, line.id)
    said = tell(store, leading(store, line.id, LINES))
    return StoryCard(story=line, said=said, outlets=outlets[:OUTLETS], more=len(outlets[OUTLETS:]))


def _scope(asked: Asked) -> StoryScope:
    return StoryScope(
        words=asked.text("q"), since=asked.day("since"), until=asked.day("until"), least=2 if asked.text("several") else 1
    )


def _stories(store: Store, asked: Asked) -> Stories:
    scope = _scope(asked)
    shown = paged(asked, count_stories(store, scope), SIZE)
    lines = stories(store, scope, limit=SIZE, offset=(shown.page - 1) * SIZE)
    return Stories(words=scope.words, least=scope.least, shown=shown, stories=tuple(card(store, line) for line in lines))


def _rows(store: Store, asked: Asked) -> Iterable[object]:
    return stories(store, _scope(asked), limit=ALL)


STORIES: Final = Page(path="/stories", template="stories.html", make=_stories, rows=_rows, tab="stories")
