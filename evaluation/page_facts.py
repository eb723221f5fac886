"""Title and day of a news page: pages invented for this project in the manner of many publishers' templates (`pages.toml`).

A title is right where it is the headline, letter for letter (white space as one space); a day where it is the same day. The rules
were mended with these pages at hand: the figures show that nothing rots, the hidden pages how well they read.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from evaluation.counts import Figure, share_figure
from evaluation.system import System
from verbale.inputs.html import read_page
from verbale.inputs.received import StoredPage

FILES: tuple[str, ...] = ()
PLACE = Path(__file__).with_name("pages.toml")
TEXT = """<p>The minister said on Monday that the talks would go on, and that nobody had been asked to leave the room.</p>
<p>“We have time,” said Mary Lund, who leads the delegation. “We shall use it for what we came for, and for nothing else.”</p>
<p>People in the valley were less patient. The road has been closed for weeks, and what is sold on the market is dear.</p>
<p>Olen Marsh, who speaks for the farmers, told this paper that they would wait for another week and then block the bridge.</p>"""


@dataclass(frozen=True, slots=True)
class InventedPage:
    """A page of `pages.toml`: what it is of, its markup, and what is right."""

    name: str
    title: str
    published: str
    head: str
    body: str
    address: str = "https://www.post.example/story/1"

    def __post_init__(self) -> None:
        """Refuse a day that there is not."""
        date.fromisoformat(self.published)

    @property
    def stored(self) -> StoredPage:
        """The page as a server would give it."""
        body = self.body.replace("{text}", TEXT)
        html = f"<!doctype html><html><head>{self.head}</head><body>{body}</body></html>"
        return StoredPage(html.encode(), self.name, self.address, "text/html; charset=utf-8")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A page, and what was read of it."""

    page: InventedPage
    title: str | None
    published: str | None


def pages() -> tuple[InventedPage, ...]:
    """The pages of `pages.toml`, in order."""
    return tuple(InventedPage(**one) for one in tomllib.loads(PLACE.read_text("utf-8"))["page"])


def outcomes() -> Iterator[Outcome]:
    """What is read of each page."""
    for page in pages():
        read = read_page(page.stored)
        yield Outcome(page, read.title, read.published)


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `pages.title` and `pages.published`, on the invented pages."""
    del root, system  # the pages stand beside this file, and are read before there is anything for the model
    found = tuple(outcomes())
    return (
        share_figure("pages.title", sum(one.title == one.page.title for one in found), len(found)),
        share_figure("pages.published", sum(one.published == one.page.published for one in found), len(found)),
    )
