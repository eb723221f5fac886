"""Lemmas that are words: where the model's rule leaves none, the base that English spelling and the vocabulary give."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from verbale.knowledge.inflection import irregular_bases, noun_bases, verb_bases
from verbale.language.lemmas import apply_rule
from verbale.language.pieces import PieceTable

_ROOM: Final = 100_000
_VERBS: Final = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
_PARTS: Final = frozenset({"VBD", "VBN", "VBG"})  # regular ones end in -ed or -ing
_BASES: Final = frozenset({"VB", "VBP"})  # are their lemmas as they stand
_DOUBLED: Final = ("ll", "ss", "ff", "zz")
_SIBILANTS: Final = ("ches", "shes", "sses", "xes")
_SOFT: Final = ("ces", "ges")  # without the e the consonant were hard: "hinges" is of no "hing"
_SHORTEST: Final = 3  # letters of a base
_SHORT: Final = frozenset({"be", "do", "go"})
_COMPARED: Final = frozenset({"JJR", "JJS"})


class Lemmatiser:
    """Makes the lemmas of words from rules and tags; ``pieces`` know which words there are, the more frequent first.

    >>> from verbale.language.wordpiece import read_vocabulary
    >>> lemma = Lemmatiser(PieceTable(read_vocabulary(["[UNK]", "deny", "clothes"])))
    >>> lemma("denied", "VBD", "k|1|"), lemma("clothes", "NNS", "k|0|")
    ('deny', 'clothes')
    """

    def __init__(self, pieces: PieceTable) -> None:
        """Know no word yet."""
        self._pieces = pieces
        self._known: dict[tuple[str, str, str], str] = {}

    def __call__(self, form: str, xpos: str, rule: str) -> str:
        """The lemma of one word."""
        key = form, xpos, rule
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _ROOM:
                self._known.clear()
            found = self._known[key] = self._mended(form, xpos, apply_rule(form, rule))
        return found

    def _mended(self, form: str, xpos: str, lemma: str) -> str:
        """The lemma, or a better one where the tag says that the word is inflected and the lemma is none of its bases.

        Called for by: "would suspend it" (suspen), "She denied it" (denie), "They withdrew" (with), "The talks closed" (clos),
        "buses" (buse).
        """
        low = form.lower()
        if xpos in _VERBS and (form.istitle() or form.isupper()):
            lemma = lemma.lower()
        if not low.isalpha():
            return lemma
        if xpos in _BASES and self._pieces.number(lemma.lower()) is None and self._pieces.number(low) is not None:
            return low
        irregular = irregular_bases(low) if xpos in _PARTS else ()
        if irregular:
            return lemma if lemma.lower() in irregular else irregular[0]
        possible = _bases(low, xpos)
        is_word = self._pieces.number(lemma.lower()) is not None
        is_fitting = lemma.lower() in possible and (len(lemma) >= _SHORTEST or lemma in _SHORT)
        is_rare = lemma.endswith("ie") and self._best(low, possible) == f"{lemma[:-2]}y"  # allie, a name
        if not possible or (is_word and not is_rare and (is_fitting or xpos not in _PARTS)):
            return lemma
        return self._best(low, possible) or (lemma if is_word else _spelt(low, lemma, possible))

    def _best(self, low: str, possible: AbstractSet[str]) -> str | None:
        """The most frequent of some bases; one that a doubled letter ends comes first: ``kill``, but ``kid``, ``plan``."""
        numbers = {one: number for one in possible if len(one) >= _SHORTEST and (number := self._pieces.number(one)) is not None}
        doubled = next((one for one in numbers if low[: len(one)] == one and one.endswith(_DOUBLED)), None)
        return doubled or min(numbers, key=lambda one: numbers[one], default=None)


def _bases(low: str, xpos: str) -> AbstractSet[str]:
    """What a form may be inflected from."""
    if xpos in _PARTS:
        return verb_bases(low) - {low}
    if xpos in {"VBZ", "NNS"}:
        return noun_bases(low) - {low}
    return frozenset(_compared(low)) if xpos in _COMPARED else frozenset()


def _spelt(low: str, lemma: str, possible: AbstractSet[str]) -> str:
    """The base of a word that the vocabulary lacks, where spelling leaves one: ``lobbyists``, ``gunmen`` is none."""
    if low.endswith(("ies", "ied")):
        return f"{low[:-3]}y"
    if low.endswith(_SIBILANTS):
        return low[:-2]
    if low.endswith(_SOFT):
        return low[:-1]
    return low[:-1] if low.endswith("s") and lemma not in possible else lemma


def _compared(form: str) -> Iterator[str]:
    """Adjectives that a form in -er or -est may be of: ``nicer``, ``closest``, ``biggest``, ``easier``."""
    for ending in ("er", "est"):
        stem = form.removesuffix(ending)
        if stem == form or not stem:
            continue
        yield from (stem, f"{stem}e")
        if stem[-1:] == stem[-2:-1]:
            yield stem[:-1]
        if stem.endswith("i"):
            yield f"{stem[:-1]}y"
