"""The whole page of a reading: its head, then the parts that have something to show."""

from verbale.record import Reading
from verbale.views.index import Index
from verbale.views.ink import Line, clean, extent, place, plain, printed, wrapped
from verbale.views.parts import Parts
from verbale.views.terminal.happenings import ahead_rows, ahead_summary, done_rows, done_summary
from verbale.views.terminal.page import Page
from verbale.views.terminal.rows import part_head
from verbale.views.terminal.said import disputed_rows, disputed_summary, said_rows, said_summary
from verbale.views.wording import counted, day

__all__ = ["reading_page"]


def reading_page(reading: Reading, page: Page) -> str:
    """Give the page of one reading, each line ended by a newline."""
    index = Index(reading)
    lines = _head(reading, page)
    for part in _parts(index, page):
        lines += [(), *part]
    return "".join(printed(line, colour=page.colour) + "\n" for line in lines)


def _head(reading: Reading, page: Page) -> list[Line]:
    document = reading.document
    headlines = (document.text[s.start : s.end] for s in reading.sentences if s.kind == "headline")
    title = clean(next(headlines, document.title or ""))
    path = clean(document.path or "")
    facts = [clean(document.outlet or ""), day(document.published) if document.published else ""]
    facts.append(counted(len(document.text.split()), "word"))
    about = plain(" · ".join(fact for fact in facts if fact))
    name = _end_of(path, page.width // 2) if title else ""
    lines = [plain(text, "strong") for text in wrapped(title or path or "untitled", page.width)]
    return [*lines, place([(0, about), (page.width - extent(name), plain(name))])]


def _end_of(path: str, room: int) -> str:
    """The whole path where it fits, else its end: the end is what tells two files apart."""
    shown = path
    while extent(shown) > room:
        shown = "…" + shown.removeprefix("…")[1:]
    return shown


def _parts(index: Index, page: Page) -> list[list[Line]]:
    """The parts in the order of the house, each with its head; one without rows only where its head is wanted."""
    parts = Parts.of(index, page.shown)
    found = (
        ("said", said_summary(index, parts.said), said_rows(index, parts.said, page)),
        ("done", done_summary(parts.done), done_rows(index, parts.done, page)),
        ("ahead", ahead_summary(index, parts.ahead), ahead_rows(index, parts.ahead, page)),
        ("disputed", disputed_summary(parts.disputed), disputed_rows(index, parts.disputed, page)),
    )
    return [[part_head(name, summary, page), *rows] for name, summary, rows in found if rows or page.heads(name)]
