"""A record on its way to the page: its cells side by side, and the head of a part."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from verbale.views.ink import Line, extent, place, plain, wrapped
from verbale.views.terminal.page import ACT, NOTE_WIDTH, NUMBER_WIDTH, WHO, WORDS, Page

__all__ = ["Row", "part_head"]


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one record: lines of each column, notes as words, and the place of its first character, if it has one."""

    offset: int | None
    number: str = ""
    who: Sequence[Line] = ()
    act: Sequence[Line] = ()
    words: Sequence[Line] = ()
    notes: Sequence[str] = ()

    def lines(self, page: Page) -> list[Line]:
        """Set the cells side by side; notes have their column on a wide page and follow the words on a narrow one."""
        words, notes = list(self.words), []
        if page.wide:
            notes = [plain(line) for line in wrapped(", ".join(self.notes), NOTE_WIDTH)]
        else:
            words += [plain(line) for note in self.notes for line in wrapped(note, page.words)]
        cells = zip_longest(self.who or [()], self.act, words, notes, fillvalue=())
        rows = [[(WHO, who), (ACT, act), (WORDS, said), (page.note, note)] for who, act, said, note in cells]
        offset = "" if self.offset is None else str(self.offset)
        number = plain(f"{self.number:>{NUMBER_WIDTH}}" if self.number else "")
        rows[0] = [(0, number), *rows[0], (page.width - len(offset), plain(offset))]
        return [place(row) for row in rows]


def part_head(name: str, summary: str, page: Page) -> Line:
    """Give the line above a part: its name, and what is in it flush right."""
    return place([(0, plain(name.upper(), "strong")), (page.width - extent(summary), plain(summary))])
