"""What is to be read, cut into shards: each is some files, or a part of a large one, and the same inputs give the same shards."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Final

from verbale.errors import InputError, UsageError
from verbale.inputs import STDIN, Skipped, walk
from verbale.inputs.kinds import SUFFIXES, is_web, kind_of
from verbale.inputs.router import Taken
from verbale.inputs.text import shown_path
from verbale.record import Reading

__all__ = ["FILES", "Plan", "Shard", "plan"]

FILES: Final = 200
"""Texts, pages and feeds in a shard, on average: some fifteen seconds of work."""

_MOST: Final = 4
"""A shard has at most so many times the average."""
_LARGE: Final = ("archive", "lines")
"""Kinds of files that are shards by themselves."""
_LABEL: Final = 60
"""Characters of an input's name in the names of its shards' files."""


@dataclass(frozen=True, slots=True)
class Shard:
    """What one task reads: the files ``names``, and of their reports the ``part``-th of ``parts``.

    ``unreachable`` is what nothing could be read of when the shards were made: it belongs into the list of failures.
    """

    names: tuple[str, ...]
    part: int = 1
    parts: int = 1
    unreachable: tuple[InputError, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a part that there is not."""
        if not 1 <= self.part <= self.parts:
            raise UsageError(f"{self.part} of {self.parts} is no part", "Shard", "count parts from 1")

    @property
    def label(self) -> str:
        """The name of the first file as it may stand in the name of any file; for people, two shards may have the same.

        >>> Shard(("crawl/2031-05 (Kestia).warc.gz",), part=2, parts=8).label
        '2031-05-Kestia-2-of-8'
        """
        first = PurePath(self.names[0]).name if self.names else "unreachable"
        suffix = next((suffix for suffix in SUFFIXES if first.lower().endswith(suffix)), "")
        words = re.findall(r"[A-Za-z0-9._-]+", first[: len(first) - len(suffix)])
        label = "-".join(words).strip("-.")[:_LABEL] or "shard"
        return label if self.parts == 1 else f"{label}-{self.part}-of-{self.parts}"

    def holds(self, one: Taken) -> bool:
        """Tell whether a report belongs to this part, by the hash of its text; failures belong to the first."""
        if isinstance(one, InputError):
            return self.part == 1
        document = one.document if isinstance(one, Reading) else one
        return int(document.id[:8], 16) % self.parts == self.part - 1


@dataclass(frozen=True, slots=True)
class Plan:
    """The shards of some inputs, in the order of the inputs, and how many files were ``skipped``."""

    shards: tuple[Shard, ...]
    skipped: int = 0


def plan(names: Iterable[str], *, parts: int = 1, files: int = FILES) -> Plan:
    """Cut inputs (files, folders, patterns) into shards.

    A WARC and a file of JSON lines are ``parts`` shards each; texts, pages and feeds are put together, some ``files`` a shard.
    Raises UsageError at standard input and other streams: a task that is tried again could not read them again.
    """
    if min(parts, files) < 1:
        raise UsageError("parts and files must be at least 1", "plan")
    large: list[str] = []
    small: list[str] = []
    unreachable: list[InputError] = []
    skipped = 0
    for found in walk(names, tuple(SUFFIXES)):
        if isinstance(found, InputError):
            unreachable.append(found)
        elif isinstance(found, Skipped):
            skipped += 1
        else:
            (large if kind_of(_lasting(found)) in _LARGE else small).append(found)
    shards = [Shard((name,), part, parts) for name in large for part in range(1, parts + 1)]
    shards += [Shard(names) for names in slices(small, files)]
    shards += [Shard((), unreachable=tuple(unreachable))] if unreachable else []
    return Plan(tuple(shards), skipped)


def slices(names: Iterable[str], mean: int) -> Iterator[tuple[str, ...]]:
    """Cut a list of names behind those whose hash says so, some ``mean`` names apart, at the latest behind four times as many.

    A name that is added or gone changes the slice it stands in, and seldom another: the others are done already.

    >>> [len(part) for part in slices((f"{day}.txt" for day in range(24)), 3)]
    [1, 1, 1, 6, 3, 3, 7, 1, 1]
    """
    part: list[str] = []
    for name in names:
        part.append(name)
        if int(sha256(shown_path(name).encode()).hexdigest()[:8], 16) % mean == 0 or len(part) == _MOST * mean:
            yield tuple(part)
            part = []
    if part:
        yield tuple(part)


def _lasting(name: str) -> str:
    """Refuse what can be read only once, and what may be another thing the next time."""
    if is_web(name):
        raise UsageError("is fetched, not read from a disk, so it cannot be a shard", name, "save it, or use `verbale add`")
    if name == STDIN or (Path(name).exists() and not Path(name).is_file()):
        where = "standard input" if name == STDIN else shown_path(name)
        raise UsageError("cannot be cut into shards: it can be read only once", where, "save it as a file, or use `verbale add`")
    return name
