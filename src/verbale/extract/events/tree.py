"""Around a word in its tree: what hangs on it by a relation, the preposition of a noun, those by whom a thing is done."""

from typing import Final

from verbale.record import Analysis

ACTING: Final = frozenset({"person", "organization", "place"})
"""Kinds of mentions that can do something, or have it done to them."""


def under(analysis: Analysis, head: int, *relations: str) -> list[int]:
    """The words that hang on a word by one of these relations, in their order."""
    return [word for word in analysis.children(head) if analysis.deprel[word] in relations]


def case(analysis: Analysis, noun: int) -> str:
    """The preposition of a noun in small letters; "" where it has none."""
    return next((analysis.text(word).lower() for word in under(analysis, noun, "case")), "")


def agents(analysis: Analysis, verb: int) -> list[int]:
    """Those by whom something is done."""
    return [head for head in under(analysis, verb, "obl:agent", "obl") if case(analysis, head) == "by"]
