"""`verbale read`: reports in, who said what out."""

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, Final

import click

from verbale.cli.fields import field_option, json_fields
from verbale.cli.offices import offices_option, with_offices
from verbale.cli.opening import Opening
from verbale.cli.output import STDOUT, opened
from verbale.cli.rendering import FORMATS, Part, Rendering
from verbale.cli.run import Run
from verbale.cli.terminal import terminal_page
from verbale.cli.terms import intake_of, linked_option, terms
from verbale.cli.tools import Tools, tools_of
from verbale.crew import cores, spread
from verbale.errors import UsageError
from verbale.inputs.intake import Intake
from verbale.record import Document
from verbale.views.selection import Selection
from verbale.views.terminal import NARROWEST, Page, closing_line

__all__ = ["read"]

MANY: Final = 24
"""Reports from which several processes read: up to there their start costs what they save."""
MOST_PROCESSES: Final = 8
"""Processes taken unasked: each holds some 200 MB."""


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
    field: tuple[str, ...]
    linked: bool
    offices: str | None
    only: tuple[str, ...]
    by: tuple[str, ...]
    since: dt.datetime | None
    output: str
    jobs: int | None

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
        return intake_of(self.max_bytes, self.any_language, self.date)

    def selection(self) -> Selection:
        """Give what is to be kept of each reading; raises UsageError for a part that there is not."""
        parts = (part.strip().lower() for given in self.only for part in given.split(","))
        return Selection(tuple(part for part in parts if part), self.by, self.since.date() if self.since else None)

    def page(self) -> Page:
        """Give the page of the terminal, with the parts that are asked for."""
        return terminal_page(self.width, self.output, self.selection().parts)

    def rendering(self, tools: Tools) -> Rendering:
        """Give how reports are shown: on standard output in the encoding of the terminal, which may lack a letter."""
        encoding = sys.stdout.encoding if self.output == STDOUT else "utf-8"
        form = next((name for name in FORMATS if getattr(self, name, False)), FORMATS[0])
        return Rendering(form, self.selection(), self.page(), encoding, not self.no_text, tools.worker)

    def opening(self, tools: Tools) -> Opening:
        """Give what opens inputs that are no plain text."""
        fields = json_fields(self.field) if self.field else None
        return Opening(self.intake(), tools.web, fields, linked=self.linked, alone=self.html)

    def processes(self, reports: int) -> int:
        """Give how many processes read: as many as asked for, else one a core where there are reports enough to pay for them."""
        return self.jobs or (min(cores(), MOST_PROCESSES) if reports >= MANY else 1)


@click.command(short_help="Read reports and show who said what, with the words.")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option("--json", is_flag=True, help="One verbale/1 JSON object a report, a line each.")
@click.option("--conllu", is_flag=True, help="Words, tags, trees, names and mentions as CoNLL-U.")
@click.option("--html", is_flag=True, help="One report as a web page of one file, with its whole text.")
@click.option("--no-text", is_flag=True, help="With --json: leave the report's text out.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day the reports were published.")
@click.option("--width", type=click.IntRange(min=NARROWEST), metavar="N", help="Width of the page in columns.")
@click.option("--only", multiple=True, metavar="PARTS", help="Keep said, done, ahead or disputed alone; several by commas.")
@click.option("--by", multiple=True, metavar="NAME", help="Keep what NAME says or does; may be given again.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="Keep what is of this day or later.")
@field_option
@linked_option
@offices_option
@terms
@click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes that read; unasked, one a core for many reports."
)
@click.option("-o", "--output", metavar="FILE", default=STDOUT, help="Write to FILE, which is replaced only when all is read.")
@click.pass_context
def read(context: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 - click's options
    """Read reports and show who said what, with the words.

    PATHS are files (text, HTML, feeds, WARC, JSON lines, by their names), folders (all of these in them), patterns such as
    'wire/*.txt', addresses of the web (a page, a feed), or - for text on standard input. A report that cannot be read is named
    on standard error and the rest is read.

    Exit code: 0 all read, 1 some report failed or nothing was read, 2 wrong usage.
    """
    chosen = Options(**options)
    tools = with_offices(tools_of(context), chosen.offices)
    opening = chosen.opening(tools)
    run = Run(paths, chosen.intake(), opening, progress=not chosen.to_terminal, target=chosen.output)
    if chosen.html and run.reports > 1:
        raise UsageError(f"{run.reports} reports are found", "--html", "name one report: its page is one file")
    rendering = chosen.rendering(tools)
    try:
        with opened(chosen.output) as write:
            for number, part in enumerate(_parts(run, rendering, tools, chosen)):
                write(b"\n" if number and chosen.as_page else b"")
                write(part.content)
                run.done(shown=part.shown, doubtful=part.doubtful)
            if chosen.as_page:
                write(f"{closing_line(run.tally)}\n".encode(rendering.encoding, "replace"))
    finally:
        run.close()
        opening.close()
    if not chosen.as_page and (run.exit_code or sys.stderr.isatty()):
        click.echo(f"verbale: {closing_line(run.tally)}", err=True)
    context.exit(run.exit_code)


def _parts(run: Run, rendering: Rendering, tools: Tools, chosen: Options) -> Iterator[Part]:
    """Give the output in parts, a report each, as soon as it is read."""
    documents, reports = _counted(run, chosen)
    processes = chosen.processes(reports)
    if processes == 1:
        yield from rendering.stream(tools.reader(), documents, run.failed)
        return
    for part in spread(documents, rendering, processes):
        if isinstance(part, Part):
            yield part
        else:
            run.failed(part)


def _counted(run: Run, chosen: Options) -> tuple[Iterable[Document], int]:
    """Give the documents and how many they are at least: of inputs that may hold many, the first are opened to know.

    A page of one file is not begun before it is known that there is one report.
    """
    documents = run.documents()
    if not chosen.html and (chosen.jobs or chosen.linked or run.reports >= MANY or not run.may_hold_many):
        return documents, run.reports
    first = list(islice(documents, MANY))
    return chain(first, documents), len(first)
