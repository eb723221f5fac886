"""The command `verbale`: its subcommands, loaded only when they are called, and what every failure looks like."""

import os
import sys
from importlib import import_module
from typing import Any, Final

import click

from verbale.errors import UsageError, VerbaleError

__all__ = ["verbale"]

COMMANDS: Final = {
    "add": "Add reports to a store: text, HTML, feeds, WARC, JSON lines.",
    "ahead": "Show what is to come, the nearest first.",
    "check": "Show what a store holds, what failed, what is disputed.",
    "desk": "Read a store, or reports, in the browser on this machine.",
    "export": "Write a store as CSV, Parquet, iCalendar, GraphML and more.",
    "find": "Find words in the reports of a store.",
    "info": "Show the versions, the model, its scores and its speed here.",
    "read": "Read reports and show who said what, with the words.",
    "review": "Correct the records of a store, the least certain first.",
    "scale": "Read large inputs in shards, on this machine or on a Ray cluster.",
    "stories": "Show the stories of a store: reports on the same happening.",
    "timeline": "Show what happened, day by day.",
    "who": "Show what a store says of an actor: roles, acts, words, deeds.",
}
"""Subcommand to its line in `verbale --help`; the module of the same name is imported only to run it."""

PIPE_CLOSED: Final = 141
INTERRUPTED: Final = 130


class LazyGroup(click.Group):
    """A group that knows its commands by name, so that help costs no import, and that ends every failure in one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands, in the order of help."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of one command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        # Windows run side by side, one thread each: BLAS threads of its own would only wait for each other's cores.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        command: click.Command = getattr(import_module(f"verbale.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name]) for name in self.list_commands(ctx)])

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run the command; a failure is one line, a closed pipe and Ctrl-C are silent."""
        try:
            return super().invoke(ctx)
        except VerbaleError as error:
            click.echo(f"verbale: {error}", err=True)
            ctx.exit(2 if isinstance(error, UsageError) else 1)
        except BrokenPipeError:
            # Nobody reads on: keep the interpreter from flushing into the closed pipe when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(PIPE_CLOSED)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="verbale", message="%(prog)s %(version)s")
def verbale() -> None:
    """Read news reports and give their record: who said what, tied to the exact words."""
