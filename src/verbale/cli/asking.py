"""How a person is asked: by single keys on a terminal, by lines where standard input is none."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol, TextIO, TypeAlias

import click

from verbale.views.ink import clean

__all__ = ["Asker", "Keys", "Lines", "Offers"]

Offers: TypeAlias = Callable[[str], Sequence[str]]
"""Gives what may be meant by what is typed so far."""

ENTER, ERASE, LEAVE, END = "\r\n", "\x7f\b", "\x1b", "\x04"
_OFFERED: Final = 5


class Asker(Protocol):
    """Asks for a key, and for words."""

    def key(self) -> str:
        """Give the next key; "q" where there is nobody to ask any more."""
        ...

    def words(self, prompt: str, offers: Offers) -> str:
        """Give words, chosen from what is offered or typed; "" where the person thinks better of it."""
        ...


def _chosen(typed: str, offers: Offers) -> str:
    """A number means the one that is offered under it."""
    if not typed.isdecimal():
        return typed
    offered = offers("")
    return offered[int(typed) - 1] if 0 < int(typed) <= len(offered) else typed


def _typed(typed: str, key: str) -> str:
    """What stands there after a key; arrows and their like write nothing."""
    if key in ERASE:
        return typed[:-1]
    return typed if key.startswith(LEAVE) else typed + "".join(filter(str.isprintable, key))


class Lines:
    """Reads a line a decision: its first character is the key, the rest are the words ("s Mary Lund")."""

    def __init__(self, stream: TextIO) -> None:
        """Read from `stream`."""
        self._stream = stream
        self._rest = ""

    def key(self) -> str:
        """Give the first character of the next line that has one."""
        for line in self._stream:
            if told := line.strip():
                self._rest = told[1:].strip()
                return told[0]
        return "q"

    def words(self, prompt: str, offers: Offers) -> str:
        """Give the rest of the line, once; then show what is offered and take the next line."""
        rest, self._rest = self._rest, ""
        if rest:
            return _chosen(rest, offers)
        listed = "".join(f"  {number} {clean(one)}\n" for number, one in enumerate(offers(""), 1))
        click.echo(f"{prompt}:\n{listed}", nl=False)
        return _chosen(self._stream.readline().strip(), offers)


class Keys:
    """Reads single keys; while words are typed the first that answer to them stand beside them, and Enter takes the first."""

    def __init__(self, columns: int, getchar: Callable[[], str] = click.getchar) -> None:
        """Write lines of at most so many `columns`."""
        self._columns = columns
        self._getchar = getchar

    def key(self) -> str:
        """Give the next key."""
        key = self._getchar()
        return "q" if key in (LEAVE, END, "") else key[0]

    def words(self, prompt: str, offers: Offers) -> str:
        """Read until Enter; Escape gives up."""
        typed = ""
        while True:
            offered = offers(typed)[:_OFFERED]
            self._show(f"{prompt}: {typed}", offered)
            key = self._getchar()
            if key in (LEAVE, END, ""):
                typed = ""
            elif key in ENTER:
                typed = self._taken(typed, offered)
            else:
                typed = _typed(typed, key)
                continue
            click.echo()
            return typed

    @staticmethod
    def _taken(typed: str, offered: Sequence[str]) -> str:
        """The number of one that is shown, else the first that answers, else what was typed."""
        if typed.isdecimal() and 0 < int(typed) <= len(offered):
            return offered[int(typed) - 1]
        return offered[0] if typed and offered else typed

    def _show(self, typed: str, offered: Sequence[str]) -> None:
        shown = "  ".join(f"{number} {clean(one)}" for number, one in enumerate(offered, 1))
        room = max(self._columns - len(typed) - 4, 0)
        click.echo(f"\r\x1b[K{typed}  ({shown[:room]})\x1b[{min(len(shown), room) + 4}D", nl=False)
