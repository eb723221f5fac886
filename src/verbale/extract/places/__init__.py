"""Places: the report's place names and adjectives of places, tied to the gazetteer where they are known."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from verbale.extract.chains import head_word
from verbale.extract.places.resolve import resolve
from verbale.extract.places.uses import Uses, prepositions
from verbale.knowledge.gazetteer import Entry, Gazetteer
from verbale.record import Analysis, Place, Span, WordRange, record_id

__all__ = ["places_by_governor", "read_places"]

_AT: Final = frozenset("in at on near inside outside within across around throughout over off along between".split())
_DURING: Final = _AT | {"during", "amid"}
_CIRCUMSTANCES: Final = ("obl", "nmod", "advmod", "appos", "conj")
_STEPS: Final = 4


def read_places(analysis: Analysis, gazetteer: Gazetteer, version: str) -> tuple[Place, ...]:
    """Return the places of a report, in order: its names of places, and adjectives like "French" before a noun.

    Where the gazetteer knows none that fits, a place has its words for a name and no position. ``version`` names code and model.
    """
    found = sorted([*_names(analysis, gazetteer), *_adjectives(analysis, gazetteer)])
    spans = [analysis.span(first, last) for first, last in found]
    entries = resolve(analysis.document.text, [(span.start, span.end) for span in spans], gazetteer)
    uses = Uses(analysis)
    made = []
    for words, span, entry in zip(found, spans, entries, strict=True):
        identity = record_id(analysis.document.id, "place", [span], version)
        made.append(_place(identity, span, entry, uses.of(words, entry)))
    return tuple(made)


def _place(identity: str, span: Span, entry: Entry | None, use: str) -> Place:
    if entry is None:
        return Place(id=identity, span=span, name=span.text, use=use)
    where = {"lat": entry.lat, "lon": entry.lon}
    return Place(
        id=identity, span=span, name=entry.name, geonameid=entry.geonameid, country=entry.country or None, use=use, **where
    )


def _names(analysis: Analysis, gazetteer: Gazetteer) -> Iterator[WordRange]:
    """Names of places, less those in small letters ("a turkey"); two that a hyphen joins are two ("Kestia-Tarsia talks")."""
    for name in analysis.names:
        text = analysis.span(name.start, name.end).text
        if name.label == "place" and not text.islower():
            yield from _parted(analysis, (name.start, name.end), gazetteer) if "-" in text else ((name.start, name.end),)


def _parted(analysis: Analysis, words: WordRange, gazetteer: Gazetteer) -> tuple[WordRange, ...]:
    first, last = words
    hyphen = next((word for word in range(first + 1, last - 1) if analysis.text(word) == "-"), None)
    if hyphen is None or gazetteer.candidates(analysis.span(first, last).text):
        return (words,)
    parts = ((first, hyphen), (hyphen + 1, last))
    return parts if all(gazetteer.candidates(analysis.span(*part).text) for part in parts) else (words,)


def _adjectives(analysis: Analysis, gazetteer: Gazetteer) -> Iterator[WordRange]:
    """Adjectives of countries and regions outside names: ``French``, ``North Korean``."""
    named = {word for name in analysis.names for word in range(name.start, name.end)}
    for word, tag in enumerate(analysis.upos):
        if tag != "ADJ" or word in named or not analysis.text(word)[0].isupper():
            continue
        is_longer = word > 0 and word - 1 not in named and analysis.text(word - 1)[0].isupper()
        firsts = (word - 1, word) if is_longer else (word,)
        first = next((one for one in firsts if gazetteer.is_adjective(analysis.span(one, word + 1).text)), None)
        if first is not None:
            yield first, word + 1


def places_by_governor(analysis: Analysis, places: Sequence[Place]) -> dict[int, list[tuple[int, str]]]:
    """The places that hang on each word, as (first word, id): where it is said, or happens.

    By a preposition of place, directly or by occasions: "said at a meeting in Kest", but not "said the president of Kestia".
    """
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    cases = prepositions(analysis) if places else {}
    for one in places:
        if one.use == "literal":
            first = int(np.searchsorted(analysis.start, one.span.start))
            last = int(np.searchsorted(analysis.end, one.span.end)) + 1
            for word in _occasions(analysis, head_word(analysis, first, last), cases):
                found[word].append((first, one.id))
    return dict(found)


def _occasions(analysis: Analysis, word: int, cases: Mapping[int, set[str]]) -> Iterator[int]:
    """The words above a place, through nouns that are circumstances, up to a verb.

    A second name behind "and" or a comma ("in Kest, Tarsia") hangs where the first does.
    """
    allowed = _AT
    for _ in range(_STEPS):
        relation = analysis.deprel[word]
        is_joined = relation in {"conj", "appos", "nmod:unmarked"}
        if not relation.startswith(_CIRCUMSTANCES) or relation == "nmod:poss":
            return
        if not is_joined and allowed.isdisjoint(cases.get(word, ())):
            return
        word = int(analysis.head[word])
        if not is_joined:
            allowed = _DURING
            yield word
        if analysis.upos[word] == "VERB":
            return
