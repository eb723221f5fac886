"""Run one command, time it and weigh it; a program of its own, for ``benchmarks.processes``.

    python benchmarks/launch.py OUT ERR COMMAND...

Linux counts the memory of the process that starts another towards the other's peak (the peak survives exec), so the measuring
program, which may have grown large, starts this small one, and this one starts the command. Prints seconds, ru_maxrss and status.
"""

import os
import subprocess
import sys
import time


def main(out: str, err: str, *command: str) -> None:
    """Run the command with its output in files."""
    with open(out, "wb") as output, open(err, "wb") as complaints:  # noqa: PTH123 - pathlib would weigh on every figure
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=complaints)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)  # waited for here, so Popen need not
    print(seconds, usage.ru_maxrss, process.returncode)


if __name__ == "__main__":
    main(*sys.argv[1:])
