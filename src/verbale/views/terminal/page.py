"""The page and its columns: where a cell stands, and how much room it has.

Number, 3 wide · speaker or date from column 6 · act, event or status from 23 · words from 36 · offset flush right; a wide page
has a column of notes before the offset, a narrow one sets the notes under the words.
"""

from dataclasses import dataclass
from typing import Final

from verbale.views.parts import PARTS

__all__ = ["ACT", "ACT_WIDTH", "DOUBTFUL", "NARROWEST", "NOTE_WIDTH", "NUMBER_WIDTH", "WHO", "WHO_WIDTH", "WORDS", "Page"]

DOUBTFUL: Final = 0.5
"""A record with a lower score is shown with a question mark."""

NARROWEST: Final = 60
WIDE: Final = 110
"""Cells from which a page has a column of notes."""

WHO, ACT, WORDS = 5, 22, 35
"""Columns, from 0."""

NUMBER_WIDTH, WHO_WIDTH, ACT_WIDTH, OFFSET_WIDTH, NOTE_WIDTH = 3, 16, 12, 5, 22


@dataclass(frozen=True, slots=True)
class Page:
    """The page to fill: `width` in terminal cells, `colour` where escape codes are wanted (bold and italic count).

    `parts` are those asked for by name: each has its head, even with nothing to show; without them SAID stands in any case
    and the others where they have rows.
    """

    width: int = 80
    colour: bool = False
    parts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a page too narrow for its columns."""
        if self.width < NARROWEST:
            message = f"a page is at least {NARROWEST} cells wide, not {self.width}"
            raise ValueError(message)

    @property
    def shown(self) -> tuple[str, ...]:
        """Names of the parts that may stand on the page."""
        return self.parts or PARTS

    def heads(self, part: str) -> bool:
        """Tell whether a part has its head on the page even without rows."""
        return part in (self.parts or ("said",))

    @property
    def wide(self) -> bool:
        """Tell whether there is room for a column of notes."""
        return self.width >= WIDE

    @property
    def note(self) -> int:
        """Column (from 0) of the notes on a wide page."""
        return self.width - OFFSET_WIDTH - 1 - NOTE_WIDTH

    @property
    def words(self) -> int:
        """Cells for the words of a record."""
        return (self.note - 3 if self.wide else self.width - OFFSET_WIDTH - 2) - WORDS
