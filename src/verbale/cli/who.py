"""`verbale who`: everything that the reports of a store say of one actor."""

from typing import Any

import click

from verbale.cli.listing import catch_up, forms, limited, tell_if_behind, write_list
from verbale.cli.output import opened
from verbale.errors import UsageError
from verbale.store import Store, cast
from verbale.store import who as who_in
from verbale.views.lists import dossier_page
from verbale.views.page.dossier import dossier_file
from verbale.views.portrayal import portrayed

__all__ = ["who"]


@click.command(short_help="Show what a store says of an actor: roles, acts, words, deeds.")
@click.argument("store")
@click.argument("actor")
@click.option("--html", metavar="FILE", help="Write the dossier to FILE as one page for print, that needs no network.")
@limited(20)
@forms
def who(store: str, actor: str, html: str | None, limit: int, **options: Any) -> None:  # noqa: ANN401 - click's options
    """Show what the reports of a store say of an actor: names, roles, acts, positions, words and deeds, the latest first.

    ACTOR is words of a name, or a Wikidata id. Where several bear the name, positions, and the page that --html writes, are
    those of the one in most reports. --csv gives the statements.

    Example: verbale who news.db "Oberlin" --html oberlin.html
    """
    if html:
        _write_dossier(store, actor, html)
        return
    with Store.open(store, read_only=True) as archive:
        tell_if_behind(archive)
        held = who_in(archive, actor, limit=limit)
    if not held.reports:
        raise _nobody(store, actor)
    write_list(held.said if options["csv"] else [held], lambda page: dossier_page(actor, held, page), options)


def _write_dossier(store: str, actor: str, place: str) -> None:
    """Write the page of the one who bears the name in most reports; reports are set beside each other before."""
    catch_up(store)
    with Store.open(store, read_only=True) as archive:
        tell_if_behind(archive)
        found = cast(archive, actor, limit=1)
        if not found:
            raise _nobody(store, actor)
        held = portrayed(archive, found[0])
    with opened(place) as write:
        write(dossier_file(held).encode())


def _nobody(store: str, actor: str) -> UsageError:
    return UsageError(f"no actor of the store is called {actor!r}", store, "look with `verbale find`, or give fewer words")
