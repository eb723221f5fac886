"""`verbale find`: words in the reports of a store, by who said them, to whom, how and when."""

from typing import Any

import click

from verbale.cli.listing import criteria, forms, limited, searched, write_list
from verbale.store import Store
from verbale.store import find as find_in
from verbale.views.lists import found_page

__all__ = ["find"]


# click would take "-ban" for options of one letter
@click.command(short_help="Find words in the reports of a store.", context_settings={"ignore_unknown_options": True})
@click.argument("store")
@click.argument("words", nargs=-1)
@searched
@limited(20)
@forms
def find(store: str, words: tuple[str, ...], limit: int, **options: Any) -> None:  # noqa: ANN401 - click's options
    """Find words in the reports of a store.

    All WORDS must stand in a sentence, or in a statement where --by, --to or --act ask for one. "a phrase" stands as it is,
    -without leaves out (with o first: -- -without), begin* is the beginning of a word. Without words, all that meets the
    options is shown.

    Example: verbale find news.db grain -ban --by Oberlin --since 2031-05-01
    """
    if unknown := next((word for word in words if word.startswith("--")), None):
        message = f"no such option: {unknown}"
        raise click.UsageError(message)
    asked = criteria(options)
    with Store.open(store, read_only=True) as archive:
        found = find_in(archive, " ".join(words), asked, limit=limit)
    write_list(found.hits, lambda page: found_page(found, page), options)
