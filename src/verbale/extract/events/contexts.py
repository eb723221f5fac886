"""Contexts of events: what they have to do with (military, election, health …), by the words around them and their kind.

The contexts are those of PLOVER; ``lexicon/contexts.toml`` lists the words that show each, and what the kind of an event
adds. Words of the trigger and under it in the tree count most, then those of its sentence, the first line that shows
anything, and what the report as a whole is about.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Final

from verbale.extract.events.context_words import Hit, context_lexicon
from verbale.record import Analysis, WordRange

__all__ = ["ContextReader", "contexts_of"]

# Weights of a word by where it stands, chosen on half of the corpus (its files with odd numbers).
_NEAR: Final = 1.2  # in the trigger or under it
_SENTENCE: Final = 0.55
_LEAD: Final = 0.5  # the first line of the report that shows a context
_THEME: Final = 1.5  # the context's share of all that the report shows

_DEEPEST: Final = 40  # words from a leaf to the root of a tree, at most
_ENOUGH: Final = 0.5  # under it, nothing shows a context: there the first was right for 1 event in 4
_MOST: Final = 3
_BESIDE_FIRST: Final = 1.1  # what a second context needs of its own …
_SHARE_OF_FIRST: Final = 0.65  # … and beside the first


class ContextReader:
    """Gives the contexts of the events of one analysis; made once a report, it looks each word up once."""

    def __init__(self, analysis: Analysis) -> None:
        """Find the words that show contexts."""
        self._head: list[int] = analysis.head.tolist()
        self._firsts: list[int] = analysis.sentence_start.tolist()
        self._hits: dict[int, list[Hit]] = {}
        for hit in _hits(analysis):
            self._hits.setdefault(self._sentence(hit[0]), []).append(hit)
        self._lead = min(self._hits, default=0)
        self._theme = _shares(self._hits.values()) if len(self._firsts) > 1 else {}
        self._background = self._led() if self._theme else {}

    def of(self, trigger: WordRange, kind: str, mode: str | None = None) -> tuple[str, ...]:
        """Return at most three contexts of an event, best first, by its trigger's words, type and mode (PLOVER's).

        None where nothing shows one.
        """
        sentence = self._sentence(trigger[0])
        scores = dict(self._theme if sentence == self._lead else self._background)
        for hit in self._hits.get(sentence, ()):
            _add(scores, hit[2], _NEAR if self._is_near(hit, trigger) else _SENTENCE)
        _add(scores, context_lexicon().of_kind(kind, mode), 1.0)
        return _best(scores)

    def _sentence(self, word: int) -> int:
        return bisect_right(self._firsts, word) - 1

    def _is_near(self, hit: Hit, trigger: WordRange) -> bool:
        """Whether a phrase is part of the trigger or hangs under it, through any number of words."""
        (first, last), word = trigger, hit[0]
        for _ in range(_DEEPEST):
            if word < 0 or first <= word < last:
                break
            word = self._head[word]
        return first <= word < last

    def _led(self) -> dict[str, float]:
        """The theme, and what the first line that shows anything shows best."""
        strongest: dict[str, float] = {}
        for _, _, shown in self._hits[self._lead]:
            for context, vote in shown:
                strongest[context] = max(vote, strongest.get(context, 0.0))
        scores = dict(self._theme)
        _add(scores, strongest.items(), _LEAD)
        return scores


def contexts_of(analysis: Analysis, trigger: WordRange, kind: str, mode: str | None = None) -> tuple[str, ...]:
    """Return at most three contexts of one event, best first; for many events of a report make one `ContextReader`.

    >>> from verbale.testing import analysis
    >>> contexts_of(analysis("The court jailed him .", heads=[1, 2, -1, 2, 2]), (2, 3), "COERCE", "arrest")
    ('legal',)
    """
    return ContextReader(analysis).of(trigger, kind, mode)


def _hits(analysis: Analysis) -> Iterable[Hit]:
    """The phrases that show contexts, in order; hyphens between words are passed over."""
    text, lemmas = analysis.document.text, analysis.lemma
    bounds = zip(analysis.start.tolist(), analysis.end.tolist(), strict=True)
    words = [text[first:last].lower() for first, last in bounds]
    if "-" not in words:
        return context_lexicon().hits(words, lemmas)
    places = [place for place, word in enumerate(words) if word != "-"]
    kept = context_lexicon().hits([words[place] for place in places], [lemmas[place] for place in places])
    return ((places[first], places[last - 1] + 1, shown) for first, last, shown in kept)


def _add(scores: dict[str, float], shown: Iterable[tuple[str, float]], weight: float) -> None:
    for context, vote in shown:
        scores[context] = scores.get(context, 0.0) + weight * vote


def _shares(hits: Iterable[Iterable[Hit]]) -> dict[str, float]:
    """What a report is about: each context's share of all that its words show, weighed."""
    votes: dict[str, float] = {}
    for sentence in hits:
        for hit in sentence:
            _add(votes, hit[2], 1.0)
    every = sum(votes.values())
    return {context: _THEME * vote / every for context, vote in votes.items()}


def _best(scores: Mapping[str, float]) -> tuple[str, ...]:
    """The first context where it has enough, and those that hold their own beside it; of equals, the first by name."""
    top = max(scores.values(), default=0.0)
    if top < _ENOUGH:
        return ()
    needed = min(top, max(_BESIDE_FIRST, _SHARE_OF_FIRST * top))
    ranked = sorted((-score, context) for context, score in scores.items() if score >= needed)
    first = ranked[0][1]
    return (first, *(context for score, context in ranked[1:_MOST] if -score >= _BESIDE_FIRST))
