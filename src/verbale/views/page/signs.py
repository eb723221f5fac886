"""The small signs of what became of an event: filled, half, open, dotted or crossed; their words always stand beside them."""

from functools import cache
from typing import Final

from verbale.views.page.markup import Markup, element, joined, void

__all__ = ["SIGNS", "drawn", "sign"]

SIGNS: Final = {
    "actual": "filled: happened",
    "planned": "half: planned",
    "conditional": "open: hangs on a condition, or is only proposed",
    "possible": "dotted: possible",
    "negated": "crossed: did not happen, or is denied",
}
_SHAPES: Final = {"scheduled": "planned", "proposed": "conditional"}
_SIZE: Final = 6.5


@cache
def sign(status: str) -> Markup:
    """Give the sign of a status as a drawing of its own."""
    return element("svg", drawn(status, _SIZE, _SIZE), class_="mk", viewBox="0 0 13 13", aria_hidden="true")


def drawn(status: str, x: float, y: float) -> Markup:
    """Give the shapes of a sign around a point of a drawing."""
    shape = _SHAPES.get(status, status)
    radius = 4.5
    ring = {"actual": "full", "possible": "ink hole dots"}.get(shape, "ink hole")
    parts = [void("circle", class_=ring, cx=x, cy=y, r=radius)]
    if shape == "planned":
        parts.append(void("path", class_="full", d=f"M{x:.1f} {y - radius:.1f}a{radius} {radius} 0 0 0 0 {radius * 2}z"))
    if shape == "negated":
        parts.append(void("path", class_="ink", d=f"M{x - radius:.1f} {y + radius:.1f}l{radius * 2} {-radius * 2}"))
    return joined(parts)
