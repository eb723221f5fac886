"""Verbale reads news reports and gives their record: who said what to whom, tied to the exact words.

>>> import verbale
>>> verbale.Document.from_text("Mary said hi.").chars
13
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verbale.errors import VerbaleError
    from verbale.reader import Reader, read
    from verbale.record import Actor, Document, Reading, Span, Statement

    __version__: str

_HOMES = {
    "Actor": "verbale.record",
    "Document": "verbale.record",
    "Reader": "verbale.reader",
    "Reading": "verbale.record",
    "Span": "verbale.record",
    "Statement": "verbale.record",
    "VerbaleError": "verbale.errors",
    "read": "verbale.reader",
}
"""Public name to its module, which is imported at the first use: `import verbale` itself loads neither NumPy nor a model."""

__all__ = ["Actor", "Document", "Reader", "Reading", "Span", "Statement", "VerbaleError", "__version__", "read"]


def __getattr__(name: str) -> object:
    """Import a public name at its first use."""
    if name == "__version__":
        value: object = import_module("importlib.metadata").version("verbale")
    elif name in _HOMES:
        value = getattr(import_module(_HOMES[name]), name)
    else:
        message = f"module 'verbale' has no attribute {name!r}"
        raise AttributeError(message)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, those not imported yet too."""
    return sorted({*globals(), *__all__})
