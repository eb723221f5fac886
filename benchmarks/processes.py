"""Commands in processes of their own: how long they take, and how much memory at most."""

import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

_LAUNCH: Final = Path(__file__).with_name("launch.py")
_MEMORY_UNIT: Final = 1 if sys.platform == "darwin" else 1024
"""What ru_maxrss counts: bytes on macOS, KiB elsewhere (getrusage(2))."""


class CommandFailedError(Exception):
    """A measured command ended with an error; the message is its standard error."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall-clock seconds, peak resident memory in bytes, and what the command wrote."""

    seconds: float
    memory: int
    output: bytes


def verbale_command(*arguments: str) -> tuple[str, ...]:
    """Return the command line of the installed ``verbale``."""
    return (str(Path(sysconfig.get_path("scripts")) / "verbale"), *arguments)


def measured(command: Sequence[str], folder: Path) -> Cost:
    """Run a command to its end, its output going through a file in ``folder``; raises CommandFailedError."""
    out, err = folder / "out", folder / "err"
    launch = (sys.executable, "-I", str(_LAUNCH), str(out), str(err), *command)
    told = subprocess.run(launch, capture_output=True, text=True, check=True).stdout
    seconds, memory, status = told.split()
    if int(status):
        raise CommandFailedError(f"{' '.join(command)}: {err.read_text('utf-8', 'replace').strip()[-600:]}")
    return Cost(float(seconds), int(memory) * _MEMORY_UNIT, out.read_bytes())


def typical_seconds(command: Sequence[str], folder: Path, times: int) -> float:
    """Return the median wall-clock seconds of several runs, after one that warms the disk's cache."""
    measured(command, folder)
    return median(measured(command, folder).seconds for _ in range(times))
