"""The phrase that begins at a word: what the model points at when it says who, whom or how many."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from verbale.record import Analysis, Mention, WordRange

_CUTS: Final = frozenset(",;:()—–") | {"``", "''", '"', "“", "”"}
_RELATIVE: Final = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})
_INSIDE: Final = frozenset(
    "det amod compound nummod nmod flat fixed case goeswith advmod list dep punct conj cc nmod:poss nmod:desc".split()
)
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "ADJ", "DET", "X"})
_UP: Final = frozenset("det amod compound nummod flat fixed case advmod nmod nmod:poss nmod:desc det:predet goeswith".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a noun phrase and its head word."""

    words: WordRange
    head: int


@dataclass(slots=True)
class Phrases:
    """Finds the phrases of one analysis: ``starts`` has its mentions by their first words, ``kinds`` theirs by their heads."""

    analysis: Analysis
    starts: dict[int, list[Mention]] = field(init=False)
    kinds: dict[int, str] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Sort the mentions."""
        self.starts = {}
        for one in self.analysis.mentions:
            self.starts.setdefault(one.start, []).append(one)

    def at(self, word: int) -> Phrase:
        """The mention that begins here, up to a comma or a clause that says more of it; else the phrase by the tree.

        >>> from verbale.testing import analysis
        >>> tree = analysis("Old men left", heads=[1, 2, -1], upos="ADJ NOUN VERB", deprels="amod nsubj root")
        >>> Phrases(tree).at(0)
        Phrase(words=(0, 2), head=1)
        """
        mentions = self.starts.get(word)
        if mentions:
            whole = max(mentions, key=lambda one: one.end)
            return Phrase((word, self._end(word, whole.head, whole.end)), whole.head)
        head = self._head(word)
        return Phrase((word, max(word + 1, self._end(word, head, self._last(word, head) + 1))), head)

    def kind(self, head: int) -> str | None:
        """The kind of the mention with this head; None where there is none."""
        if self.kinds is None:
            self.kinds = {one.head: one.kind for one in self.analysis.mentions}
        return self.kinds.get(head)

    def around(self, word: int, first: int) -> Mention | None:
        """The longest mention around a word that begins no earlier than at ``first``; None where there is none."""
        starting = (one for start in range(first, word + 1) for one in self.starts.get(start, ()))
        return max((one for one in starting if one.end > word), key=lambda one: one.end - one.start, default=None)

    def _head(self, word: int) -> int:
        """The noun that a first word belongs to: up from what stands before nouns."""
        analysis, at = self.analysis, word
        while analysis.deprel[at] in _UP and int(analysis.head[at]) > at:
            at = int(analysis.head[at])
        return at

    def _last(self, first: int, head: int) -> int:
        """The last word under the head by what is part of a noun phrase."""
        analysis = self.analysis
        if analysis.upos[head] not in _NOMINAL:
            return head
        _, stop = analysis.sentence_range(analysis.sentence_of(head))
        inside, last = set(range(first, head + 1)), head
        for word in range(head + 1, stop):
            is_part = int(analysis.head[word]) in inside and analysis.deprel[word] in _INSIDE
            if is_part or self._reaches(word, inside):
                inside.add(word)
                if analysis.deprel[word] != "punct":
                    last = word
            elif word > last + 4:
                break
        return last

    def _reaches(self, word: int, inside: set[int]) -> bool:
        """Whether a word stands under a noun to its right that is part of the phrase (``of the army``)."""
        analysis, at = self.analysis, word
        while analysis.deprel[at] in _UP and int(analysis.head[at]) > at:
            at = int(analysis.head[at])
        return at > word and int(analysis.head[at]) in inside and analysis.deprel[at] in _INSIDE

    def _end(self, first: int, head: int, end: int) -> int:
        """Where a comma, a dash or a relative pronoun behind the head ends the phrase."""
        for word in range(head + 1, end):
            is_relative = self.analysis.text(word).lower() in _RELATIVE and self.analysis.upos[word] in {"PRON", "ADV", "SCONJ"}
            if (self.analysis.text(word) in _CUTS and not self._in_list(word, end)) or is_relative:
                return word
        return max(end, first + 1)

    def _in_list(self, comma: int, end: int) -> bool:
        """Whether a comma parts the members of a list: ``Belmora, Nyrand and Korrin``."""
        analysis = self.analysis
        behind: Sequence[int] = range(comma + 1, end)
        return any(analysis.deprel[word] == "conj" and analysis.upos[word] in _NOMINAL for word in behind) and not any(
            analysis.deprel[word].startswith(("appos", "acl")) for word in behind
        )
