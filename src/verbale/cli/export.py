"""`verbale export`: a store as files that other programs read."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import IO, Final, TypeAlias

import click

from verbale.cli.output import STDOUT, opened
from verbale.cli.streams import writing
from verbale.errors import UsageError
from verbale.record import Reading, decode
from verbale.store import Store
from verbale.views import export as exports
from verbale.views.export import TABLES, Exported

__all__ = ["export"]

Export: TypeAlias = Callable[[Iterable[Reading], IO[bytes]], Exported]
OF_DECISIONS: Final = "training"
FORMATS: Final = ("jsonl", "csv", "parquet", "polecat", "ical", "graphml", "jsonld", "docbin", "training")
OF_TABLES: Final = ("csv", "parquet")


@click.command(short_help="Write a store as CSV, Parquet, iCalendar, GraphML and more.")
@click.argument("store")
@click.option("--as", "form", type=click.Choice(FORMATS), required=True, help="The format.")
@click.option(
    "--table",
    type=click.Choice(TABLES),
    default="statements",
    show_default=True,
    help="With csv and parquet: which table.",
)
@click.option("--raw", is_flag=True, help="With csv: no apostrophe before what a spreadsheet would take for a formula.")
@click.option("--machine", is_flag=True, help="As the machine has read, without the corrections by people.")
@click.option("--with-offsets", is_flag=True, help="With polecat: our columns behind the forty.")
@click.option("-o", "--output", metavar="FILE", default=STDOUT, help="Write to FILE, which is replaced only when all is written.")
def export(store: str, form: str, table: str, output: str, **flags: bool) -> None:
    """Write every reading of a store in another format; what was written of how much is told on standard error.

    Records are as people have corrected them. training writes what was decided on as YAML to train with, paragraph by paragraph.
    jsonl is complete: read back with `verbale add`, it gives the same store. The store itself is SQLite, which Datasette opens.

    Example: verbale export news.db --as csv --table events -o events.csv
    """
    if form == OF_DECISIONS and flags["machine"]:
        message = "--as training is what people have decided: leave --machine out"
        raise click.UsageError(message)
    options: Mapping[str, Mapping[str, object]] = {
        "csv": {"table": table, "safe": not flags["raw"]},
        "parquet": {"table": table},
        "polecat": {"with_offsets": flags["with_offsets"]},
        "ical": {"now": dt.datetime.now(dt.UTC)},
    }
    function: Export = partial(_export_as(form), **options.get(form, {}))
    with Store.open(store, read_only=True) as archive, opened(output) as write:
        if form == OF_DECISIONS:
            written = exports.training(archive.reviewed(), writing(write))
        else:
            readings = map(decode, archive.lines()) if flags["machine"] else archive.readings()
            written = function(readings, writing(write))
    click.echo(f"verbale: {written}", err=True)


def _export_as(form: str) -> Callable[..., Exported]:
    if form != "docbin":
        function: Callable[..., Exported] = getattr(exports, f"{form}_table" if form in OF_TABLES else form)
        return function
    try:
        from verbale.spacy.export import docbin  # noqa: PLC0415 - spaCy is an extra, and takes seconds to load
    except ModuleNotFoundError as fault:
        raise UsageError("spaCy is not installed", "--as docbin", "pip install 'verbale[spacy]'") from fault
    return docbin
