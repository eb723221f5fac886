"""Role nouns: the PLOVER sector of those whom they name, and whether they name persons or a body (`data/sectors.toml`)."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

from verbale.knowledge.folding import surface_words

__all__ = ["RoleNoun", "role_noun"]

_LONGEST: Final = 6  # words of a role noun, hyphens among them


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """What a role noun names: `sector` is a PLOVER code, `kind` person or organization."""

    sector: str
    kind: str


def role_noun(words: Sequence[str]) -> RoleNoun | None:
    """Give what the longest role noun at the end of some words names; None where the last word is none.

    Words are lower case, the last as its lemma.

    >>> role_noun(["the", "police", "officer"])
    RoleNoun(sector='COP', kind='person')
    """
    nouns = _lexicon()
    if not words or words[-1] not in _lasts():
        return None
    for length in range(min(len(words), _LONGEST), 0, -1):
        found = nouns.get(" ".join(words[-length:]))
        if found is not None:
            return found
    return None


@lru_cache(maxsize=1)
def _lasts() -> frozenset[str]:
    """The words that role nouns end in."""
    return frozenset(noun.rpartition(" ")[2] for noun in _lexicon())


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, RoleNoun]:
    made = tomllib.loads(resources.files(__package__).joinpath("data", "sectors.toml").read_text("utf-8"))
    nouns: dict[str, RoleNoun] = {}
    for kind, sectors in made.items():
        for sector, listed in sectors.items():
            for noun in re.split(r",\s*", listed.strip()):
                nouns.setdefault(" ".join(surface_words(noun)), RoleNoun(sector, kind))
    return nouns
