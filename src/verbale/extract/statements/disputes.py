"""Disputes by rule: what the report's own words say against a statement, and who else in it says that it is not so.

The ways are few and closed (an adverb on the verb of saying, an adjective on the claim, a concession, a comment, a rebuttal, a
denial); the corpus has too few of each to teach them all.
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from typing import Final

from verbale.record import Analysis, Attribution, WordRange

_DENIALS: Final = frozenset({"deny", "refuse"})
_NO_CLAIMS: Final = frozenset({"demand", "offer", "ask", "wish"})  # who rejects one of these says nothing of what is so
_ENDS: Final = frozenset('.,;!?”"’—–') | {"''"}
_LONGEST_REBUTTAL: Final = 24  # words of a sentence that only says that something is not so
_SHORT: Final = 8  # words of a denial that says what was said before is not so
_OPENING: Final = 4  # words of a sentence that may tell how it stands to the one before, and what follows them
_BARE: Final = 3  # words that name what was said before: "the accusation"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Words that dispute an attribution, and who does it."""

    by: str
    words: WordRange


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, frozenset[str]]:
    text = resources.files("verbale.extract").joinpath("lexicon", "disputes.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


@lru_cache(maxsize=4)
def _longest_first(name: str) -> tuple[str, ...]:
    return tuple(sorted(_lexicon()[name], key=len, reverse=True))


class DisputeFinder:
    """Finds what speaks against the attributions of one analysis; ``acts`` has one for each of them."""

    def __init__(self, analysis: Analysis, attributions: Sequence[Attribution], acts: Sequence[str | None]) -> None:
        """Mark the words of contents and cues: what others say is not the report's own voice."""
        self._analysis = analysis
        self._attributions = attributions
        self._acts = acts
        self._said = {word for one in attributions for span in one.content for word in range(*span)}
        self._forms = [form.lower() for form in analysis.forms]

    @cached_property
    def _denials(self) -> list[tuple[int, Attribution]]:
        """The attributions that deny what was said before."""
        numbered = enumerate(zip(self._attributions, self._acts, strict=True))
        return [(number, one) for number, (one, act) in numbered if one.cue and act in _DENIALS and self._is_about(one)]

    def of(self, number: int) -> Contradiction | None:
        """The first contradiction of an attribution, the nearest to its cue first; None where the report has none."""
        ways = (self._on_cue, self._on_claim, self._concession, self._comment, self._rebuttal, self._denial)
        return next((found for way in ways for found in way(number)), None)

    def _on_cue(self, number: int) -> Iterator[Contradiction]:
        """Called for by: "falsely claiming that", "claimed without evidence that"."""
        cue = self._attributions[number].cue
        if not cue:
            return
        first, last = cue[0][0], cue[-1][1]
        for word in range(max(0, first - 1), min(last + 1, len(self._forms))):
            if self._forms[word] in _lexicon()["adverbs"] and word not in self._said:
                yield Contradiction("report", (word, word + 1))
        yield from (Contradiction("report", words) for words in self._phrases(first, last + 6, "phrases"))

    def _on_claim(self, number: int) -> Iterator[Contradiction]:
        """Called for by: "repeated the debunked claim that", "his baseless allegation"."""
        for first, last in self._attributions[number].cue:
            for word in range(max(0, first - 1), min(last + 4, len(self._forms) - 1)):
                is_claim = self._analysis.lemma[word + 1].lower() in _lexicon()["nouns"]
                if is_claim and self._forms[word] in _lexicon()["adjectives"]:
                    yield Contradiction("report", (word, word + 1))

    def _concession(self, number: int) -> Iterator[Contradiction]:
        """Called for by: "dismissed his popularity, despite independent polls suggesting otherwise"."""
        one = self._attributions[number]
        after = max([*(last for _, last in one.content), *(last for _, last in one.cue)])
        stop = self._sentence(one.content[-1][0])[1]
        for word in range(one.content[0][0], stop):
            if self._forms[word] not in _lexicon()["concessions"] or (word < after and word in self._said):
                continue
            words = self._clause(word, stop)
            if not _lexicon()["against"].isdisjoint(self._forms[words[0] : words[1]]):
                yield Contradiction("report", words)

    def _comment(self, number: int) -> Iterator[Contradiction]:
        """Called for by: "…," Peskov claimed, referring to controversial and widely condemned referendums."""
        one = self._attributions[number]
        end = one.cue[-1][1] if one.cue else one.content[-1][1]
        stop = self._sentence(end - 1)[1]
        for word in range(end, min(end + 3, stop)):
            if self._forms[word] in _lexicon()["referring"]:
                words = self._clause(word, stop)
                if not _lexicon()["comments"].isdisjoint(self._forms[words[0] : words[1]]):
                    yield Contradiction("report", words)

    def _rebuttal(self, number: int) -> Iterator[Contradiction]:
        """Called for by a sentence of its own behind the statement: "There is no evidence for that."."""
        following = self._following(number)
        if following is None:
            return
        first, last = following
        own = sum(word not in self._said for word in range(first, last))
        if last - first <= _LONGEST_REBUTTAL and own * 2 > last - first:
            yield from (Contradiction("report", words) for words in self._phrases(first, last, "rebuttals"))
            yield from (Contradiction("report", words) for words in self._turn(first, last))

    def _turn(self, first: int, last: int) -> Iterator[WordRange]:
        """Called for by: "However, the evidence against the ministry is undeniable."."""
        opening = " ".join(self._forms[first : first + _OPENING])
        if not any(opening.startswith(f"{turn} ") for turn in _lexicon()["turns"]):
            return
        own = (word for word in range(first, last) if word not in self._said)
        yield from ((word, word + 1) for word in own if self._forms[word] in _lexicon()["certainties"])

    def _denial(self, number: int) -> Iterator[Contradiction]:
        """Called for by: "Bo denied that", "Nyrand rejected the charge" in the sentence behind, by another source."""
        if self._acts[number] in _NO_CLAIMS:
            return
        one, following = self._attributions[number], self._following(number)
        here = self._sentence(one.content[-1][1] - 1)
        for other, denial in self._denials:
            if other == number:
                continue
            at = denial.cue[0][0]
            is_near = one.content[-1][1] <= at < here[1] or (following is not None and following[0] <= at < following[1])
            if is_near and self._source(one) != self._source(denial):
                yield Contradiction("other", (denial.cue[0][0], denial.cue[-1][1]))

    def _is_about(self, denial: Attribution) -> bool:
        """Whether what is denied is what was said before, not a thing of its own."""
        first, last = denial.content[0]
        is_what_was_said = self._forms[first] in _lexicon()["anaphors"]
        if is_what_was_said and first + 1 < last and self._forms[first + 1] in _lexicon()["being"]:
            return last - first <= _SHORT  # "that was flatly untrue"
        is_claim = any(self._analysis.lemma[word].lower() in _lexicon()["nouns"] for word in range(first, last))
        return last - first <= _BARE and (is_claim or is_what_was_said)

    def _source(self, one: Attribution) -> str:
        return " ".join(" ".join(self._forms[first:last]) for first, last in one.source)

    def _following(self, number: int) -> WordRange | None:
        """The sentence behind an attribution."""
        _, stop = self._sentence(self._attributions[number].content[-1][1] - 1)
        return self._sentence(stop) if stop < self._analysis.words else None

    def _sentence(self, word: int) -> WordRange:
        return self._analysis.sentence_range(self._analysis.sentence_of(word))

    def _clause(self, first: int, stop: int) -> WordRange:
        """From a word up to the mark that ends its clause."""
        last = next((word for word in range(first + 1, stop) if self._forms[word] in _ENDS), stop)
        return first, last

    def _phrases(self, first: int, last: int, name: str) -> Iterator[WordRange]:
        """Where the phrases of a list stand among words."""
        words = f" {' '.join(self._forms[first:last])} "
        for phrase in _longest_first(name):
            before, found, _ = words.partition(f" {phrase} ")
            if found:
                start = first + len(before.split())
                yield start, start + len(phrase.split())
