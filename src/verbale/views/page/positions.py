"""The table of positions: what each speaker wants, offers, refuses and says, in the words of the report."""

import functools
from collections.abc import Mapping, Sequence
from importlib import resources

from verbale.record import Statement
from verbale.views.codes import country_name
from verbale.views.conditions import conditions
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.page.cards import act_of, words_shown
from verbale.views.page.markup import Markup, element, escaped, joined
from verbale.views.page.naming import full_name

__all__ = ["columns", "has_positions", "positions"]


@functools.cache
def columns() -> Mapping[str, tuple[str, ...]]:
    """Give the columns in their order: name to acts."""
    text = resources.files("verbale.views").joinpath("lexicon", "positions.txt").read_text("utf-8")
    rows = (line.partition(":") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: tuple(acts.split()) for name, _, acts in rows}


def has_positions(index: Index) -> bool:
    """Tell whether the acts of the statements were read: without them a table would only repeat the cards."""
    return any(statement.act for statement in index.reading.statements)


def positions(index: Index) -> Markup:
    """Give the table, a row for each known speaker in the order of their first words; empty columns are left out."""
    rows = _rows(index)
    shown = [name for name, acts in columns().items() if any(one.act in acts for said in rows.values() for one in said)]
    head = element("tr", *(element("th", escaped(name), scope="col") for name in ("Speaker", *shown)))
    body = (_row(index, said, shown) for said in rows.values())
    return element("table", element("thead", head), element("tbody", *body), class_="stack even")


def _rows(index: Index) -> Mapping[str, list[Statement]]:
    rows: dict[str, list[Statement]] = {}
    for statement in index.reading.statements:
        if statement.act and (statement.speaker or statement.source):
            rows.setdefault(statement.speaker or full_name(index, statement), []).append(statement)
    return rows


def _row(index: Index, said: Sequence[Statement], shown: Sequence[str]) -> Markup:
    cells = [_cell(index, name, [one for one in said if one.act in columns()[name]]) for name in shown]
    return element("tr", element("th", *_speaker(index, said[0]), scope="row"), *cells)


def _speaker(index: Index, statement: Statement) -> list[Markup]:
    actor = index.actors[statement.speaker] if statement.speaker else None
    about = ", ".join(clean(fact) for fact in (actor.role, country_name(actor.country or "")) if fact) if actor else ""
    name = escaped(full_name(index, statement))
    return [name, element("span", escaped(about))] if about else [name]


def _cell(index: Index, name: str, held: Sequence[Statement]) -> Markup:
    return element("td", *(_position(index, statement) for statement in held), data_l=name if held else None)


def _position(index: Index, statement: Statement) -> Markup:
    number = index.number(statement)
    link = element("a", escaped(str(number)), class_="ref", href=f"#c{number}", aria_label=f"Statement {number}")
    words = element("span", escaped(words_shown(index, statement)), class_="words")
    parts = [act_of(index, statement), words]
    for one in conditions(statement.condition):
        parts += [element("span", escaped(one.marker), class_="if"), element("span", escaped(one.words), class_="words")]
    if statement.disputed:
        parts.append(element("span", escaped("disputed"), class_="disputed"))
    return element("p", joined([*parts, link], escaped(" ")))
