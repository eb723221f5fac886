"""`verbale ahead`: what the reports of a store tell as to come."""

import datetime as dt
from typing import Any

import click

from verbale.cli.listing import forms, limited, write_list
from verbale.cli.output import opened
from verbale.store import Scope, Store
from verbale.store import ahead as ahead_of
from verbale.views.lists import happened_page

__all__ = ["ahead"]


@click.command(short_help="Show what is to come, the nearest first.")
@click.argument("store")
@click.option("--actor", metavar="NAME", help="In which NAME takes part.")
@click.option("--topic", metavar="WORDS", help="Told in a sentence with these words.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="Seen from this day instead of today.")
@click.option("--ics", metavar="FILE", help="Write a calendar of all that the store has ahead to FILE, instead of a list.")
@limited(100)
@forms
def ahead(store: str, actor: str | None, topic: str | None, limit: int, **options: Any) -> None:  # noqa: ANN401 - click's
    """Show what is planned, due or called off, and whose days are not over, the nearest first.

    Example: verbale ahead news.db --today 2031-05-20 --ics ahead.ics
    """
    given, calendar = options.pop("today"), options.pop("ics")
    today = given.date() if given else dt.datetime.now().astimezone().date()
    with Store.open(store, read_only=True) as archive:
        if calendar:
            _write_calendar(archive, calendar)
            return
        happened = ahead_of(archive, today, Scope(actor=actor, topic=topic), limit=limit)
    write_list(happened, lambda page: happened_page("ahead", happened, page), options)


def _write_calendar(archive: Store, name: str) -> None:
    from verbale.cli.streams import writing  # noqa: PLC0415 - only for a calendar
    from verbale.views.export import ical  # noqa: PLC0415 - likewise

    with opened(name) as write:
        written = ical(archive.readings(), writing(write), now=dt.datetime.now(dt.UTC))
    click.echo(f"verbale: {written}", err=True)
