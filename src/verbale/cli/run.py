"""One run over many reports: opens each, goes on past what cannot be read, and keeps the tally."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import click

from verbale.cli.progress import Progress
from verbale.errors import InputError, VerbaleError
from verbale.inputs import STDIN, Intake, Skipped, read_file, read_stream, walk
from verbale.record import Document, Reading
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.parts import PARTS, Parts
from verbale.views.terminal import DOUBTFUL, Tally

__all__ = ["Run"]

STDIN_NAME: Final = "standard input"


class Run:
    """The documents of one run, in order, and what became of them."""

    def __init__(self, names: Sequence[str], intake: Intake, *, progress: bool) -> None:
        """Find what `names` mean; `progress` allows a line on standard error."""
        self._found = list(walk(names))
        self._intake = intake
        self._progress = Progress(sys.stderr, len(self._found) if progress else 0)
        self.tally = Tally()

    @property
    def reports(self) -> int:
        """Number of reports that the names mean, whether or not they can be read."""
        return sum(not isinstance(found, Skipped) for found in self._found)

    def documents(self) -> Iterator[Document]:
        """Open one report after another; what is skipped or cannot be read is counted, and a failure is told."""
        for found in self._found:
            if isinstance(found, Skipped):
                self.tally = replace(self.tally, skipped=self.tally.skipped + 1)
                continue
            try:
                yield self._open(found)
            except InputError as error:
                self.failed(error)

    def done(self, reading: Reading | None = None, parts: tuple[str, ...] = ()) -> None:
        """Count one report as read; `parts` are those that its page shows, all where none is named."""
        records = Parts.of(Index(reading), parts or PARTS).records if reading else ()
        self.tally = replace(
            self.tally,
            read=self.tally.read + 1,
            shown=self.tally.shown or bool(records),
            doubtful=self.tally.doubtful or any(record.score < DOUBTFUL for record in records),
        )
        self._progress.step()

    def close(self) -> None:
        """Take the progress line away."""
        self._progress.clear()

    @property
    def exit_code(self) -> int:
        """0 where something was read and nothing failed, else 1."""
        return int(self.tally.failed > 0 or self.tally.read == 0)

    def _open(self, found: str | InputError) -> Document:
        if isinstance(found, InputError):
            raise found
        if found != STDIN:
            return read_file(found, self._intake)
        document = read_stream(sys.stdin.buffer, STDIN_NAME, self._intake)
        return replace(document, path=None)

    def failed(self, error: VerbaleError) -> None:
        """Tell of one report that could not be read, and count it."""
        self._progress.clear()
        click.echo(f"verbale: {clean(str(error))}", err=True)
        self.tally = replace(self.tally, failed=self.tally.failed + 1)
