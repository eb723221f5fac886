"""Stories for a terminal: the headline of each, its days, and how many reports tell it."""

from collections.abc import Sequence

from verbale.store import StoryLine
from verbale.views.ink import Line, clean, plain, printed, wrapped
from verbale.views.terminal.page import Page
from verbale.views.terminal.rows import Row, part_head
from verbale.views.wording import counted, day

__all__ = ["stories_page"]


def stories_page(found: Sequence[StoryLine], page: Page) -> str:
    """Show stories, a row each: its last day, its reports, its headline with its first day and its id."""
    lines: list[Line] = [part_head("stories", f"{len(found):,} {'story' if len(found) == 1 else 'stories'}", page), ()]
    for one in found:
        lines += _story(one, page)
    return "".join(f"{printed(line, colour=page.colour)}\n" for line in lines)


def _story(one: StoryLine, page: Page) -> list[Line]:
    title = [plain(line, "strong") for line in wrapped(clean(one.title or "no headline"), page.words)]
    since = f"since {day(one.first)}" if one.first and one.first != one.last else ""
    copies = f"{one.copies:,} {'copy' if one.copies == 1 else 'copies'}" if one.copies else ""
    under = " · ".join(part for part in (since, copies, one.id) if part)
    return Row(
        offset=None,
        who=[plain(day(one.last)) if one.last else plain("no date")],
        act=[plain(counted(one.reports, "report"))],
        words=[*title, *(plain(line) for line in wrapped(under, page.words))],
    ).lines(page)
