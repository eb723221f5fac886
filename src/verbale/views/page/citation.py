"""A line that cites a record: its words, who says so, the report, and where in it the words stand."""

from collections.abc import Sequence

from verbale.record import Span
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.page.naming import offsets, title_of
from verbale.views.wording import day

__all__ = ["citation"]

_QUOTES = '“”"«»„'


def citation(index: Index, words: str, speaker: str, spans: Sequence[Span]) -> str:
    """Give the citation, in quotation marks only where the words lack them; what is not known of the report is left out."""
    document = index.document
    shown = clean(words)
    said = shown if shown[:1] in _QUOTES else f"“{shown}”"
    published = day(document.published) if document.published else ""
    of_report = [clean(document.outlet or ""), f"“{title_of(index)}”", published]
    place = [f"characters {offsets(spans)}", clean(document.url or "")]
    return ", ".join(part for part in (said, speaker, *of_report, *place) if part)
