"""How a place name is used: for the place, for those who govern or live in it, or to mark something else."""

from dataclasses import dataclass, field
from typing import Final

from verbale.extract.chains import head_word
from verbale.extract.identity.metonymy import is_literal
from verbale.knowledge.gazetteer import Entry
from verbale.record import Analysis, WordRange

_MARKING: Final = frozenset({"amod", "compound", "nmod:poss"})
_ACTING: Final = frozenset({"country", "state", "continent", "building"})
_STANDING: Final = frozenset({"lie", "border", "stretch", "adjoin"})  # what lands do, and governments do not
_TALKING: Final = frozenset({"by", "to", "according"})  # prepositions before one who speaks, or is spoken to
_FACING: Final = frozenset({"to", "for", "toward", "towards", "with"})  # before a capital they may stand before its government
_POSSESSIVE: Final = frozenset({"'s", "’s", "'", "’"})
_MEMBERS: Final = 6  # so long a list of names is followed to its first


@dataclass(slots=True)
class Uses:
    """Tells the use of names in one analysis.

    ``speaking`` holds the words that head a source, ``cues`` the words of cues, ``cases`` the prepositions of each noun.
    """

    analysis: Analysis
    speaking: set[int] = field(init=False)
    cues: set[int] = field(init=False)
    cases: dict[int, set[str]] = field(init=False)

    def __post_init__(self) -> None:
        """Find who speaks, and the prepositions."""
        told = self.analysis.attributions
        self.speaking = {head_word(self.analysis, *words) for one in told for words in one.source}
        self.cues = {word for one in told for first, last in one.cue for word in range(first, last)}
        self.cases = prepositions(self.analysis)

    def of(self, words: WordRange, entry: Entry | None) -> str:
        """The use of a name: ``modifier`` before a noun, ``metonym`` where it speaks or acts, else ``literal``.

        A town acts where it is a capital; a place that no gazetteer knows may be one. Called for by: "continued
        assistance to Kyiv", which is none of the city.
        """
        head = self._first_member(head_word(self.analysis, *words))
        if (entry and entry.adjective) or self._marks(head, words):
            return "modifier"
        cases = self.cases.get(head, set())
        if entry and entry.capital and cases & _FACING and not is_literal(self.analysis, *words):
            return "metonym"
        if not cases <= _TALKING:
            return "literal"
        may_act = entry is None or entry.kind in _ACTING or entry.capital
        return "metonym" if head in self.speaking or (may_act and self._acts(head)) else "literal"

    def _first_member(self, word: int) -> int:
        """The first of the names that a name is listed with: ``Kest and Velm said``."""
        for _ in range(_MEMBERS):
            if self.analysis.deprel[word] != "conj":
                break
            word = int(self.analysis.head[word])
        return word

    def _marks(self, head: int, words: WordRange) -> bool:
        return self.analysis.deprel[head] in _MARKING and int(self.analysis.head[head]) >= words[1]

    def _acts(self, head: int) -> bool:
        """Whether a verb says what it does, something is done ``by`` it, or it is told something (``urged Kest to``)."""
        analysis, relation, above = self.analysis, self.analysis.deprel[head], int(self.analysis.head[head])
        if relation == "nsubj":
            return analysis.upos[above] == "VERB" and analysis.lemma[above] not in _STANDING
        if relation in {"obj", "iobj"}:
            return above in self.cues
        return relation.startswith(("obl", "nmod")) and "by" in self.cases.get(head, ())


def prepositions(analysis: Analysis) -> dict[int, set[str]]:
    """The prepositions of each word that has some, lower case."""
    found: dict[int, set[str]] = {}
    for word, relation in enumerate(analysis.deprel):
        if relation == "case":
            text = analysis.text(word).lower()
            if text not in _POSSESSIVE:
                found.setdefault(int(analysis.head[word]), set()).add(text)
    return found
