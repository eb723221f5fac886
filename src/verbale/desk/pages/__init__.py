"""The pages of the desk, a file each; whoever adds one adds it to a list here."""

from typing import Final

from verbale.desk.page import File, Jump, Page
from verbale.desk.pages.actor import ACTOR, DOSSIER, WORDS
from verbale.desk.pages.actors import ACTORS
from verbale.desk.pages.ahead import AHEAD, CALENDAR
from verbale.desk.pages.listed import EVENTS, SPOKEN
from verbale.desk.pages.map import MAP
from verbale.desk.pages.network import NETWORK
from verbale.desk.pages.report import JUMPS as TO_REPORT
from verbale.desk.pages.report import REPORT, SHEETS
from verbale.desk.pages.review import LIST, REVIEW
from verbale.desk.pages.reviewing import DEEDS
from verbale.desk.pages.search import SEARCH
from verbale.desk.pages.stories import STORIES
from verbale.desk.pages.story import STORY
from verbale.desk.pages.today import TODAY

__all__ = ["DEEDS", "FILES", "JUMPS", "PAGES", "TABS"]

PAGES: Final[tuple[Page, ...]] = (
    *(TODAY, STORIES, ACTORS, AHEAD, SEARCH, DOSSIER, WORDS, ACTOR, STORY, REPORT),
    *(MAP, NETWORK, EVENTS, SPOKEN, REVIEW, LIST),
)
"""Of two whose paths fit an address, the first answers."""

FILES: Final[tuple[File, ...]] = (*SHEETS, CALENDAR)
JUMPS: Final[tuple[Jump, ...]] = TO_REPORT
TABS: Final[tuple[Page, ...]] = tuple(page for page in PAGES if page.tab)
