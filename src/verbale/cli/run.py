"""One run over many reports: opens each, goes on past what cannot be read, and keeps the tally."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias

import click

from verbale.cli.opening import is_plain, may_hold_many
from verbale.cli.output import STDOUT
from verbale.cli.progress import Progress
from verbale.errors import InputError, Unreadable, VerbaleError
from verbale.inputs import STDIN, Intake, Skipped, read_file, read_stream, walk
from verbale.inputs.kinds import SUFFIXES
from verbale.inputs.text import shown_path
from verbale.inputs.walk import Found
from verbale.record import Document
from verbale.views.ink import clean
from verbale.views.terminal import Tally

__all__ = ["Run"]

STDIN_NAME: Final = "standard input"

Opens: TypeAlias = Callable[[str], Iterator[Document | InputError]]
"""Gives the documents of an input that is no plain text."""


def text_alone(name: str) -> Iterator[Document | InputError]:
    """Give nothing but the reason: nobody asked for more than text."""
    yield Unreadable("is no file of plain text, and nothing else is read here", name, "save its words as text and name that file")


def _found(names: Sequence[str], target: str) -> Iterator[Found]:
    """What names mean, without the file that is written to where it was not named itself."""
    written = Path(target).resolve() if target != STDOUT else None
    for found in walk(names, tuple(SUFFIXES)):
        if isinstance(found, str) and found not in names and Path(found).resolve() == written:
            yield Skipped(shown_path(found), "written to")
        else:
            yield found


class Run:
    """The documents of one run, in order, and what became of them."""

    def __init__(
        self, names: Sequence[str], intake: Intake, opens: Opens = text_alone, *, progress: bool, target: str = STDOUT
    ) -> None:
        """Find what `names` mean; `opens` is asked for what is no plain text, `progress` allows a line on standard error.

        The file that is written to, `target`, is passed over where a folder has it: it was written by an earlier run.
        """
        self._found = list(_found(names, target))
        self._intake = intake
        self._opens = opens
        self._progress = Progress(sys.stderr, len(self._found) if progress else 0, at_least=progress and self.may_hold_many)
        self.tally = Tally()

    @property
    def reports(self) -> int:
        """Number of inputs that the names mean, whether or not they can be read; each is a report, unless it holds many."""
        return sum(not isinstance(found, Skipped) for found in self._found)

    @property
    def may_hold_many(self) -> bool:
        """Tell whether an input may hold several reports, which is known only when it is opened."""
        return any(isinstance(found, str) and found != STDIN and may_hold_many(found) for found in self._found)

    def documents(self) -> Iterator[Document]:
        """Open one report after another; what is skipped or cannot be read is counted, and a failure is told."""
        for found in self._found:
            if isinstance(found, Skipped):
                self.tally = replace(self.tally, skipped=self.tally.skipped + 1)
                continue
            for one in self._opened(found):
                if isinstance(one, InputError):
                    self.failed(one)
                else:
                    yield one

    def done(self, *, shown: bool = False, doubtful: bool = False) -> None:
        """Count one report as read; its page may have shown a record, and a doubtful one."""
        self.tally = replace(
            self.tally,
            read=self.tally.read + 1,
            shown=self.tally.shown or shown,
            doubtful=self.tally.doubtful or doubtful,
        )
        self._progress.step()

    def close(self) -> None:
        """Take the progress line away."""
        self._progress.clear()

    @property
    def exit_code(self) -> int:
        """0 where something was read and nothing failed, else 1."""
        return int(self.tally.failed > 0 or self.tally.read == 0)

    def _opened(self, found: str | InputError) -> Iterator[Document | InputError]:
        if isinstance(found, str) and found != STDIN and not is_plain(found):
            yield from self._opens(found)
            return
        try:
            yield self._open(found)
        except InputError as error:
            yield error

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
