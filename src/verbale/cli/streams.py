"""A command's output as a binary file, for what writes to files."""

import io
from typing import IO, cast

from verbale.cli.output import Writer

__all__ = ["writing"]


def writing(write: Writer) -> IO[bytes]:
    """Give a writer as a file; it can be written and nothing else."""
    return cast("IO[bytes]", _Writing(write))


class _Writing(io.RawIOBase):
    """Hands on what is written."""

    def __init__(self, write: Writer) -> None:
        """Hand on to `write`."""
        super().__init__()
        self._write = write

    def writable(self) -> bool:
        """Say that it can be written."""
        return True

    def write(self, data: object, /) -> int:
        """Hand bytes on, and say how many they are."""
        content = bytes(data)  # type: ignore[call-overload] # any buffer
        self._write(content)
        return len(content)
