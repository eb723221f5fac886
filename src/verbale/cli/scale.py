"""`verbale scale`: large inputs in shards, on this machine or on many."""

import shlex
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import click

from verbale.cli.add import Shard as Share
from verbale.cli.add import ShardType
from verbale.cli.fields import field_option, json_fields
from verbale.cli.progress import Progress
from verbale.cli.terms import intake_of, terms
from verbale.cli.tools import tools_of
from verbale.cluster import Done, Job, Lost, Made, Shard, plan, run_local, run_on_ray
from verbale.cluster.plan import FILES
from verbale.crew import cores
from verbale.views.ink import clean

__all__ = ["scale"]

ENGINES: Final = ("local", "ray")
COUNT: Final = click.IntRange(min=1)


@click.command(short_help="Read large inputs in shards, on this machine or on a Ray cluster.")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUTS...")
@click.option("--to", required=True, metavar="FOLDER", help="Where the readings go, a file a shard.")
@click.option("--engine", type=click.Choice(ENGINES), default="local", show_default=True, help="What runs the shards.")
@click.option("--jobs", type=COUNT, metavar="N", help="Shards at once; unasked, one a core.")
@click.option("--address", metavar="RAY", help="With ray: the address of a cluster; unasked, this machine alone.")
@click.option("--shard", type=ShardType(), default=Share(), metavar="I/N", help="Only every N-th shard, from the I-th on.")
@click.option("--parts", type=COUNT, default=1, metavar="N", help="Cut each WARC and file of JSON lines into N shards.")
@click.option("--files", type=COUNT, default=FILES, show_default=True, metavar="N", help="Texts, pages in a shard, on average.")
@click.option("--again", is_flag=True, help="Read those shards anew of which something failed.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day of texts and JSON lines.")
@field_option
@terms
@click.pass_context
def scale(context: click.Context, /, inputs: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 - click's
    """Read large inputs in shards: each is one file of readings, in a folder named after the version that read them.

    INPUTS are files, folders and patterns, as for `verbale add`; a WARC or a file of JSON lines is a shard, other files are put
    together. What is done already is passed over, so a run that is broken off is taken up by the same command. What fails is
    listed beside the readings, in a file that ends in .failed. `verbale add STORE FOLDER` puts the readings into a store.

    Exit code: 0 all read, 1 something failed, 2 wrong usage.

    Example: verbale scale crawl/*.warc.gz --to readings --engine ray --jobs 2
    """
    if options["address"] and options["engine"] != "ray":
        raise click.UsageError("--address is for --engine ray")
    share = options["shard"]
    intake = intake_of(options["max_bytes"], options["any_language"], options["date"])
    job = Job(options["to"], intake, json_fields(options["field"]), tools_of(context).worker, options["again"])
    planned = plan(inputs, parts=options["parts"], files=options["files"])
    shards, started = planned.shards[share.number - 1 :: share.of], time.monotonic()
    run = Scaling(Progress(sys.stderr, len(shards)))
    run.count(made_by(options, shards, job))
    click.echo(f"verbale: {run.summary(planned.skipped, time.monotonic() - started)}", err=True)
    for folder in run.folders:
        click.echo(f"verbale: into a store: verbale add STORE {clean(shlex.quote(folder))}", err=True)
    context.exit(int(run.failed > 0 or run.lost > 0))


def made_by(options: dict[str, Any], shards: Sequence[Shard], job: Job) -> Iterator[Made]:
    """Run shards on the engine that is asked for."""
    if options["engine"] == "ray":
        return run_on_ray(shards, job, options["address"], options["jobs"])
    return run_local(shards, job, options["jobs"] or cores())


class Scaling:
    """Counts what became of the shards, and tells of those that are lost as they come."""

    def __init__(self, progress: Progress) -> None:
        """Begin with nothing."""
        self._progress = progress
        self._folders: set[str] = set()
        self.done = self.known = self.readings = self.failed = self.lost = 0

    def count(self, made: Iterable[Made]) -> None:
        """Run through, and take the line of progress away whatever happens."""
        try:
            for one in made:
                if isinstance(one, Lost):
                    self._count_lost(one)
                else:
                    self._count_done(one)
                self._progress.step()
        finally:
            self._progress.clear()

    @property
    def folders(self) -> list[str]:
        """Where the readings are: one folder, unless the machines of a cluster have different versions."""
        return sorted(self._folders)

    def summary(self, skipped: int, seconds: float) -> str:
        """Say in a line what a run came to."""
        rate = f", {self.readings / seconds:,.1f} a second" if seconds > 1 and self.readings else ""
        shards = f"{self.done:,} shards read, {self.known:,} done before, {self.lost:,} lost"
        return f"{shards}: {self.readings:,} readings, {self.failed:,} failed, {skipped:,} skipped{rate}"

    def _count_done(self, one: Done) -> None:
        self._folders.add(str(Path(one.place).parent))
        self.done += not one.known
        self.known += one.known
        self.readings += one.readings
        self.failed += one.failures

    def _count_lost(self, one: Lost) -> None:
        self.lost += 1
        self._progress.clear()
        click.echo(f"verbale: {clean(str(one.error))}", err=True)
