"""Role phrases tied to names by the role itself: ``Ukraine's leader`` is the one the report calls ``Ukrainian President …``."""

from collections.abc import Sequence
from typing import Final

from verbale.extract.chains import Chain, Named
from verbale.record import Analysis

_HEADS_OF_STATE: Final = frozenset("leader president premier chancellor king queen emir sultan monarch ruler prime".split())
_STEM: Final = 5  # letters that a country's name shares with its adjective: Ukraine, Ukrainian; France and French do not
_SHORTEST: Final = 4
_LONGEST: Final = 3  # words of a title


def give_titles(analysis: Analysis, chains: Sequence[Chain]) -> list[Chain]:
    """Return the chains with each bare title given to the one person whom the report calls by it.

    Called for by: "President Obama and Prime Minister Netanyahu spoke. … The President underscored …", where the clusters have
    the wrong one of the two.
    """
    owners: dict[tuple[str, ...], list[Chain]] = {}
    for chain in chains:
        if chain.label == "person":
            for title in _titles(analysis, chain):
                owners.setdefault(title, []).append(chain)
    for chain in chains:
        for one in [one for one in chain.mentions if one.name is None]:
            called = owners.get(_bare_title(analysis, one), [])
            if len(called) == 1 and called[0] is not chain:
                chain.mentions = [other for other in chain.mentions if other is not one]
                called[0].mentions = sorted([*called[0].mentions, one], key=_place)
    return [chain for chain in chains if chain.mentions]


def _titles(analysis: Analysis, chain: Chain) -> set[tuple[str, ...]]:
    """The words before a person's name, with and without the first: ``Kestian President`` is ``President``, too."""
    titles = set()
    for one in chain.names:
        if one.name is not None and 0 < one.name.start - one.mention.start <= _LONGEST:
            words = tuple(analysis.text(word).lower() for word in range(one.mention.start, one.name.start))
            titles |= {words, words[1:]} - {(), ("minister",)}
    return titles


def _bare_title(analysis: Analysis, one: Named) -> tuple[str, ...]:
    """The words of ``the President``; nothing of any other phrase."""
    first, last = one.mention.start, one.mention.end
    is_bare = analysis.text(first).lower() == "the" and last - first - 1 <= _LONGEST and one.mention.head == last - 1
    return tuple(analysis.text(word).lower() for word in range(first + 1, last)) if is_bare else ()


def join_roles(analysis: Analysis, chains: Sequence[Chain]) -> list[Chain]:
    """Return the chains with nameless leaders of a country joined to the one person whose title is of that country.

    Called for by: "Ukrainian President Volodymyr Zelensky stated … Ukraine's leader has long pushed for NATO membership."
    """
    titled = [(chain, _title_words(analysis, chain)) for chain in chains if chain.label == "person"]
    kept = []
    for chain in chains:
        stems = _leads(analysis, chain)
        fits = [other for other, words in titled if words & _HEADS_OF_STATE and stems & _stems(words)] if stems else []
        if len(fits) == 1:
            fits[0].mentions = sorted([*fits[0].mentions, *chain.mentions], key=_place)
        else:
            kept.append(chain)
    return kept


def _place(one: Named) -> tuple[int, int]:
    return one.mention.start, one.mention.end


def _stems(words: set[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) >= _SHORTEST and word not in _HEADS_OF_STATE}


def _title_words(analysis: Analysis, chain: Chain) -> set[str]:
    """The words that stand before the person's name in any mention, lower case."""
    return {
        analysis.text(word).lower()
        for one in chain.names
        if one.name is not None
        for word in range(one.mention.start, one.name.start)
    }


def _leads(analysis: Analysis, chain: Chain) -> set[str]:
    """The stems of the countries that a nameless chain's phrases say it leads."""
    if chain.names:
        return set()
    stems: set[str] = set()
    for one in chain.mentions:
        head = one.mention.head
        if analysis.text(head).lower() in _HEADS_OF_STATE and analysis.xpos[head] in {"NN", "NNP"}:
            owners = (analysis.text(word) for word in range(one.mention.start, head))
            stems |= _stems({owner.lower() for owner in owners if owner[:1].isupper()})
    return stems
