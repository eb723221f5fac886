"""Where a command's bytes go: standard output, or a file that is there whole or not at all."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, TypeAlias

from verbale.errors import UsageError

__all__ = ["STDOUT", "Writer", "opened"]

STDOUT: Final = "-"

Writer: TypeAlias = Callable[[bytes], object]


@contextmanager
def opened(target: str) -> Iterator[Writer]:
    """Open `target` for writing and give its `write`; "-" is standard output.

    A file is written beside its place, synced and renamed when the run is through, so that a broken run leaves the old
    file as it was. A device or a pipe is written straight. Raises UsageError where the file cannot be made.
    """
    if target == STDOUT:
        yield _shown_at_once if sys.stdout.isatty() else sys.stdout.buffer.write
        sys.stdout.buffer.flush()
        return
    # A link goes on pointing where it pointed: the file behind it is replaced.
    place = Path(target).resolve()
    straight = place.exists() and not place.is_file()
    part = place if straight else place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with _made(part, target) as stream:
            yield stream.write
            stream.flush()
            if not straight:
                os.fsync(stream.fileno())
        if not straight:
            part.replace(place)
    finally:
        if not straight:
            part.unlink(missing_ok=True)


def _shown_at_once(part: bytes) -> None:
    """A reader at a terminal sees each page as soon as it is there."""
    sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()


def _made(place: Path, target: str) -> IO[bytes]:
    try:
        return place.open("wb")
    except OSError as fault:
        said = (fault.strerror or "unknown fault").lower()
        raise UsageError(f"cannot be written ({said})", target, "check the folder, or name another file") from fault
