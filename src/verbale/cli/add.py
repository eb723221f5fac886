"""`verbale add`: reports of any kind into a store."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import click

from verbale.archive import Reads, items
from verbale.cli.fields import field_option, json_fields
from verbale.cli.offices import offices_option, with_offices
from verbale.cli.opening import may_hold_many
from verbale.cli.progress import Progress
from verbale.cli.terms import intake_of, linked_option, terms
from verbale.cli.tools import ReportReader, Tools, own_reader, tools_of
from verbale.comparison import compare
from verbale.crew import cores, spread
from verbale.errors import InputError, ReadingError
from verbale.inputs import STDIN, Skipped, read_stream, walk
from verbale.inputs.hostile import PageWorker
from verbale.inputs.kinds import SUFFIXES
from verbale.inputs.received import Known
from verbale.inputs.router import Router, Taken
from verbale.reader import outcomes
from verbale.record import Document, Reading
from verbale.store import DONE, Added, Entry, Item, Recall, Store
from verbale.views.ink import clean

__all__ = ["add"]

MANY: Final = 12
"""Files from which several processes read."""

LARGE: Final = 500_000
"""Bytes of a file of many reports from which several processes read: some dozen pages."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One of several parts of the input, by the hashes of the texts: so a crawl can be shared out among machines."""

    number: int = 1
    of: int = 1

    def holds(self, one: Taken | Known) -> bool:
        """Tell whether an input belongs to this part; failures belong to the first, and reports that are known to all."""
        if isinstance(one, InputError) or (isinstance(one, Known) and one.reason):
            return self.number == 1
        if isinstance(one, Known):
            return True
        document = one.document if isinstance(one, Reading) else one
        return int(document.id[:8], 16) % self.of == self.number - 1


class ShardType(click.ParamType):  # type: ignore[type-arg, unused-ignore] # generic in later versions of click only
    """Reads "2/8"."""

    name = "I/N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Shard:  # noqa: ANN401 - click's
        """Give the shard that the words mean."""
        if isinstance(value, Shard):
            return value
        number, _, of = str(value).partition("/")
        if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
            self.fail(f"{value!r} is no part such as 2/8", param, ctx)
        return Shard(int(number), int(of))


@dataclass(frozen=True, slots=True)
class ReadEach:
    """Reads documents with a reader of its own, in another process; failures are given in their place."""

    worker: Callable[[], ReportReader]

    def __call__(self, documents: Iterable[Document]) -> list[Reading | ReadingError]:
        """Read each document."""
        return list(outcomes(own_reader(self.worker), documents))


@click.command(short_help="Add reports to a store: text, HTML, feeds, WARC, JSON lines.")
@click.argument("store")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUTS...")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes; unasked, one a core for many reports.")
@click.option("--shard", type=ShardType(), default=Shard(), metavar="I/N", help="Only part I of N of the reports.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day of text files, which name none.")
@field_option
@click.option("--no-compare", is_flag=True, help="Leave it to a later run to set reports beside each other.")
@linked_option
@offices_option
@terms
@click.pass_context
def add(context: click.Context, /, store: str, inputs: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 - click's
    """Add reports to a store, which is made where there is none; what is in it already is passed over.

    INPUTS are files, folders (text, HTML, feeds, WARC, JSON lines in them), patterns, addresses of the web, or - for standard
    input. Copies of one report are kept as copies. A run that is broken off is taken up by the same command. What fails is
    written down in the store: see `verbale check STORE`.

    Exit code: 0 all added, 1 something failed, 2 wrong usage.

    Example: verbale add news.db crawl/*.warc.gz examples/corpus
    """
    intake = intake_of(options["max_bytes"], options["any_language"], options["date"])
    found = list(walk(inputs, tuple(SUFFIXES)))
    tools, started = with_offices(tools_of(context), options["offices"]), time.monotonic()
    run = Adding(Progress(sys.stderr, len(found)))
    with Store.create(store, may_exist=True) as archive, PageWorker() as page:
        reader = tools.reader()
        recall = Recall(archive, reader.provenance)
        router = Router(intake, page, json_fields(options["field"]), tools.web(), options["linked"], recall)
        taken = (one for one in run.taken(found, router) if options["shard"].holds(one))
        jobs = options["jobs"] or (cores() if is_much(found) else 1)
        added = archive.add(run.told(items(archive, taken, reads(tools, reader, jobs), reader.provenance, recall)))
        if not options["no_compare"]:
            compare(archive)
    run.progress.clear()
    click.echo(f"verbale: {run.summary(added, time.monotonic() - started)}", err=True)
    context.exit(int(run.failed > 0))


def is_much(found: Sequence[str | Skipped | InputError]) -> bool:
    """Tell whether there is work for several processes: many files, or a large one that holds many reports."""
    return len(found) >= MANY or any(isinstance(one, str) and may_hold_many(one) and _size(one) >= LARGE for one in found)


def _size(name: str) -> int:
    try:
        return Path(name).stat().st_size
    except (OSError, ValueError):  # what cannot be looked at is told of when it is opened
        return 0


def reads(tools: Tools, reader: ReportReader, jobs: int) -> Reads:
    """Give what reads: this process, or several."""
    if jobs == 1:
        return lambda documents: outcomes(reader, documents)
    return lambda documents: spread(documents, ReadEach(tools.worker), jobs)


class Adding:
    """Counts what comes in and what fails, and tells of failures as they come."""

    def __init__(self, progress: Progress) -> None:
        """Begin with nothing."""
        self.progress = progress
        self.failed = self.done = self.skipped = 0

    def taken(self, found: Iterable[str | Skipped | InputError], router: Router) -> Iterator[Taken | Known]:
        """Open one input after another."""
        for one in found:
            if isinstance(one, Skipped):
                self.skipped += 1
            elif isinstance(one, InputError):
                yield one
            elif one == STDIN:
                yield read_stream(sys.stdin.buffer, "standard input", router.intake)
            else:
                yield from router.opened(one)
            self.progress.step()

    def told(self, given: Iterable[Item]) -> Iterator[Item]:
        """Pass items on; a failure is told on standard error, too."""
        for item in given:
            if isinstance(item, Entry):
                self.done += item.state == DONE
                if item.state != DONE:
                    self.failed += 1
                    self.progress.clear()
                    click.echo(f"verbale: {clean(item.name)}: {clean(item.reason or '')}", err=True)
            yield item

    def summary(self, added: Added, seconds: float) -> str:
        """Say in a line what a run came to."""
        known = self.done - added.new - added.renewed - added.copies
        rate = f", {self.done / seconds:,.1f} a second" if seconds > 1 else ""
        parts = [f"{added.new:,} new", f"{added.renewed:,} read anew" if added.renewed else "", f"{added.copies:,} copies"]
        parts += [f"{max(known, 0):,} known", f"{self.skipped:,} skipped", f"{self.failed:,} failed"]
        return ", ".join(part for part in parts if part) + rate
