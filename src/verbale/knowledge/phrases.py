"""Names of states, peoples, seats and well-known organisations, found in the words of a text: the longest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from verbale.knowledge.bodies import Body, seats, well_known
from verbale.knowledge.folding import surface_words
from verbale.knowledge.territories import Territory, territories

__all__ = ["Found", "Known", "PhraseIndex", "phrase_index"]

STATE, ADJECTIVE, PEOPLE, CAPITAL, SEAT, BODY = "state", "adjective", "people", "capital", "seat", "body"
_ARTICLES: Final = frozenset({"the", "The"})


@dataclass(frozen=True, slots=True)
class Known:
    """What a phrase stands for: `use` is state, adjective, people, capital, seat or body, `code` whose it is, `of` its row."""

    use: str
    code: str
    of: Territory | Body


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase at words `start` up to `end` (half-open), with what it may stand for: mostly one thing."""

    start: int
    end: int
    known: tuple[Known, ...]

    def use(self, *uses: str) -> Known | None:
        """Give what the phrase stands for in one of the uses; None where that is nothing, or of more than one country."""
        fits = [one for one in self.known if one.use in uses]
        return fits[0] if fits and len({one.code for one in fits}) == 1 else None


class PhraseIndex:
    """The phrases by their first words."""

    def __init__(self, known: Sequence[tuple[str, Known]]) -> None:
        """Take phrases with what they stand for."""
        self._by_words: dict[tuple[str, ...], list[Known]] = {}
        self._lengths: dict[str, int] = {}
        self._called: dict[str, set[str]] = {}
        for phrase, one in known:
            words = surface_words(phrase)
            words = words[1:] if words[0] == "the" and len(words) > 1 else words
            self._by_words.setdefault(words, []).append(one)
            for noun in one.of.nouns if isinstance(one.of, Body) else ():
                self._called.setdefault(noun, set()).add(one.of.name)
            self._lengths[words[0]] = max(self._lengths.get(words[0], 0), len(words))

    def find(self, words: Sequence[str]) -> Iterator[Found]:
        """Find the phrases in words of a text, from left to right, none inside another."""
        at = 0
        while at < len(words):
            length = next(self._fits(words, at), 0)
            if length:
                yield Found(at, at + length, tuple(self._by_words[tuple(words[at : at + length])]))
            at += length or 1

    def whole(self, words: Sequence[str]) -> Found | None:
        """Find what all the words together stand for, an article before them left out."""
        bare = tuple(words[1:]) if words and words[0] in _ARTICLES else ()
        known = self._by_words.get(tuple(words)) or self._by_words.get(bare)
        return Found(0, len(words), tuple(known)) if known else None

    def called(self, noun: str) -> frozenset[str]:
        """Give the names of the organisations that a report may call by a noun ("the alliance")."""
        return frozenset(self._called.get(noun, ()))

    def _fits(self, words: Sequence[str], at: int) -> Iterator[int]:
        for length in range(min(self._lengths.get(words[at], 0), len(words) - at), 0, -1):
            if tuple(words[at : at + length]) in self._by_words:
                yield length


@lru_cache(maxsize=1)
def phrase_index() -> PhraseIndex:
    """Give the index over the pack's territories, seats and well-known organisations."""
    return PhraseIndex([*_of_territories(), *_of_bodies()])


def _of_territories() -> Iterator[tuple[str, Known]]:
    for one in territories().values():
        for use, phrases in (
            (STATE, (one.name, *one.aliases)),
            (ADJECTIVE, one.adjectives),
            (PEOPLE, one.people),
            (CAPITAL, one.capitals),
        ):
            yield from ((phrase, Known(use, one.code, one)) for phrase in phrases)


def _of_bodies() -> Iterator[tuple[str, Known]]:
    for use, bodies in ((SEAT, seats()), (BODY, well_known())):
        for body in bodies:
            yield from ((phrase, Known(use, body.code, body)) for phrase in (body.name, *body.aliases))
