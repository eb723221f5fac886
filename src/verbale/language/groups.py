"""Names of groups: those that the tags take for persons or places, or miss, and the knowledge pack or their first words tell."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from verbale.knowledge.bodies import Body
from verbale.knowledge.phrases import BODY, Found, phrase_index
from verbale.language.words import lexicon

__all__ = ["with_groups"]

_LEAST: Final = 2  # words of a name that begins as groups' do
_ARTICLES: Final = frozenset({"the"})


def with_groups(names: Sequence[tuple[int, int, int]], forms: Sequence[str], group: int) -> list[tuple[int, int, int]]:
    """Return the names (first, last + 1, kind) in order: those of groups with the kind `group`, and groups that the tags miss.

    Called for by: "Al-Qaida said", "Boko Haram denied it", "Ansar al-Sharia and Jaish al-Adl said they would fight on."

    >>> with_groups([(0, 2, 0), (3, 4, 0)], ["Boko", "Haram", "met", "Lund"], 1)
    [(0, 2, 1), (3, 4, 0)]
    """
    known = [one for one in phrase_index().find(forms) if _is_body(one) and _has_capital(forms[one.start : one.end])]
    bounds = {(one.start, one.end) for one in known}
    grown = [(*_grown(name, known), name[2]) for name in names]
    marked = [
        (first, last, group if kind != group and (_opens(forms[first:last]) or (first, last) in bounds) else kind)
        for first, last, kind in grown
    ]
    taken = {word for first, last, _ in marked for word in range(first, last)}
    missed = (one for one in known if _is_armed(one) and not any(word in taken for word in range(one.start, one.end)))
    return sorted({*marked, *((one.start, one.end, group) for one in missed)})


def _grown(name: tuple[int, int, int], known: Sequence[Found]) -> tuple[int, int]:
    """The bounds of a name, or of the group that it is a part of."""
    first, last, _ = name
    whole = next((one for one in known if one.start <= first and last <= one.end and _is_armed(one)), None)
    return (whole.start, whole.end) if whole else (first, last)


def _is_body(found: Found) -> bool:
    return all(known.use == BODY for known in found.known)


def _is_armed(found: Found) -> bool:
    """Whether a phrase names an armed group, and nothing else that has its name or initials."""
    return all(isinstance(known.of, Body) and known.of.kind == "armed" and not known.of.homonym for known in found.known)


def _has_capital(words: Sequence[str]) -> bool:
    return any(word[:1].isupper() for word in words)


def _opens(words: Sequence[str]) -> bool:
    """Whether a name begins as groups' do, behind its article."""
    bare = [word.lower() for word in words if word.lower() not in _ARTICLES]
    return len(bare) >= _LEAST and bare[0] in _openings()


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    return frozenset(lexicon("groups"))
