"""`verbale read`: reports in, who said what out."""

import datetime as dt
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import click

from verbale.cli.output import STDOUT, opened
from verbale.cli.run import Run
from verbale.cli.tools import ReportReader, tools_of
from verbale.cli.weights import beside_weights
from verbale.errors import UsageError
from verbale.inputs.intake import DEFAULT_MAX_BYTES, Intake
from verbale.record import Reading
from verbale.views.conllu import conllu
from verbale.views.jsonl import json_line
from verbale.views.page import report_page
from verbale.views.selection import Selection
from verbale.views.terminal import NARROWEST, Page, closing_line, reading_page

__all__ = ["read"]

WIDEST: Final = 120
"""Cells that a page takes by itself: longer lines of words are hard to read."""


@dataclass(frozen=True, slots=True)
class Options:
    """The options of `verbale read`, as click names them."""

    json: bool
    conllu: bool
    html: bool
    no_text: bool
    date: dt.datetime | None
    width: int | None
    max_bytes: int
    any_language: bool
    only: tuple[str, ...]
    by: tuple[str, ...]
    since: dt.datetime | None
    output: str

    def __post_init__(self) -> None:
        """Refuse options that contradict each other."""
        if self.json and self.conllu:
            message = "--json and --conllu exclude each other: choose one"
            raise click.UsageError(message)
        if self.html and (self.json or self.conllu):
            message = "--html excludes --json and --conllu: choose one"
            raise click.UsageError(message)
        if self.no_text and not self.json:
            message = "--no-text goes with --json"
            raise click.UsageError(message)
        if self.conllu and (self.only or self.by or self.since):
            message = "--only, --by and --since choose records, and --conllu has none"
            raise click.UsageError(message)
        self.selection()

    @property
    def as_page(self) -> bool:
        """Tell whether the output is a page to look at."""
        return not (self.json or self.conllu or self.html)

    @property
    def to_terminal(self) -> bool:
        """Tell whether the output is shown on a terminal."""
        return self.output == STDOUT and sys.stdout.isatty()

    def intake(self) -> Intake:
        """Give the terms on which documents are taken in."""
        published = self.date.date().isoformat() if self.date else None
        return Intake(max_bytes=self.max_bytes, any_language=self.any_language, published=published)

    def selection(self) -> Selection:
        """Give what is to be kept of each reading; raises UsageError for a part that there is not."""
        parts = (part.strip().lower() for given in self.only for part in given.split(","))
        return Selection(tuple(part for part in parts if part), self.by, self.since.date() if self.since else None)

    def page(self) -> Page:
        """Give the page: as wide as asked for or as the terminal, in colour on a terminal unless NO_COLOR stands against it."""
        terminal = min(max(shutil.get_terminal_size((80, 24)).columns, NARROWEST), WIDEST)
        colour = self.to_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        return Page(self.width or terminal, colour=colour, parts=self.selection().parts)

    def shown(self, reading: Reading, *, first: bool) -> bytes:
        """Give the page of one reading, and the blank lines that part it from the one before and from the end."""
        return self.encoded(("" if first else "\n") + reading_page(reading, self.page()) + "\n")

    def encoded(self, page: str) -> bytes:
        """UTF-8, but on standard output the encoding of the terminal, which may lack a letter."""
        encoding = sys.stdout.encoding if self.output == STDOUT else "utf-8"
        return page.encode(encoding, "replace")


@click.command(short_help="Read reports and show who said what, with the words.")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option("--json", is_flag=True, help="One verbale/1 JSON object a report, a line each.")
@click.option("--conllu", is_flag=True, help="Words, tags, trees, names and mentions as CoNLL-U.")
@click.option("--html", is_flag=True, help="One report as a web page of one file, with its whole text.")
@click.option("--no-text", is_flag=True, help="With --json: leave the report's text out.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day the reports were published.")
@click.option("--width", type=click.IntRange(min=NARROWEST), metavar="N", help="Width of the page in columns.")
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    metavar="N",
    default=DEFAULT_MAX_BYTES,
    show_default=True,
    help="Largest report to take in.",
)
@click.option("--only", multiple=True, metavar="PARTS", help="Keep said, done, ahead or disputed alone; several by commas.")
@click.option("--by", multiple=True, metavar="NAME", help="Keep what NAME says or does; may be given again.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="Keep what is of this day or later.")
@click.option("--any-language", is_flag=True, help="Read reports that do not look English, too.")
@click.option("-o", "--output", metavar="FILE", default=STDOUT, help="Write to FILE, which is replaced only when all is read.")
@click.pass_context
def read(context: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 - click's options
    """Read reports and show who said what, with the words.

    PATHS are files, folders (all *.txt in them), patterns such as 'wire/*.txt', or - for standard input. A report that
    cannot be read is named on standard error and the rest is read.

    Exit code: 0 all read, 1 some report failed or nothing was read, 2 wrong usage.
    """
    chosen = Options(**options)
    run = Run(paths, chosen.intake(), progress=not chosen.to_terminal)
    if chosen.html and run.reports > 1:
        raise UsageError(f"{run.reports} reports are found", "--html", "name one report: its page is one file")
    reader = tools_of(context).reader()
    try:
        with opened(chosen.output) as write:
            for part in _parts(run, reader, chosen):
                write(part)
    finally:
        run.close()
    if not chosen.as_page and (run.exit_code or sys.stderr.isatty()):
        click.echo(f"verbale: {closing_line(run.tally)}", err=True)
    context.exit(run.exit_code)


def _parts(run: Run, reader: ReportReader, options: Options) -> Iterator[bytes]:
    """Give the output in parts, a report each, as soon as it is read."""
    if options.conllu:
        for analysis in reader.analyses(run.documents(), run.failed):
            yield conllu(analysis).encode()
            run.done()
        return
    selection = options.selection()
    for whole in reader.stream(run.documents(), run.failed):
        reading = selection.apply(whole)
        if options.json:
            yield json_line(reading, with_text=not options.no_text)
        elif options.html:
            yield report_page(reading, beside_weights("scores.json")).encode()
        else:
            yield options.shown(reading, first=run.tally.read == 0)
        run.done(reading, selection.parts)
    if options.as_page:
        yield options.encoded(closing_line(run.tally) + "\n")
