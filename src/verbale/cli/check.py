"""`verbale check`: what a store holds, whether it is whole, and what wants a second look."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import click

from verbale.cli.listing import catch_up, forms, limited, tell_if_behind, write_list
from verbale.store import (
    Store,
    discrepancies,
    disputed,
    flagged,
    integrity,
    not_done,
    overview,
    review_counts,
)
from verbale.views.lists import (
    checked_page,
    discrepancies_page,
    disputed_page,
    entries_page,
    flagged_page,
    overview_page,
    review_page,
)
from verbale.views.terminal import Page

__all__ = ["check"]

PARTS = ("store", "failed", "flagged", "review", "disputed", "discrepancies", "integrity")
QUIET = ("flagged", "review")
"""Parts that are left out of the whole where there is nothing in them."""


@click.command(short_help="Show what a store holds, what failed, what is disputed.")
@click.argument("store")
@click.option("--only", type=click.Choice(PARTS), help="One part alone; --json and --csv need it.")
@click.option("--whole", is_flag=True, help="Hold every span against its text, which takes a while.")
@limited(50)
@forms
@click.pass_context
def check(context: click.Context, /, store: str, only: str | None, limit: int, **options: Any) -> None:  # noqa: ANN401 - click's
    """Show what a store holds, what failed, what is disputed in its own report or by others, and whether it is whole.

    "failed" are inputs that could not be read, "flagged" those of which their pages show that they are not whole reports.
    "review" counts what people have decided, what waits, and decisions whose record a later model has not, or whose words are
    gone. "discrepancies" are reports beside each other: positions that changed, accounts that differ; where a run of
    `verbale add` was broken off before they were found, this finds them.

    Exit code: 1 where an input failed or the store is not whole.

    Example: verbale check news.db --whole
    """
    if (options["json"] or options["csv"]) and not only:
        message = f"--json and --csv give one part: name it with --only ({', '.join(PARTS)})"
        raise click.UsageError(message)
    catch_up(store)
    with Store.open(store, read_only=True) as archive:
        tell_if_behind(archive)
        failed = not_done(archive)
        held = overview(archive)
        found = integrity(archive, deep=True) if options.pop("whole") or only == "integrity" else None
        parts: dict[str, tuple[Sequence[object], Callable[[Page], str]]] = {
            "store": ([held], partial(overview_page, held)),
            "failed": (failed, partial(entries_page, failed)),
            **_lists(archive, limit),
        }
    if found is not None:
        parts["integrity"] = (found.faults, partial(checked_page, found))
    chosen = {only: parts[only]} if only else {name: part for name, part in parts.items() if any(part[0]) or name not in QUIET}
    rows, _ = next(iter(chosen.values()))
    write_list(rows, lambda page: "\n".join(shown(page) for _, shown in chosen.values()), options)
    context.exit(int(bool(failed) or bool(found and not found.whole)))


def _lists(archive: Store, limit: int) -> dict[str, tuple[Sequence[object], Callable[[Page], str]]]:
    marked, claims, faced = flagged(archive), disputed(archive, limit=limit), discrepancies(archive, limit=limit)
    counts = review_counts(archive)
    return {
        "flagged": (marked, partial(flagged_page, marked)),
        "review": ([counts], partial(review_page, counts)),
        "disputed": (claims, partial(disputed_page, claims)),
        "discrepancies": (faced, partial(discrepancies_page, faced)),
    }
