"""`verbale timeline`: what happened, day by day, by the reports of a store."""

from typing import Any

import click

from verbale.cli.listing import by_day, days, forms, limited, write_list
from verbale.cli.stories import chosen_story
from verbale.store import Scope, Store
from verbale.store import timeline as timeline_of
from verbale.views.lists import happened_page

__all__ = ["timeline"]


@click.command(short_help="Show what happened, day by day.")
@click.argument("store")
@click.option("--actor", metavar="NAME", help="In which NAME takes part.")
@click.option("--topic", metavar="WORDS", help="Told in a sentence with these words.")
@click.option("--story", metavar="STORY", help="Told by the reports of a story: its id, or words of one of them.")
@by_day
@limited(100)
@forms
def timeline(store: str, actor: str | None, topic: str | None, limit: int, **options: Any) -> None:  # noqa: ANN401 - click's
    """Show what the reports of a store tell as having happened, in the order of days: the latest, as many as --limit says.

    Of the stories with the words of --story the one with most reports is shown; `verbale stories` lists them with their ids.

    Example: verbale timeline news.db --story "Lomnic bridge" --since 2031-05-01
    """
    since, until = days(options)
    asked = options.pop("story")
    with Store.open(store, read_only=True) as archive:
        reports = chosen_story(archive, asked).ids if asked else None
        scope = Scope(actor=actor, topic=topic, reports=reports, since=since, until=until)
        happened = timeline_of(archive, scope, limit=limit)
    write_list(happened, lambda page: happened_page("done", happened, page), options)
