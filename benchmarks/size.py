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


def _with_needs(name: str, left_out: frozenset[str]) -> frozenset[str]:
    """Return a distribution and all it needs, as far as installed, but for what is left out."""
    waiting, seen = [name], set(left_out)
    kept = set()
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        try:
            found = distribution(one)
        except PackageNotFoundError:  # needed on another system only
            continue
        kept.add(one)
        waiting.extend(_needs(found))
    return frozenset(kept)


def needed_size(*, beside_runtime: bool = False) -> int:
    """Return the bytes of what ``pip install verbale`` brings, itself and ONNX Runtime left out.

    With ``beside_runtime`` what ONNX Runtime needs (NumPy is most of it) is left out too: it would be there without Verbale.
    """
    left_out = _with_needs("onnxruntime", frozenset()) if beside_runtime else _LEFT_OUT
    return sum(_size(distribution(name)) for name in _with_needs("verbale", left_out) - {"verbale"})
