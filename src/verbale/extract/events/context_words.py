"""Words that show the contexts of events: ``lexicon/contexts.toml``, looked up by what stands in the report or by lemma."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from itertools import product
from types import MappingProxyType
from typing import Any, Final, TypeAlias

__all__ = ["ContextLexicon", "Hit", "Shown", "context_lexicon", "context_lists", "forms_of"]

Shown: TypeAlias = tuple[tuple[str, float], ...]
"""Contexts with the weight that a word has for each."""
Hit: TypeAlias = tuple[int, int, Shown]
"""Words from the first up to the second, and what they show."""

_LONGEST: Final = 5  # words of a phrase
_WEAK: Final = "weak_"
_WEAK_WEIGHT: Final = 0.3
_VOWELS: Final = frozenset("aeiou")
_SIBILANTS: Final = ("s", "x", "ch", "sh", "z")
_DOUBLED: Final = frozenset("bdglmnprt")  # last letters that double in short verbs: ban, banned
_SHORTEST: Final = 2  # letters of a word that is inflected
_SHORT: Final = 5  # letters of a verb whose last one may double
_Rests: TypeAlias = dict[tuple[str, ...], Shown]  # what follows the first word of phrases, and what they show


class ContextLexicon:
    """The phrases that show contexts, and what kinds of events show."""

    def __init__(self, shown: Mapping[tuple[str, ...], Shown], kinds: Mapping[str, Shown]) -> None:
        """Take phrases as tuples of words, lower case, and kinds as "TYPE" or "TYPE mode"."""
        self._begins: dict[str, tuple[Shown, dict[str, _Rests]]] = {}
        for phrase, found in shown.items():
            first, rest = phrase[0], phrase[1:]
            alone, rests = self._begins.get(first, ((), {}))
            if rest:
                rests.setdefault(rest[0], {})[rest] = found
            self._begins[first] = (alone if rest else found, rests)
        self._kinds = kinds

    def of_kind(self, kind: str, mode: str | None) -> Shown:
        """Return what an event's type and mode show; a mode that is not listed shows what its type shows."""
        found = self._kinds.get(f"{kind} {mode}") if mode else None
        return self._kinds.get(kind, ()) if found is None else found

    def hits(self, words: Sequence[str], lemmas: Sequence[str]) -> Iterator[Hit]:
        """Yield the longest phrases in order, none over another; `words` are lower case, and a word may stand as its lemma."""
        begins, free = self._begins.get, 0
        pairs = zip(map(begins, words), map(begins, lemmas), strict=True)
        for at, word, lemma in [(at, word, lemma) for at, (word, lemma) in enumerate(pairs) if word or lemma]:
            if at < free:
                continue
            found = word and word[1] and _longest(word[1], words, lemmas, at)
            if lemma and lemma[1] and not found and lemma is not word:
                found = _longest(lemma[1], words, lemmas, at)
            size, shown = found or (1, (word and word[0]) or (lemma and lemma[0]))
            if shown:
                free = at + size
                yield at, free, shown


def _longest(begun: dict[str, _Rests], words: Sequence[str], lemmas: Sequence[str], at: int) -> tuple[int, Shown] | None:
    """The size of the longest phrase at a word, and what it shows: as it stands, with its last lemma, or by its lemmas."""
    rests = at + 1 < len(words) and (begun.get(words[at + 1]) or begun.get(lemmas[at + 1]))
    if not rests:
        return None
    for size in range(min(_LONGEST, len(words) - at), 1, -1):
        stands, lemma = tuple(words[at + 1 : at + size]), tuple(lemmas[at + 1 : at + size])
        shown = rests.get(stands) or rests.get((*stands[:-1], lemma[-1])) or rests.get(lemma)
        if shown:
            return size, shown
    return None


@lru_cache(maxsize=1)
def context_lexicon() -> ContextLexicon:
    """Return the lexicon of the package, read once."""
    lists = _tables()
    weights: defaultdict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
    for context, part, entry in context_lists():
        weight = _WEAK_WEIGHT if part.startswith(_WEAK) else 1.0
        for phrase in forms_of(entry, part.removeprefix(_WEAK)):
            weights[phrase][context] = max(weight, weights[phrase].get(context, 0.0))
    shown = {phrase: _shared(found) for phrase, found in weights.items()}
    return ContextLexicon(shown, {kind: tuple(found.items()) for kind, found in lists["kind"].items()})


def context_lists() -> Iterator[tuple[str, str, str]]:
    """Yield context, part ("nouns", "weak_verbs" …) and phrase as they are written."""
    for context, parts in _tables()["context"].items():
        for part, entries in parts.items():
            yield from ((context, part, entry) for entry in entries)


def forms_of(entry: str, part: str) -> set[tuple[str, ...]]:
    """Return the regular forms of a phrase, each as its words, a hyphen parting or joining them.

    Nouns take their plural on the last word, verbs their endings on the first; an adjective stands as it is.

    >>> sorted(" ".join(form) for form in forms_of("ban", "verbs"))
    ['ban', 'baned', 'baning', 'banned', 'banning', 'bans']
    """
    words = entry.split()
    at = 0 if part == "verbs" else len(words) - 1
    ways: list[Iterable[str]] = [(word,) for word in words]
    ways[at] = _inflected(words[at], part)
    made = set(product(*ways))
    return made | {tuple(" ".join(form).replace("-", " ").split()) for form in made}


def _inflected(word: str, part: str) -> tuple[str, ...]:
    if part == "adjectives" or len(word) < _SHORTEST or not word.isascii():
        return (word,)
    is_y = word.endswith("y") and word[-2] not in _VOWELS
    plural = f"{word[:-1]}ies" if is_y else f"{word}es" if word.endswith(_SIBILANTS) else f"{word}s"
    return (word, plural, *_verb_forms(word)) if part == "verbs" else (word, plural)


def _verb_forms(word: str) -> tuple[str, ...]:
    """Past and participles; of a short verb with and without its last letter doubled, since the stress is not written."""
    if word.endswith("e"):
        return f"{word}d", f"{word if word.endswith('ee') else word[:-1]}ing"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return f"{word[:-1]}ied", f"{word}ing"
    plain = (f"{word}ed", f"{word}ing")
    doubles = len(word) <= _SHORT and word[-1] in _DOUBLED and word[-2] in _VOWELS and word[-3:-2] not in _VOWELS
    return (*plain, f"{word}{word[-1]}ed", f"{word}{word[-1]}ing") if doubles else plain


def _shared(found: Mapping[str, float]) -> Shown:
    """A word's weights, less the more contexts it may show."""
    divisor = len(found) ** 0.5
    return tuple((context, weight / divisor) for context, weight in found.items())


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, Any]:
    text = resources.files("verbale.extract").joinpath("lexicon", "contexts.toml").read_text("utf-8")
    return MappingProxyType(tomllib.loads(text))
