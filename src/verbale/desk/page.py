"""What a page of the desk is: an address, a template, and a function from a store to what is shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from verbale.desk.asked import Asked
from verbale.store import Store

__all__ = ["Deed", "Do", "File", "Jump", "Make", "Page", "Rows"]

Make: TypeAlias = Callable[[Store, Asked], Any]
"""From a store and what is asked to a frozen value: what the template, the JSON and the CSV are made of."""

Rows: TypeAlias = Callable[[Store, Asked], Iterable[object]]
"""Likewise to the rows of a table: all that a list has, of which a page shows a part."""

Do: TypeAlias = Callable[[Store, Asked, Mapping[str, str]], str]
"""Likewise, with the fields of a form and a store that can be written, to the address that is gone to when it is done."""


def _same(context: object) -> object:
    return context


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its context as HTML at `path` and as JSON at `path.json`, its rows as CSV at `path.csv`.

    `values` gives what of the context the JSON holds, where that is not all. One with a `tab` stands among the
    tabs; `under` names the tab that is the current one on a page that has none.
    """

    path: str
    template: str
    make: Make
    rows: Rows
    values: Callable[[Any], object] = _same
    tab: str | None = None
    under: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """An address that leads on to another, which is looked up when somebody goes there."""

    path: str
    leads: Callable[[Store, Asked], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An address that takes a form of the desk and changes the store; `shows` is the page that says what is amiss with a form.

    `keeps` are the fields of the form that this page asks for, so that it shows what the form was about.
    """

    path: str
    do: Do
    shows: Page
    keeps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that is made of a store: its address, its media type, what makes its bytes, and its name where it is to be saved."""

    path: str
    kind: str
    make: Callable[[Store, Asked], Iterable[bytes]]
    name: str | None = None
