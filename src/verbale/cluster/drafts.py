"""Files that are there whole or not at all, however many processes write them, on however many machines."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self
from uuid import uuid4

from verbale.errors import VerbaleError

__all__ = ["Draft"]

_HINT: Final = "look at the room and the rights there; what was done before is kept, and the same command goes on"


class Draft:
    """A file that is written beside its place and takes it when it is whole; use it in a `with` statement, and `commit` it.

    The name of a draft begins with a dot, so that nothing reads it, and is its writer's own: where two write the same file at
    once, each writes its draft, and either may take the place. Raises VerbaleError where the disk is full, or not ours to write.
    """

    def __init__(self, place: Path) -> None:
        """Begin to write what is to stand at ``place``."""
        self._place = place
        self._draft = place.with_name(f".{place.name}.{uuid4().hex}.part")
        with _told(place):
            place.parent.mkdir(parents=True, exist_ok=True)
            self._stream: IO[bytes] = self._draft.open("xb")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with suppress(OSError):  # what could not be written in `write` cannot be written in `close`
            self._stream.close()
        self._draft.unlink(missing_ok=True)

    def write(self, line: bytes) -> None:
        """Write a line, without its newline."""
        with _told(self._place):
            self._stream.write(line + b"\n")

    def commit(self) -> None:
        """Take the place; what others have left of theirs, killed ones for instance, is swept away."""
        with _told(self._place):
            self._stream.flush()
            os.fsync(self._stream.fileno())
            self._stream.close()
            try:
                self._draft.replace(self._place)
            except FileNotFoundError:  # another has written the same and swept
                self._place.stat()
            for other in self._place.parent.glob(f".{escape(self._place.name)}.*.part"):
                other.unlink(missing_ok=True)
            _sync(self._place.parent)


def _sync(folder: Path) -> None:
    """Have the new name outlast a loss of power, too."""
    if not hasattr(os, "O_DIRECTORY"):  # Windows opens no folder
        return
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


@contextmanager
def _told(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        said = (fault.strerror or type(fault).__name__).lower()
        raise VerbaleError(f"cannot be written ({said})", str(place), _HINT) from fault
