"""The schema of a store in numbered steps, one .sql file a step, and how a store is brought up to date."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import resources
from typing import Final

__all__ = ["APPLICATION", "migrate", "steps", "version_of"]

APPLICATION: Final = 0x56657262
"""Marks a file as a store ("Verb"), in the place that SQLite's format keeps for it (PRAGMA application_id)."""


@lru_cache(maxsize=1)
def steps() -> tuple[str, ...]:
    """Give the scripts of the schema in order; the version of a store is the number of those that it has been through."""
    folder = resources.files(__package__).joinpath("schema")
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)
    return tuple(file.read_text("utf-8") for file in files)


def version_of(connection: sqlite3.Connection) -> int:
    """Give how many steps a store has been through; 0 where it is new."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, scripts: Sequence[str]) -> None:
    """Take a store through the steps that it lacks, all or none of them; whoever comes second finds them done."""
    if version_of(connection) >= len(scripts):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for script in scripts[version_of(connection) :]:
            for command in _commands(script):
                connection.execute(command)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(scripts)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _commands(script: str) -> Iterator[str]:
    """Part a script into its commands: `executescript` would commit before each, and half a schema would stay."""
    command = ""
    for line in script.splitlines(keepends=True):
        command += line
        if sqlite3.complete_statement(command):
            yield command
            command = ""
    if command.strip():
        yield command
