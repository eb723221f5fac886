"""The libraries that only some inputs need, and what is said where one is missing."""

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Final

from verbale.errors import UsageError

__all__ = ["EXTRA", "check_installed", "library"]

EXTRA: Final = "archive"
"""The extra of the package that brings them all."""


def library(name: str, use: str) -> ModuleType:
    """Import a library of the extra; raises UsageError, which names the extra, where it is not installed.

    >>> library("json", "JSON").__name__
    'json'
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as missing:
        raise _missing(missing.name or name, use) from missing


def check_installed(name: str, use: str) -> None:
    """Raise UsageError, which names the extra, where a library of it is not installed; nothing is imported."""
    if find_spec(name) is None:
        raise _missing(name, use)


def _missing(name: str, use: str) -> UsageError:
    return UsageError(f"reading {use} needs the library {name}, which is not installed", "", f"pip install 'verbale[{EXTRA}]'")
