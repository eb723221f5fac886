"""From what a reader names on the command line to the files that it means: files, folders, patterns, standard input."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path
from typing import Final, TypeAlias

from verbale.errors import EmptyInput, InputError, Unreadable
from verbale.inputs.kinds import is_web
from verbale.inputs.text import shown_path, unreadable

__all__ = ["STDIN", "Skipped", "walk"]

STDIN: Final = "-"
"""The name that stands for standard input; a file of that name is `./-`."""

READ_ALREADY: Final = "read already"

Place: TypeAlias = tuple[int, int]
"""Device and inode: one file, whatever the way that led to it."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that a folder holds and that is not read: `where` names it, `why` says it in a few words."""

    where: str
    why: str


Found: TypeAlias = str | Skipped | InputError


def walk(names: Iterable[str], suffixes: tuple[str, ...] = (".txt",)) -> Iterator[Found]:
    """Give every file that `names` means, once, in order of names, with what is skipped and what cannot be reached.

    A name is a file, a folder (read to its depth: files with one of `suffixes`, nothing hidden), a pattern with `*`, `?`, `[`
    or `**`, an address of the web, or `-`.
    What cannot be reached is given as an error value, in its place, so that the rest is read.
    """
    seen: set[Place] = set()
    for name in names:
        if name == STDIN or is_web(name):
            yield name
            continue
        for start in _expand(name):
            yield from [start] if isinstance(start, InputError) else _reach(start, suffixes, seen)


def _expand(name: str) -> list[str | InputError]:
    """A name that exists is itself, even where it has a `*` in it; else a pattern is what it matches."""
    if not has_magic(name) or os.path.lexists(name):
        return [name]
    found = sorted(glob(name, recursive=True))  # noqa: PTH207 - Path.glob takes no pattern that begins at the root
    return [*found] or [Unreadable("no file matches this pattern", shown_path(name), "check the pattern")]


def _reach(start: str, suffixes: tuple[str, ...], seen: set[Place]) -> Iterator[Found]:
    if not _is_folder(start):
        yield _once(start, seen)
        return
    empty = True
    for found in _folder(start, suffixes, seen):
        empty = empty and isinstance(found, Skipped) and found.why != READ_ALREADY
        yield found
    if empty:
        kinds = " or ".join(f"*{suffix}" for suffix in suffixes)
        yield EmptyInput(f"holds no {kinds} file to read", shown_path(start), "name the files, or a pattern such as '*.md'")


def _folder(start: str, suffixes: tuple[str, ...], seen: set[Place]) -> Iterator[Found]:
    """Walk depth first with a stack of our own, so that no depth of folders breaks it."""
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if not _is_folder(name):
            yield _leaf(name, suffixes, seen)
            continue
        entered = _once(name, seen)
        if isinstance(entered, Skipped):
            yield entered
            continue
        try:
            inside = os.listdir(name)  # noqa: PTH208 - Path.iterdir would build every path before it is sorted
        except OSError as fault:
            yield unreadable(fault, shown_path(name))
            continue
        visible = sorted((entry for entry in inside if not entry.startswith(".")), reverse=True)
        waiting.extend(str(Path(name, entry)) for entry in visible)


def _leaf(name: str, suffixes: tuple[str, ...], seen: set[Place]) -> str | Skipped:
    if not name.endswith(suffixes):
        return Skipped(shown_path(name), "not " + " or ".join(suffixes))
    # A pipe or a device in a folder would hold the whole run up; a link that leads nowhere is an error of its reader's.
    if Path(name).exists() and not Path(name).is_file():
        return Skipped(shown_path(name), "not a file")
    return _once(name, seen)


def _once(name: str, seen: set[Place]) -> str | Skipped:
    """The name itself the first time, skipped when another has led to it; a missing file is left to its reader."""
    try:
        status = Path(name).stat()
    except (OSError, ValueError):
        return name
    place = (status.st_dev, status.st_ino)
    if place in seen:
        return Skipped(shown_path(name), READ_ALREADY)
    seen.add(place)
    return name


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except OSError:
        return False
