"""Sorted tables: a compressed file of lines, unpacked once and searched by halves; no index is built and no line kept twice."""

import gzip
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

from verbale.errors import KnowledgeError

__all__ = ["SortedTable", "rows_of", "shipped_table"]


class SortedTable:
    r"""Lines of fields parted by tabs, in the order of their bytes; the first field is the key, and may come twice.

    >>> SortedTable(b"a\t1\nb\t2\nb\t3\n").rows("b")
    [('b', '2'), ('b', '3')]
    """

    def __init__(self, lines: bytes = b"") -> None:
        """Take the lines, each with its newline."""
        self._lines = lines

    def __len__(self) -> int:
        """The number of bytes."""
        return len(self._lines)

    def __getitem__(self, offset: int) -> bytes:
        """Give the line that a byte stands in; what the search by halves compares."""
        return self._lines[self._start(offset) : self._end(offset)]

    def rows(self, key: str) -> list[tuple[str, ...]]:
        """Give the fields of every line with a key, in the order of the table; none where there is no such key."""
        wanted = key.encode() + b"\t"
        at = bisect_left(self, wanted) if self._lines else 0
        found = []
        while self._lines.startswith(wanted, at):
            end = self._end(at)
            found.append(tuple(self._lines[at:end].decode().split("\t")))
            at = end + 1
        return found

    def _start(self, offset: int) -> int:
        return self._lines.rfind(b"\n", 0, offset) + 1

    def _end(self, offset: int) -> int:
        end = self._lines.find(b"\n", offset)
        return end if end >= 0 else len(self._lines)


@lru_cache(maxsize=16)
def shipped_table(name: str) -> SortedTable:
    """Load a table of the pack; an empty one where its file was taken out (share-alike rows may be)."""
    file = resources.files(__package__).joinpath("data", name)
    if not file.is_file():
        return SortedTable()
    try:
        return SortedTable(gzip.decompress(file.read_bytes()))
    except (OSError, EOFError) as fault:
        raise KnowledgeError(f"cannot be unpacked ({fault})", name, "install the package again") from fault


def rows_of(name: str, columns: int) -> Iterator[list[str]]:
    """Give the rows of a plain table of the pack, filled up to a number of columns; lines with # are remarks."""
    text = resources.files(__package__).joinpath("data", name).read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) > columns:
            raise KnowledgeError(f"has {len(fields)} fields, at most {columns}", f"{name} line {number}")
        yield fields + [""] * (columns - len(fields))
