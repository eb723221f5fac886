"""HTML by small functions: text is escaped, attributes are quoted, and a type tells markup from text."""

import html
from collections.abc import Iterable
from functools import cache
from typing import Final, NewType, TypeAlias

__all__ = ["NOTHING", "Attribute", "Markup", "element", "escaped", "joined", "void"]

Markup = NewType("Markup", str)
"""A string that is HTML already; made only here and of literals, so that the type checker finds text that was not escaped."""

Attribute: TypeAlias = str | int | float | bool | None

NOTHING: Final = Markup("")
_AS_WRITTEN: Final = str.maketrans({"\r": "&#13;", "\0": "\N{REPLACEMENT CHARACTER}"})
"""A parser of HTML would fold CR LF to LF, and drops NUL, which HTML has no way to write."""


def escaped(text: str) -> Markup:
    r"""Give text so that a browser shows it, and holds it, as it stands.

    >>> escaped("<b>\r\n")
    '&lt;b&gt;&#13;\n'
    """
    return Markup(html.escape(text).translate(_AS_WRITTEN))


def joined(parts: Iterable[Markup], between: Markup = NOTHING) -> Markup:
    """Join parts that are markup."""
    return Markup(between.join(parts))


def element(name: str, /, *parts: Markup, **attributes: Attribute) -> Markup:
    """Give an element with its parts; `class_` is "class", `aria_label` is "aria-label".

    An attribute that is None or False is left out, one that is True has no value.

    >>> element("a", escaped("R&D"), href="#c1", hidden=False)
    '<a href="#c1">R&amp;D</a>'
    """
    return Markup(f"<{name}{_attributes(attributes)}>{''.join(parts)}</{name}>")


def void(name: str, /, **attributes: Attribute) -> Markup:
    """Give an element that has no content (`meta`, `input`, shapes of SVG).

    >>> void("br")
    '<br/>'
    """
    return Markup(f"<{name}{_attributes(attributes)}/>")


def _attributes(attributes: dict[str, Attribute]) -> str:
    kept = ((_spelt(name), value) for name, value in attributes.items() if value is not None and value is not False)
    return "".join([f" {name}" if value is True else f' {name}="{_written(value)}"' for name, value in kept])


@cache
def _spelt(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _written(value: Attribute) -> str:
    """Text is escaped; numbers need no escape, and coordinates no more than a tenth."""
    if isinstance(value, str):
        return escaped(value)
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
