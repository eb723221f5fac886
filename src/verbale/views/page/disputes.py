"""DISPUTED: the statements that the report itself, or somebody else in it, contradicts."""

from verbale.record import Statement
from verbale.views.disputes import disputed_by
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.page.cards import speaker_and_act, words_shown
from verbale.views.page.citation import citation
from verbale.views.page.markup import Markup, element, escaped
from verbale.views.page.naming import full_name, offsets
from verbale.views.quotes import words_of

__all__ = ["dispute_rows"]


def dispute_rows(index: Index, statements: tuple[Statement, ...]) -> Markup:
    """Give a row for each disputed statement: who says so, and who disputes it by which words."""
    return element("ul", *(_row(index, statement) for statement in statements), class_="rows disputes")


def _row(index: Index, statement: Statement) -> Markup:
    number = index.number(statement)
    target = statement.disputed.target if statement.disputed and statement.disputed.target != statement.content else ()
    aimed = [element("p", escaped(f"aimed at “{clean(words_of(target))}”"), class_="off")] if target else []
    return element(
        "li",
        element("p", element("a", escaped(str(number)), href=f"#c{number}", aria_label=f"Statement {number}"), class_="when"),
        element(
            "div",
            element("p", speaker_and_act(index, statement), class_="who"),
            element("p", escaped(words_shown(index, statement)), class_="words"),
            element("p", element("span", escaped("disputed"), class_="disputed"), escaped(f" {disputed_by(index, statement)}")),
            *aimed,
            element("p", escaped(offsets(statement.content)), class_="off"),
        ),
        class_="rec",
        id=f"d{number}",
        tabindex=-1,
        data_cite=citation(index, words_shown(index, statement), full_name(index, statement), statement.content),
    )
