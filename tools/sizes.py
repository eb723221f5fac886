"""Hold files and functions to the sizes of the house.

    python tools/sizes.py src evaluation training benchmarks tools

A file is one subject (at most 400 lines), a function one thought (at most 40 lines). Prints what is over and exits 1.
"""

import ast
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

FILE_LINES: Final = 400
FUNCTION_LINES: Final = 40


def oversized(path: Path) -> Iterator[str]:
    """Yield a line for the file, where it is too long, and for each function in it that is."""
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n")
    if lines > FILE_LINES:
        yield f"{path}: {lines} lines, at most {FILE_LINES}"
    for node in ast.walk(ast.parse(text, str(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > FUNCTION_LINES:
                yield f"{path}:{node.lineno}: {node.name} has {size} lines, at most {FUNCTION_LINES}"


def main(folders: Sequence[str]) -> int:
    """Check every Python file under the folders; 1 where one is over."""
    found = [line for folder in folders for path in sorted(Path(folder).rglob("*.py")) for line in oversized(path)]
    sys.stdout.writelines(f"{line}\n" for line in found)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
