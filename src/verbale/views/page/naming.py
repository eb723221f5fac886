"""How the page calls a report, a speaker, a sentence and a stretch of the text."""

from collections.abc import Sequence
from typing import Final

from verbale.record import Event, Span, Statement
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.page.paragraphs import sentence_at
from verbale.views.terminal import DOUBTFUL

__all__ = ["doubtful", "full_name", "headline_of", "offsets", "sentence_link", "title_of"]

UNTITLED: Final = "Untitled report"


def headline_of(index: Index) -> Span | None:
    """Give the words of the report's first headline, None where it has none."""
    headline = next((sentence for sentence in index.reading.sentences if sentence.kind == "headline"), None)
    return index.document.span(headline.start, headline.end) if headline else None


def title_of(index: Index) -> str:
    """Give the report's headline, else its title, else the name of its file."""
    headline = headline_of(index)
    return clean(headline.text if headline else index.document.title or index.document.path or "") or UNTITLED


def full_name(index: Index, statement: Statement) -> str:
    """Give the full name of the one who makes a statement, or the report's words for a source that is no actor."""
    return clean(index.actors[statement.speaker].name) if statement.speaker else index.speakers.of(statement)


def doubtful(record: Statement | Event) -> bool:
    """Tell whether a record is shown with a question mark."""
    return record.score < DOUBTFUL


def offsets(spans: Sequence[Span]) -> str:
    """Write where words stand: from the first character to behind the last.

    >>> offsets((Span(5, 7, "so"), Span(9, 11, "on")))
    '5–11'
    """
    return f"{spans[0].start}–{spans[-1].end}"


def sentence_link(index: Index, span: Span) -> str:
    """Give the link to the sentence that words stand in."""
    number = sentence_at(index.reading.sentences, span.start)
    return f"#s{number + 1}" if number >= 0 else "#report"
