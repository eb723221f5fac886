"""The knowledge pack as one value: what resolution asks."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from verbale.knowledge.bodies import Bodies, organisations
from verbale.knowledge.persons import Persons, persons
from verbale.knowledge.phrases import PhraseIndex, phrase_index

__all__ = ["Knowledge", "load_knowledge"]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Phrases of states, seats and organisations, the organisations of the sources, and persons with their offices.

    `version` is the first twelve digits of the SHA-256 of the pack's manifest.
    """

    phrases: PhraseIndex
    bodies: Bodies
    persons: Persons
    version: str = ""


@lru_cache(maxsize=1)
def load_knowledge() -> Knowledge:
    """Load the pack that is shipped, once."""
    manifest = resources.files(__package__).joinpath("data", "manifest.json").read_bytes()
    return Knowledge(phrase_index(), organisations(), persons(), hashlib.sha256(manifest).hexdigest()[:12])
