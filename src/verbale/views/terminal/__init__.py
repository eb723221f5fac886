"""A reading as a page of text for a terminal: what was said, done, is ahead and is disputed, in the four columns of the house."""

from verbale.views.terminal.page import DOUBTFUL, NARROWEST, Page
from verbale.views.terminal.sheet import reading_page
from verbale.views.terminal.tally import Tally, closing_line

__all__ = ["DOUBTFUL", "NARROWEST", "Page", "Tally", "closing_line", "reading_page"]
