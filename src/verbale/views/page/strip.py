"""A strip that shows where in the text the statements sit."""

from collections.abc import Iterator
from typing import Final

from verbale.record import Span, Statement
from verbale.views.index import Index
from verbale.views.page.markup import Markup, element, escaped, void
from verbale.views.page.naming import full_name

__all__ = ["strip"]

WIDTH: Final = 420
"""Units of the drawing: about the pixels that it takes beside the text."""
_LINE: Final = 20
_WAVE: Final = 4


def strip(index: Index) -> Markup:
    """Give a line as long as the text with a bar for each statement, dashes for conditions and waves for disputes."""
    parts = [void("line", class_="axis base", x1=0, x2=WIDTH, y1=_LINE, y2=_LINE)]
    for statement in index.reading.statements:
        parts += _bars(index, statement)
    drawing = element("svg", *parts, viewBox=f"0 0 {WIDTH} 30", role="img", aria_label=_said(index))
    return element("div", drawing, class_="strip")


def _said(index: Index) -> str:
    starts = [statement.content[0].start for statement in index.reading.statements]
    half = index.document.chars / 2
    first = sum(start < half for start in starts)
    return f"Where the statements stand in the text: {first} in its first half, {len(starts) - first} in its second"


def _bars(index: Index, statement: Statement) -> Iterator[Markup]:
    number = index.number(statement)
    title = element("title", escaped(f"{number}. {full_name(index, statement)}"))
    top, height = (_LINE - 15, 4) if statement.within else (_LINE - 10, 8)
    for span in statement.content:
        x, width = _place(index, span)
        yield element("rect", title, class_="c-content", x=x, y=top, width=width, height=height)
    for span in statement.condition:
        x, width = _place(index, span)
        yield void("line", class_="l-cond", x1=x, x2=x + width, y1=_LINE + 4, y2=_LINE + 4)
    if statement.disputed:
        yield _wave(*_place(index, statement.content[0]))


def _place(index: Index, span: Span) -> tuple[float, float]:
    scale = WIDTH / max(index.document.chars, 1)
    return span.start * scale, max((span.end - span.start) * scale - 1, 2)


def _wave(x: float, width: float) -> Markup:
    waves = "".join(f"q{_WAVE / 2} {rise} {_WAVE} 0" for rise in (3, -3) * (int(width / _WAVE / 2) + 1))
    return void("path", class_="l-dis", d=f"M{x:.1f} {_LINE + 5}{waves}")
