"""Lines of `verbale/1`, as `verbale read --json` and `verbale export` write them: readings that need not be made again."""

from collections.abc import Iterator
from typing import IO, Final

from verbale.errors import InputError, NotText, RecordError, TooLarge
from verbale.inputs.lines import lines_of
from verbale.inputs.packed import pieces_of
from verbale.record import Reading, decode

__all__ = ["LONGEST", "holds_readings", "read_readings"]

LONGEST: Final = 400_000_000
"""Bytes of a line: a reading is some ten times as long as its report, which has twenty million at most unless asked for."""

_HEAD: Final = b'{"document":{"id":"'


def holds_readings(stream: IO[bytes]) -> bool:
    """Tell whether a stream, packed or not, begins as a line of `verbale/1` does; it is wound back to where it began.

    Raises OSError where the stream cannot be read.
    """
    first = next(pieces_of(stream, ""), b"")
    stream.seek(0)
    return isinstance(first, bytes) and first.startswith(_HEAD)


def read_readings(stream: IO[bytes], where: str, longest: int = LONGEST) -> Iterator[Reading | InputError]:
    """Give the reading of each line, and an error value, which names the line, where one is damaged or has no text."""
    for line in lines_of(stream, where, longest):
        yield line if isinstance(line, InputError) else _reading(line[1], f"{where}:{line[0]}")


def _reading(line: bytes | None, where: str) -> Reading | InputError:
    if line is None:
        return TooLarge("is a line too long for a reading", where, "export it again")
    try:
        return decode(line)
    except RecordError as fault:
        return NotText(f"is no reading ({fault.what})", where, "export it again, with its text")
