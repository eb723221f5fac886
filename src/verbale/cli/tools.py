"""The seam between the commands and the library: what a command may ask for, so that a test can hand it something else."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import click

if TYPE_CHECKING:
    from verbale.errors import ReadingError
    from verbale.record import Analysis, Document, Reading

__all__ = ["ReportReader", "Tools", "tools_of"]


class ReportReader(Protocol):
    """What the commands ask of `verbale.reader.Reader`."""

    def read(self, document: "Document") -> "Reading":
        """Read one report."""
        ...

    def stream(
        self, documents: "Iterable[Document]", failed: "Callable[[ReadingError], None] | None" = None
    ) -> "Iterator[Reading]":
        """Read many, in their order; hand what fails to `failed`."""
        ...

    def analyses(
        self, documents: "Iterable[Document]", failed: "Callable[[ReadingError], None] | None" = None
    ) -> "Iterator[Analysis]":
        """Give the language core's results for many, likewise."""
        ...


def _packaged_reader() -> ReportReader:
    from verbale.reader import Reader  # noqa: PLC0415 - loads the run-time, which help and bad usage do without

    return Reader()


@dataclass(frozen=True, slots=True)
class Tools:
    """What commands work with; put another `reader` into `Context.obj` to test them without a model."""

    reader: Callable[[], ReportReader] = _packaged_reader


def tools_of(context: click.Context) -> Tools:
    """Give the tools of this run: those in `Context.obj`, else the packaged ones."""
    return context.find_object(Tools) or Tools()
