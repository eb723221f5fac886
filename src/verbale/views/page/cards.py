"""SAID: a card a statement, with its speaker, act and words, and what hangs on them."""

from collections.abc import Iterator

from verbale.record import Statement
from verbale.views.conditions import conditions, without
from verbale.views.disputes import disputed_by
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.page.citation import citation
from verbale.views.page.cuts import Cut
from verbale.views.page.markup import Markup, element, escaped, joined
from verbale.views.page.naming import doubtful, full_name, offsets, sentence_link
from verbale.views.quotes import quoted, words_of
from verbale.views.wording import act_word, certainty_words

__all__ = ["act_of", "cards", "condition_lines", "dispute_line", "speaker_and_act", "words_shown"]

FORMS = {"direct": "quoted", "mixed": "partly quoted", "indirect": "indirect"}
_HEDGED_BY_NATURE = frozenset({"warn", "wish", "ask"})
"""Acts about what nobody knows yet: that their content is only possible goes without saying."""
_NEGATED_BY_NATURE = frozenset({"deny", "refuse"})


def cards(index: Index, cut: Cut | None = None) -> Markup:
    """Give the list of the statements of a report, or of a part of it, in their order."""
    shown = (_card(index, statement) for statement in index.reading.statements if cut is None or cut.holds(statement))
    return element("ol", *shown, class_="cards")


def speaker_and_act(index: Index, statement: Statement) -> Markup:
    """Give who speaks, with a question mark where the reading is doubtful, and what is done by it."""
    name = element("b", escaped(full_name(index, statement)))
    doubt = [element("span", escaped("?"), class_="doubt", title="doubtful reading")] if doubtful(statement) else []
    return joined([name, *doubt, act_of(index, statement)], escaped(" "))


def act_of(index: Index, statement: Statement) -> Markup:
    """Give the act in our word, or the cue in the report's where the act was not read."""
    word = act_word(statement.act, several=index.speakers.several(statement)) if statement.act else words_of(statement.cue)
    return element("span", escaped(word), class_="act")


def words_shown(index: Index, statement: Statement) -> str:
    """Give the content as it stands, with its marks and without the conditions that get lines of their own."""
    spans = without(index.document, statement.content, statement.condition)
    return quoted(index.document.text, spans, direct=statement.form == "direct", whole=statement.content)


def condition_lines(statement: Statement) -> Markup:
    """Give a line for each condition: its marker, and the report's words that follow it."""
    return joined(
        element("p", element("span", escaped(one.marker), class_="if"), escaped(f" {one.words}"), class_="words cond")
        for one in conditions(statement.condition)
    )


def dispute_line(index: Index, statement: Statement) -> Markup:
    """Give the line that says who disputes a statement, and by which words; nothing where nobody does."""
    said = disputed_by(index, statement)
    line = [element("span", escaped("disputed"), class_="disputed"), escaped(f" {said}")]
    return element("p", *line, class_="dispute") if said else joined([])


def _card(index: Index, statement: Statement) -> Markup:
    number = index.number(statement)
    link = sentence_link(index, statement.content[0])
    to = [escaped(f" to {index.speakers.name(statement.addressee)}")] if statement.addressee else []
    kinds = f"{' has-dis' if statement.disputed else ''}{' has-if' if statement.condition else ''}"
    return element(
        "li",
        element("a", escaped(str(number)), class_="n", href=link, aria_label=f"Statement {number}, show in the text"),
        element("p", speaker_and_act(index, statement), element("span", *to, class_="soft"), class_="who"),
        element("p", escaped(words_shown(index, statement)), class_="words"),
        condition_lines(statement),
        dispute_line(index, statement),
        element("p", _meta(index, statement), class_="off"),
        element("a", escaped("close"), class_="close", href=link),
        class_=f"rec card{kinds}",
        id=f"c{number}",
        tabindex=-1,
        data_cite=citation(index, words_shown(index, statement), full_name(index, statement), statement.content),
    )


def _meta(index: Index, statement: Statement) -> Markup:
    parts = [escaped(offsets(statement.content)), *(escaped(note) for note in _notes(index, statement))]
    teller = index.teller(statement)
    if teller:
        number = index.number(teller)
        parts.append(joined([escaped("as told in "), element("a", escaped(str(number)), href=f"#c{number}")]))
    return joined(parts, escaped(" · "))


def _notes(index: Index, statement: Statement) -> Iterator[str]:
    """What sets this statement apart: place and day are those of the saying."""
    yield FORMS[statement.form]
    if index.in_headline(statement.content[0]):
        yield "headline"
    if place := index.place(statement):
        yield clean(place.name)
    if time := index.time(statement):
        yield clean(time.span.text)
    if statement.act not in _HEDGED_BY_NATURE and statement.certainty != "certain":
        yield certainty_words(statement.certainty)
    if statement.negated and statement.act not in _NEGATED_BY_NATURE:
        yield "put forward as not so"
    if statement.stance == "distance":
        yield "the report keeps its distance"
