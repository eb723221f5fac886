"""Run every check of the house, one after the other, and name those that fail.

    python tools/check.py

The justfile's ``check`` and ``.ci/run`` both call this, so that there is one list. Needs the extras ``dev`` and ``test``.
"""

import os
import subprocess
import sys
import time
from typing import Final

CODE: Final = ("src", "evaluation", "training", "benchmarks", "tools")
TWICE: Final = ("--disable=all", "--enable=duplicate-code", "--min-similarity-lines=8", "--ignore-imports=y")
DECODING: Final = ("--isolated", "--select=C901", "--config=lint.mccabe.max-complexity=12", "src/verbale/language/decode")
CHECKS: Final[dict[str, tuple[str, ...]]] = {
    "lint": ("-m", "ruff", "check", "."),
    "lint of decoding": ("-m", "ruff", "check", *DECODING),
    "format": ("-m", "ruff", "format", "--check", "--quiet", "."),
    "types": ("-m", "mypy"),
    "types of tools": ("-m", "mypy", "tools"),
    "rooms": ("-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"),
    "sizes": ("tools/sizes.py", *CODE),
    "twice": ("-m", "pylint", *TWICE, *CODE),
}
"""Name of a check to its command line, behind the interpreter."""


def main() -> int:
    """Run the checks; 1 where one fails."""
    environment = os.environ | {"PYTHONPATH": "src"}  # the tree that stands here, not the one installed
    failed = []
    for name, command in CHECKS.items():
        started = time.perf_counter()
        passed = subprocess.run([sys.executable, *command], env=environment, check=False).returncode == 0
        print(f"{name}: {'passed' if passed else 'FAILED'} in {time.perf_counter() - started:.1f} s", flush=True)
        if not passed:
            failed.append(name)
    print(f"checks failed: {', '.join(failed)}" if failed else "all checks passed")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
