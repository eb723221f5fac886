"""How this was made: the model, its measured scores, what the numbers mean, and the keys."""

import functools
from collections.abc import Iterator, Mapping
from importlib import resources

from verbale.views.index import Index
from verbale.views.page.markup import NOTHING, Markup, element, escaped, joined

__all__ = ["labels", "making"]

KEYS = {"j": "next", "k": "previous", "/": "find", "c": "copy as citation", "p": "its words in the text"}


def making(index: Index, scores: Mapping[str, object]) -> Markup:
    """Give the section; `scores` are those measured for a model, and are shown only where it is the one that read this."""
    head = element("h2", escaped("How this was made"), class_="head", id="made")
    measured = _scores(scores) if scores.get("model") == index.reading.provenance.model else NOTHING
    notes = element("div", *(element("p", note) for note in _notes(index)), class_="foot")
    return element("footer", head, notes, measured, class_="block")


@functools.cache
def labels() -> Mapping[str, str]:
    """Give the scores that readers are shown: key to what it measures."""
    text = resources.files("verbale.views").joinpath("lexicon", "scores.txt").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return dict(rows)


def _notes(index: Index) -> Iterator[Markup]:
    made, document = index.reading.provenance, index.document
    model = f", model {made.model[:12]}" if made.model else ""
    yield escaped(
        f"Read by Verbale {made.verbale}{model}, on one computer, without a network. No person has checked this record. "
        "Machines err: open the words before you rely on a line. A question mark marks a reading less than half sure."
    )
    yield escaped(
        "It says what the report says, and gives no verdict of its own. Disputed means that the report itself, "
        "or somebody in it, contradicts a statement."
    )
    yield escaped(
        "Numbers such as 433–503 count characters (Unicode code points) from the beginning of the text, headline included. "
        f"The text has {document.chars:,} characters; its SHA-256 is {document.sha256[:16]}…"
    )
    keys = (joined([element("kbd", escaped(key)), escaped(f" {use}")]) for key, use in KEYS.items())
    yield joined([escaped("Keys: "), joined(keys, escaped(", ")), escaped(". They need JavaScript; all else works without.")])


def _scores(scores: Mapping[str, object]) -> Markup:
    """The measured scores that have a name for readers; none where there are none."""
    measured = [(label, scores[key]) for key, label in labels().items() if isinstance(scores.get(key), int | float)]
    if not measured:
        return NOTHING
    caption = element("caption", escaped("Of 100, on reports that had not trained it (F1 where something is to be found)"))
    rows = (element("tr", element("th", escaped(label), scope="row"), _figure(score)) for label, score in measured)
    return element("table", caption, element("tbody", *rows), class_="scores")


def _figure(score: object) -> Markup:
    return element("td", escaped(f"{score:.0f}"), class_="num")
