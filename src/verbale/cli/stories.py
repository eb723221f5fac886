"""`verbale stories`: the stories of a store, reports on the same happening."""

from typing import Any

import click

from verbale.cli.listing import by_day, days, forms, limited, tell_if_behind, write_list
from verbale.errors import UsageError
from verbale.store import Store, StoryReports, StoryScope, story
from verbale.store import stories as stories_of
from verbale.views.ink import clean
from verbale.views.lists import stories_page

__all__ = ["chosen_story", "stories"]


@click.command(short_help="Show the stories of a store: reports on the same happening.")
@click.argument("store")
@click.argument("words", nargs=-1)
@click.option("--actor", metavar="NAME", help="With NAME in one of its reports.")
@click.option(
    "--least", type=click.IntRange(min=1), default=2, show_default=True, metavar="N", help="Told by N reports at least."
)
@by_day
@limited(50)
@forms
def stories(store: str, words: tuple[str, ...], actor: str | None, least: int, **options: Any) -> None:  # noqa: ANN401 - click's
    """Show the stories of a store, those that were told last first: headline, days, reports, id.

    With WORDS, those of which a report has all of them in one sentence.

    Example: verbale stories news.db grain --since 2031-05-01
    """
    limit = options.pop("limit")
    since, until = days(options)
    scope = StoryScope(words=" ".join(words) or None, actor=actor, since=since, until=until, least=least)
    with Store.open(store, read_only=True) as archive:
        tell_if_behind(archive)
        found = stories_of(archive, scope, limit=limit)
    write_list(found, lambda page: stories_page(found, page), options)


def chosen_story(store: Store, asked: str) -> StoryReports:
    """Give the story with this id, else of those with these words the one with most reports; UsageError where there is none."""
    tell_if_behind(store)
    found = story(store, asked)
    if found is not None:
        return found
    several = stories_of(store, StoryScope(words=asked))
    if not several:
        raise UsageError(f"no story has {asked!r}", str(store.path), "look with `verbale stories`, or give fewer words")
    largest = max(several, key=lambda one: one.reports)
    if len(several) > 1:
        what = f"{len(several)} stories have these words; shown is {clean(largest.title or largest.id)} ({largest.id})"
        click.echo(f"verbale: {what}", err=True)
    chosen = story(store, largest.id)
    if chosen is None:  # the store was compared anew meanwhile
        raise UsageError(f"story {largest.id} is gone", str(store.path), "ask again")
    return chosen
