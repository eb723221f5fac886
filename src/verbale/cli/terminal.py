"""The terminal that a command writes to."""

import os
import shutil
import sys
from typing import Final

from verbale.cli.output import STDOUT
from verbale.views.terminal import NARROWEST, Page

__all__ = ["terminal_page"]

WIDEST: Final = 120
"""Cells that a page takes by itself: longer lines of words are hard to read."""


def terminal_page(width: int | None, output: str = STDOUT, parts: tuple[str, ...] = ()) -> Page:
    """Give the page: as wide as asked for or as the terminal, in colour on a terminal unless NO_COLOR stands against it."""
    terminal = min(max(shutil.get_terminal_size((80, 24)).columns, NARROWEST), WIDEST)
    shown = output == STDOUT and sys.stdout.isatty()
    colour = shown and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Page(width or terminal, colour=colour, parts=parts)
