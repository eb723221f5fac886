"""Who disputes a statement: the report itself, or somebody else whose words it gives."""

from verbale.record import Statement
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.quotes import words_of
from verbale.views.speakers import UNNAMED

__all__ = ["disputed_by"]


def disputed_by(index: Index, statement: Statement) -> str:
    """Say who disputes a statement and by which words: "by the report: “falsely”"; "" where nobody does."""
    dispute = statement.disputed
    if dispute is None:
        return ""
    who = "the report" if dispute.by == "report" else _other(index, statement)
    return f"by {who}: “{clean(words_of(dispute.cue))}”"


def _other(index: Index, statement: Statement) -> str:
    """The one whose cue, or else whose words, hold the words that dispute."""
    against = statement.disputed.cue if statement.disputed else ()
    cued = [one for span in against for _, one in index.cues.touching(span.start, span.end)]
    touched = [(span, *found) for span in against for found in index.contents.touching(span.start, span.end)]
    around = [(len(part.text), one) for span, part, one in touched if part.contains(span)]
    holding = [one for _, one in sorted(around, key=lambda pair: pair[0])]
    names = (index.speakers.of(one) for one in (*cued, *holding))
    return next((name for name in names if name not in {UNNAMED, index.speakers.of(statement)}), "another")
