"""`verbale review`: one record at a time, for a person to say whether it is right."""

import sys

import click

from verbale.cli.asking import Asker, Keys, Lines
from verbale.cli.reviewing import Sitting
from verbale.cli.terminal import terminal_page
from verbale.record.ontology import vocabulary
from verbale.review import KINDS, user_of_system
from verbale.store import Store, Wanted
from verbale.views.terminal import NARROWEST, Page
from verbale.views.wording import counted

__all__ = ["review"]


@click.command(short_help="Correct the records of a store, the least certain first.")
@click.argument("store")
@click.option("--as", "by", metavar="NAME", help="Who decides; unasked, the user of the system.")
@click.option("--document", metavar="ID", help="Only of this report.")
@click.option("--kind", type=click.Choice(KINDS), help="Only statements, or only events.")
@click.option("--act", type=click.Choice(vocabulary("act")), help="Only statements of this act.")
@click.option("--type", type=click.Choice(vocabulary("event_type")), help="Only events of this PLOVER type.")
@click.option("--outlet", metavar="NAME", help="Only reports of this outlet.")
@click.option("--width", type=click.IntRange(min=NARROWEST), metavar="N", help="Width of the page in columns.")
def review(store: str, by: str | None, width: int | None, **wanted: str | None) -> None:
    """Show the records of a store one at a time, each in its paragraph, the least certain first, and keep what is decided.

    On a terminal a key decides; from elsewhere a line does ("a", "s Mary Lund", "t deny"). Keys: a right, x wrong, s speaker,
    e move the span, t type/act, m add what is missing, u undo, n next, q quit, ? help. What the machine has read stays beside
    what a person says, and no later model overwrites it.

    Example: verbale review news.db --act deny
    """
    page = terminal_page(width)
    with Store.open(store) as archive:
        sitting = Sitting(archive, by or user_of_system(), Wanted(**wanted), _asker(page), page)
        sitting.run()
    click.echo(f"verbale: {counted(sitting.decided, 'decision')} kept", err=True)


def _asker(page: Page) -> Asker:
    return Keys(page.width) if sys.stdin.isatty() else Lines(sys.stdin)
