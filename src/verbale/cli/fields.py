"""The option that says which keys of JSON lines hold what is known of a report."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from verbale.inputs.jsonl import JsonFields

__all__ = ["field_option", "json_fields"]

Command = TypeVar("Command", bound=Callable[..., Any])


def field_option(command: Command) -> Command:
    """Give a command the option --field."""
    told = "The key of text, title, url, outlet … in JSON lines."
    return click.option("--field", multiple=True, metavar="NAME=KEY", help=told)(command)


def json_fields(given: Iterable[str]) -> "JsonFields":
    """Give the keys of JSON lines from NAME=KEY."""
    from verbale.inputs.jsonl import JsonFields  # noqa: PLC0415 - most runs have no JSON lines

    names = dict(one.partition("=")[::2] for one in given)
    wrong = sorted(set(names) - set(JsonFields.__slots__))
    if wrong:
        message = f"--field {wrong[0]}: a report has {', '.join(JsonFields.__slots__)}"
        raise click.UsageError(message)
    return JsonFields(**names)
