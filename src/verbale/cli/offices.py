"""The option --offices: who holds which office, as the dated reports of a store call people."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

import click

from verbale.cli.tools import ReportReader, Tools

if TYPE_CHECKING:
    from verbale.extract.identity.mined import MinedOffice

__all__ = ["offices_option", "with_offices"]

Command = TypeVar("Command", bound=Callable[..., Any])


def offices_option(command: Command) -> Command:
    """Give a command the option --offices."""
    words = "Know people by what the dated reports of STORE call them."
    return click.option("--offices", metavar="STORE", help=words)(command)


def with_offices(tools: Tools, store: str | None) -> Tools:
    """Give tools whose readers know the offices that the readings of a store name; the same where there is no store."""
    if store is None:
        return tools
    from verbale.extract.identity.mined import mine_offices  # noqa: PLC0415 - seldom asked for
    from verbale.store import Store  # noqa: PLC0415 - likewise

    with Store.open(store, read_only=True) as archive:
        offices = tuple(replace(one, evidence=()) for one in mine_offices(archive.readings()))
    return replace(tools, reader=Knowing(tools.reader, offices), worker=Knowing(tools.worker, offices))


@dataclass(frozen=True, slots=True)
class Knowing:
    """Makes readers that know some offices; equal ones make the same reader, so that a process makes one."""

    make: Callable[[], ReportReader]
    offices: "tuple[MinedOffice, ...]"

    def __call__(self) -> ReportReader:
        """Make a reader."""
        return self.make().knowing(self.offices)
