"""What the commands on a store share: how a list is written, and the options of a search."""

import datetime as dt
import sys
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeAlias

import click

from verbale.cli.output import STDOUT, opened
from verbale.cli.terminal import terminal_page
from verbale.comparison import compare, is_compared
from verbale.record.ontology import vocabulary
from verbale.store import Criteria, LockedStore, ReadOnlyStore, Store
from verbale.views.ink import clean
from verbale.views.lists import as_csv, as_json
from verbale.views.terminal import NARROWEST, Page

__all__ = ["by_day", "catch_up", "criteria", "days", "forms", "limited", "searched", "tell_if_behind", "write_list"]

Decorated: TypeAlias = Callable[..., Any]
_DAY: Final = click.DateTime(["%Y-%m-%d"])


def forms(command: Decorated) -> Decorated:
    """Add the options for the form of a list."""
    for option in (
        click.option("--json", is_flag=True, help="One JSON object a row."),
        click.option("--csv", is_flag=True, help="A table for spreadsheets."),
        click.option("--width", type=click.IntRange(min=NARROWEST), metavar="N", help="Width of the page in columns."),
        click.option("-o", "--output", metavar="FILE", default=STDOUT, help="Write to FILE."),
    ):
        command = option(command)
    return command


def limited(most: int) -> Callable[[Decorated], Decorated]:
    """Add the option for how many rows are shown at most."""
    return click.option("--limit", type=click.IntRange(min=1), default=most, show_default=True, metavar="N", help="Rows at most.")


def by_day(command: Decorated) -> Decorated:
    """Add the options for days."""
    command = click.option("--until", type=_DAY, metavar="YYYY-MM-DD", help="Of this day or before.")(command)
    return click.option("--since", type=_DAY, metavar="YYYY-MM-DD", help="Of this day or later.")(command)


def days(options: dict[str, Any]) -> tuple[dt.date | None, dt.date | None]:
    """Give the days of `by_day`; takes them out of the options."""
    return _date(options.pop("since")), _date(options.pop("until"))


def searched(command: Decorated) -> Decorated:
    """Add the options of a search."""
    for option in (
        click.option("--outlet", metavar="NAME", help="Published by this outlet."),
        click.option("--status", type=click.Choice(vocabulary("event_status")), help="With an event of this status."),
        click.option("--type", type=click.Choice(vocabulary("event_type")), help="With an event of this PLOVER type."),
        click.option("--act", type=click.Choice(vocabulary("act")), help="Said by way of this act."),
        click.option("--to", metavar="NAME", help="Said to NAME."),
        click.option("--by", metavar="NAME", help="Said by NAME, or by the actor with this Wikidata id."),
        by_day,
    ):
        command = option(command)
    return command


def criteria(options: dict[str, Any]) -> Criteria:
    """Give the criteria that the options of `searched` ask for; takes them out of the options."""
    names = ("by", "to", "act", "type", "status", "outlet")
    asked: dict[str, Any] = {name: options.pop(name) for name in names}
    since, until = days(options)
    return Criteria(**asked, since=since, until=until)


def _date(given: dt.datetime | None) -> dt.date | None:
    return given.date() if given else None


def catch_up(store: str) -> None:
    """Set reports beside each other where that was broken off, and where we may write and nobody else does."""
    with Store.open(store, read_only=True) as archive:
        if is_compared(archive):
            return
    try:
        with Store.open(store) as archive:
            compare(archive)
    except (LockedStore, ReadOnlyStore):
        return  # it is told beside what there is


def tell_if_behind(store: Store) -> None:
    """Say on standard error where stories, positions and discrepancies are not of all the reports that the store has."""
    if not is_compared(store):
        late = store.compared().behind
        since = f"{late:,} readings came or went since" if late else "they were made by another version"
        what = (
            f"stories, positions and discrepancies are not up to date: {since}; `verbale add` or `verbale check` makes them anew"
        )
        click.echo(f"verbale: {clean(str(store.path))}: {what}", err=True)


def write_list(rows: Iterable[object], page: Callable[[Page], str], options: dict[str, Any]) -> None:
    """Write rows as JSON lines or CSV, or their page, as the options of `forms` ask."""
    if options["json"] and options["csv"]:
        message = "--json and --csv exclude each other: choose one"
        raise click.UsageError(message)
    output = options["output"]
    with opened(output) as write:
        if options["json"] or options["csv"]:
            for row in (as_json if options["json"] else as_csv)(rows):
                write(row)
        else:
            encoding = sys.stdout.encoding if output == STDOUT else "utf-8"
            write(page(terminal_page(options["width"], output)).encode(encoding, "replace"))
