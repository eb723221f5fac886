"""A reading as a fragment of HTML for notebooks: its headline and four tables, with no script and nothing to load.

It inherits font and colours from the notebook, light or dark, and reads without its style sheet, which some hosts take away.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from verbale.record import Event, Reading, Statement
from verbale.views.conditions import conditions, without
from verbale.views.dating import dated
from verbale.views.disputes import disputed_by
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.page.markup import Markup, element, escaped
from verbale.views.parts import Parts
from verbale.views.phrases import sentence_of
from verbale.views.quotes import quoted, words_of
from verbale.views.terminal import DOUBTFUL
from verbale.views.wording import act_word, certainty_words, counted, day, event_word

__all__ = ["notebook"]

SHOWN: Final = 10
"""Rows of a part that stand open; the rest is folded up under them."""

_COLUMNS: Final = {
    "said": ("no.", "who", "act", "words"),
    "done": ("", "when", "what", "words"),
    "ahead": ("", "when", "status", "words"),
    "disputed": ("no.", "who", "act", "words"),
}


def notebook(reading: Reading) -> str:
    """Give a reading as HTML: its headline, and what was said, done, is ahead and is disputed."""
    index = Index(reading)
    parts = Parts.of(index)
    rows = {
        "said": [_said(index, one) for one in parts.said],
        "done": [_done(index, one) for one in parts.done],
        "ahead": [_ahead(index, one) for one in parts.ahead],
        "disputed": [_said(index, one) for one in parts.disputed],
    }
    tables = [_table(name, found) for name, found in rows.items() if found]
    body = tables or [element("p", escaped("No statement and no event found."))]
    return element("div", element("style", _style()), *_head(reading), *body, class_="verbale-reading")


@cache
def _style() -> Markup:
    return Markup(resources.files("verbale.views").joinpath("notebook.css").read_text("utf-8"))


def _head(reading: Reading) -> tuple[Markup, Markup]:
    document = reading.document
    headlines = (document.text[one.start : one.end] for one in reading.sentences if one.kind == "headline")
    title = clean(next(headlines, document.title or document.path or "")) or "Untitled report"
    facts = [clean(document.outlet or ""), day(document.published) if document.published else ""]
    facts.append(counted(len(document.text.split()), "word"))
    about = " · ".join(fact for fact in facts if fact)
    return element("p", escaped(title), class_="title"), element("p", escaped(about), class_="quiet")


def _table(name: str, rows: Sequence[Markup]) -> Markup:
    """A part with its head; a long one is folded."""
    caption = element("caption", element("b", escaped(name.upper())), escaped(str(len(rows))))
    heads = [element("th", escaped(column), scope="col") for column in _COLUMNS[name]]
    shown = element("table", caption, element("thead", element("tr", *heads)), element("tbody", *rows[:SHOWN]), class_=name)
    if len(rows) <= SHOWN:
        return shown
    rest = element("table", element("tbody", *rows[SHOWN:]), class_=name)
    more = element("summary", escaped(f"{len(rows) - SHOWN} more"))
    return Markup(shown + element("details", more, rest))


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of one record; `below` are lines under its words, and `place` is where these begin and end."""

    number: str
    who: str
    act: str
    words: str
    below: Sequence[Markup]
    place: tuple[int, int]

    def markup(self) -> Markup:
        """Set the cells side by side; the place of the words shows when the row is pointed at."""
        return element(
            "tr",
            element("td", escaped(self.number)),
            element("td", escaped(self.who)),
            element("td", escaped(self.act)),
            element("td", escaped(self.words), *(element("div", one) for one in self.below)),
            title=f"characters {self.place[0]}–{self.place[1]}",
        )


def _said(index: Index, statement: Statement) -> Markup:
    document, content = index.document, statement.content
    spans = without(document, content, statement.condition)
    speakers = index.speakers
    act = act_word(statement.act, several=speakers.several(statement)) if statement.act else clean(words_of(statement.cue))
    return _Row(
        number=f"{index.number(statement)}{_doubt(statement)}",
        who=speakers.of(statement),
        act=act,
        words=clean(quoted(document.text, spans, direct=statement.form == "direct", whole=content)),
        below=[*_conditions(statement), *_dispute(index, statement), *_notes(_of_statement(index, statement))],
        place=(content[0].start, content[-1].end),
    ).markup()


def _done(index: Index, event: Event) -> Markup:
    doubt = ["it may be so"] if event.status == "possible" else []
    return _happening(index, event, act=event_word(event.type, event.mode), below=_notes([*doubt, *_told(index, event)]))


def _ahead(index: Index, event: Event) -> Markup:
    teller = index.teller(event)
    hangs = _conditions(teller) if teller and event.status == "conditional" else []
    act = "scheduled" if event.status == "actual" else event.status
    return _happening(index, event, act=act, ahead=True, below=[*hangs, *_notes(_told(index, event))])


def _happening(index: Index, event: Event, *, act: str, ahead: bool = False, below: Sequence[Markup]) -> Markup:
    return _Row(
        number=_doubt(event).strip(),
        who=dated(index.document, index.time(event), ahead=ahead),
        act=act,
        words=sentence_of(index, event),
        below=below,
        place=(event.trigger.start, event.trigger.end),
    ).markup()


def _doubt(record: Statement | Event) -> str:
    return " ?" if record.score < DOUBTFUL else ""


def _conditions(statement: Statement) -> list[Markup]:
    found = conditions(statement.condition)
    return [Markup(element("span", escaped(one.marker), class_="mark") + escaped(f" {one.words}")) for one in found]


def _dispute(index: Index, statement: Statement) -> list[Markup]:
    disputed = disputed_by(index, statement)
    mark = element("span", escaped("DISPUTED"), class_="mark against")
    return [Markup(mark + escaped(f" {disputed}"))] if disputed else []


def _notes(notes: Iterable[str]) -> list[Markup]:
    shown = ", ".join(note for note in notes if note)
    return [element("span", escaped(shown), class_="quiet")] if shown else []


def _of_statement(index: Index, statement: Statement) -> Iterator[str]:
    if statement.addressee:
        yield f"to {index.speakers.name(statement.addressee)}"
    if statement.stance == "distance":
        yield "the report keeps its distance"
    yield certainty_words(statement.certainty)
    yield from _told(index, statement)


def _told(index: Index, record: Statement | Event) -> list[str]:
    teller = index.teller(record)
    return [f"as told in {index.number(teller)}"] if teller else []
