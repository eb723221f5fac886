"""What stands on the pages of news beside the reports: invitations, notices of subscription, names of containers."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from verbale.inputs.html.tree import Block

__all__ = ["Furniture", "furniture", "is_furniture", "stands_apart"]

LONGEST: Final = 40
"""Words up to which a block may be an invitation: a paragraph that only begins like one is longer."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """The lists of `lexicon/furniture.toml`, in lower case."""

    openings: tuple[str, ...]
    paywall: tuple[str, ...]
    live_address: tuple[str, ...]
    live_title: tuple[str, ...]
    containers: tuple[str, ...]
    title_marks: tuple[str, ...]
    site_words: tuple[str, ...]
    published_metas: tuple[str, ...]
    revised_metas: tuple[str, ...]


@cache
def furniture() -> Furniture:
    """Read the lexicon."""
    text = resources.files("verbale.inputs").joinpath("lexicon", "furniture.toml").read_text("utf-8")
    return Furniture(**{name: tuple(entries) for name, entries in tomllib.loads(text).items()})


def is_furniture(block: Block) -> bool:
    """Tell whether a block invites the reader to something else ("Sign up for our newsletter")."""
    return block.text.lower().startswith(furniture().openings) and len(block.text.split()) <= LONGEST


def stands_apart(block: Block) -> bool:
    """Tell whether a container around the block is named for something else than the report."""
    element = block.owner
    while element is not None and element.tag not in {"body", "html"}:
        names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        if any(part in names for part in furniture().containers):
            return True
        element = element.getparent()
    return False
