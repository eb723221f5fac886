"""The options that say on what terms reports are taken in; every command that takes reports in has them."""

import datetime as dt
from collections.abc import Callable
from typing import Any, Final, TypeVar

import click

from verbale.inputs.intake import DEFAULT_MAX_BYTES, Intake

__all__ = ["intake_of", "linked_option", "terms"]

Command = TypeVar("Command", bound=Callable[..., Any])

_TERMS: Final = (
    click.option(
        "--max-bytes",
        type=click.IntRange(min=1),
        metavar="N",
        default=DEFAULT_MAX_BYTES,
        show_default=True,
        help="Largest report to take in.",
    ),
    click.option("--any-language", is_flag=True, help="Read reports that do not look English, too."),
)


def terms(command: Command) -> Command:
    """Give a command the options --max-bytes and --any-language."""
    for option in reversed(_TERMS):
        command = option(command)
    return command


def linked_option(command: Command) -> Command:
    """Give a command the option --linked."""
    return click.option("--linked", is_flag=True, help="Of feeds that give summaries: fetch the pages they link to.")(command)


def intake_of(max_bytes: int, any_language: bool, date: dt.datetime | None) -> Intake:  # noqa: FBT001 - click's options
    """Give the terms that the options mean."""
    return Intake(max_bytes, any_language, date.date().isoformat() if date else None)
