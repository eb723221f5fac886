"""Run one command, time it and weigh it; a program of its own, for ``benchmarks.processes``.

    python benchmarks/launch.py OUT ERR COMMAND...

Linux counts the memory of the process that starts another towards the other's peak (the peak survives exec), so the measuring
program, which may have grown large, starts this small one, and this one starts the command. Prints seconds, memory and status;
memory in the unit of ru_maxrss. Where the command has processes of its own, it is the largest sum of what all held at one moment,
looked up five times a second in /proc (proc_pid_status(5)).
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

_PAUSE = 0.2


def family(pid: int) -> Iterator[int]:
    """A process and its descendants, as far as /proc tells."""
    yield pid
    try:
        with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:  # noqa: PTH123 - pathlib would weigh on every figure
            children = file.read().split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


def resident(pid: int) -> int:
    """KiB that a process holds; 0 where /proc does not tell."""
    try:
        with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as file:  # noqa: PTH123 - likewise
            return next((int(line.split()[1]) for line in file if line.startswith("VmRSS")), 0)
    except OSError:
        return 0


def weigh(pid: int, ended: threading.Event, sums: list[int]) -> None:
    """Note what a process and its descendants hold together, until it has ended."""
    while not ended.wait(_PAUSE):
        held = [resident(one) for one in family(pid)]
        if len(held) > 1:
            sums.append(sum(held))


def main(out: str, err: str, *command: str) -> None:
    """Run the command with its output in files."""
    ended, sums = threading.Event(), [0]
    with open(out, "wb") as output, open(err, "wb") as complaints:  # noqa: PTH123 - likewise
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=complaints)
        watch = threading.Thread(target=weigh, args=(process.pid, ended, sums))
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        ended.set()
        watch.join()
        process.returncode = os.waitstatus_to_exitcode(status)  # waited for here, so Popen need not
    print(seconds, max(usage.ru_maxrss, *sums), process.returncode)


if __name__ == "__main__":
    main(*sys.argv[1:])
