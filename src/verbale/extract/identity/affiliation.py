"""Whose somebody is and what he or she is there: countries, offices and sectors in a report's own words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from verbale.extract.naming import titles
from verbale.knowledge import Knowledge
from verbale.knowledge.folding import surface_words
from verbale.knowledge.offices import office_words, read_role
from verbale.knowledge.phrases import ADJECTIVE, BODY, CAPITAL, PEOPLE, SEAT, STATE, Found, Known
from verbale.knowledge.sectors import RoleNoun, role_noun
from verbale.record import Analysis

_PLACES: Final = (STATE, ADJECTIVE, PEOPLE)
_ANY: Final = (*_PLACES, CAPITAL, SEAT, BODY)
_SMALL: Final = frozenset("of for and the to in on at 's ’s a an by".split())
_JOINS: Final = frozenset({"and", ",", "-", "–", "/", "&"})
NOBODY_S: Final = frozenset({"", "NGO", "MNC"})  # codes that say what a body is and not whose
_OPENS: Final = frozenset({"of", "for", "to", "in", "at"})
_LEAST: Final = 2


@dataclass(frozen=True, slots=True)
class Background:
    """A report as resolution sees it.

    ``found`` are the phrases in its words that the pack knows (``ending``: by the word behind), ``near`` the codes of the
    countries that it names, ``day`` is its date.
    """

    analysis: Analysis
    pack: Knowledge
    found: tuple[Found, ...]
    ending: Mapping[int, Found]
    near: frozenset[str]
    day: str | None

    def known(self, found: Found, *uses: str) -> Known | None:
        """What a phrase stands for here: the homonym of another place only where the report names its state otherwise."""
        one = found.use(*uses)
        return None if one is None or (one.of.homonym and one.code not in self.near) else one

    def whole(self, words: str, *uses: str) -> Known | None:
        """What a name as a whole stands for; a capital only where the report names its state, too."""
        found = self.pack.phrases.whole(surface_words(words))
        one = self.known(found, *uses) if found is not None else None
        return None if one is not None and one.use == CAPITAL and one.code not in self.near else one

    def code(self, words: str) -> str | None:
        """The country or body of states that words name first: "Kremlin spokesman", "U.S. envoy for Ukraine".

        None where two are named as one ("Kestian and Oulean monitors"), and for bodies that are nobody's.
        """
        parts = surface_words(words)
        phrases = [(found, one) for found in self.pack.phrases.find(parts) if (one := self._affiliates(found)) is not None]
        if not phrases or phrases[0][1].code in NOBODY_S:
            return None
        first, known = phrases[0]
        joined = any(found.start == first.end + 1 and parts[first.end] in _JOINS for found, _ in phrases[1:])
        return None if joined else known.code

    def _affiliates(self, found: Found) -> Known | None:
        """What a phrase in a role stands for; a capital only where the report names its state."""
        one = self.known(found, *_ANY)
        return None if one is not None and one.use == CAPITAL and one.code not in self.near else one


def read_background(analysis: Analysis, pack: Knowledge) -> Background:
    """Find what the pack knows in the words of a report."""
    words = list(analysis.forms)
    found = tuple(pack.phrases.find(words))
    day = analysis.document.day
    ending = {one.end: one for one in found}
    return Background(analysis, pack, found, ending, _near(found), None if day is None else day.isoformat())


def _near(found: Sequence[Found]) -> frozenset[str]:
    """The codes of the countries that phrases name; of a homonym only beside another phrase of the same state."""
    phrases: Counter[str] = Counter()
    for code, _ in {(one.code, one.use) for phrase in found if (one := phrase.use(*_ANY)) is not None}:
        phrases[code] += 1
    named = {one.code: one for phrase in found if (one := phrase.use(*_PLACES, BODY)) is not None}
    return frozenset(code for code, one in named.items() if not one.of.homonym or phrases[code] >= _LEAST)


def names_unknown(role: str, background: Background) -> bool:
    """Whether role words hold a name that the pack does not know, so of a state or body that is nobody's guess.

    Called for by invented reports: "Norland's foreign minister John Smith" is nobody's foreign secretary but Norland's.
    """
    words = surface_words(role)
    known = {word for found in background.pack.phrases.find(words) for word in range(found.start, found.end)}
    return any(word[:1].isupper() and at not in known and word.lower() not in _vocabulary() for at, word in enumerate(words))


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    """The words that offices and titles are made of: capitals on them name nobody."""
    return office_words() | titles() | _SMALL


def noun_of(words: Sequence[str], lemma: str) -> RoleNoun | None:
    """The role noun at the end of some words; ``lemma`` is that of the last."""
    lowered = [word.lower() for word in words]
    endings = dict.fromkeys((lowered[-1], lemma.lower(), lowered[-1].removesuffix("s")))
    nouns = (role_noun([*lowered[:-1], ending]) for ending in endings)
    return next((noun for noun in nouns if noun is not None), None)


def sector_of(role: str) -> str | None:
    """The sector of role words; of former officials ELI.

    What the words end in decides ("chief of staff", "president of the university"), else what stands before a preposition
    ("minister of defence").
    """
    words = surface_words(role)
    head = words[: next((at for at, word in enumerate(words) if word.lower() in _OPENS), len(words))]
    noun = _ending(words) or _ending(head)
    said = read_role(role)
    sector = noun.sector if noun is not None else "GOV" if said.office else None
    return "ELI" if said.former and sector == "GOV" else sector


def _ending(words: Sequence[str]) -> RoleNoun | None:
    """The role noun that words end in, in the singular or the plural."""
    return noun_of(words, words[-1]) if words else None
