"""The files that all pages share: the style sheets, the script and the mark; read once, and named by what is in them."""

import functools
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Final

from verbale.views.page import script, style_sheet
from verbale.views.page.style import dossier_rules

__all__ = ["Asset", "address", "assets"]

_KINDS: Final = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}
_OURS: Final = ("desk.css", "desk.js", "mark.svg", "review.css")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is sent, and a tag that changes with it."""

    content: bytes
    kind: str
    tag: str


@functools.cache
def assets() -> Mapping[str, Asset]:
    """Give the files by their names. The sheet of the report file is the sheet of the desk; `desk.css` adds to it."""
    folder = resources.files(__package__).joinpath("static")
    found = {name: folder.joinpath(name).read_bytes() for name in _OURS}
    shared = {"style.css": f"{style_sheet()}{dossier_rules()}".encode(), "report.js": script().encode()}
    return {name: _asset(name, content) for name, content in {**shared, **found}.items()}


def address(name: str) -> str:
    """Give the address of a file, which a browser may keep for ever: another file has another address."""
    return f"/static/{name}?v={assets()[name].tag}"


def _asset(name: str, content: bytes) -> Asset:
    return Asset(content, _KINDS[name.rpartition(".")[2]], hashlib.sha256(content).hexdigest()[:16])
