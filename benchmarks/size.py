"""Installed size: the package, its weights, and everything it needs but ONNX Runtime."""

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

import verbale

_LEFT_OUT: Final = frozenset({"onnxruntime"})
_NAME: Final = re.compile(r"[\w.-]+")


def _needs(found: Distribution) -> set[str]:
    """Names of what a distribution needs without extras."""
    return {_NAME.findall(line)[0].lower() for line in found.requires or () if "extra ==" not in line}


def _size(found: Distribution) -> int:
    paths = (Path(str(found.locate_file(file))) for file in found.files or ())
    return sum(path.stat().st_size for path in paths if path.is_file() and path.suffix != ".pyc")


def package_size() -> int:
    """Return the bytes of the package itself, weights and all, wherever it is imported from."""
    folder = Path(verbale.__file__).parent
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")


def needed_size() -> int:
    """Return the bytes of the packages that ``pip install verbale`` brings, without ONNX Runtime and what only that needs."""
    waiting, seen, total = sorted(_needs(distribution("verbale"))), set(_LEFT_OUT), 0
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            found = distribution(name)
        except PackageNotFoundError:  # needed on another system only
            continue
        total += _size(found)
        waiting.extend(_needs(found))
    return total
