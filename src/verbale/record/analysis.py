"""An analysis: what the language core finds in a document, as arrays over its words, before there are records."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from verbale.errors import RecordError
from verbale.record.document import Document
from verbale.record.score import check_score
from verbale.record.sentences import Sentence
from verbale.record.span import Span
from verbale.record.terms import check_terms, term
from verbale.record.triggers import Manner, Passage, Trigger

__all__ = ["Analysis", "Attribution", "Mention", "Name", "Turn", "WordRange"]

WordRange: TypeAlias = tuple[int, int]
"""Word indices, half-open."""

ROOT: Final = -1
_ARRAYS: Final = ("start", "end", "sentence_start", "head")
_PER_WORD: Final = ("end", "upos", "xpos", "lemma", "head", "deprel")


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: words `start` up to `end`, and whether it names a person, an organization or a place."""

    start: int
    end: int
    label: str = field(metadata=term("name_label"))

    def __post_init__(self) -> None:
        """Refuse a label that the ontology does not know."""
        check_terms(self)


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase or pronoun: words `start` up to `end`, its head word, its kind, and the number of its cluster."""

    start: int
    end: int
    head: int
    kind: str = field(metadata=term("mention_kind"))
    cluster: int

    def __post_init__(self) -> None:
        """Refuse an unknown kind, a head outside the mention, a negative cluster."""
        check_terms(self)
        if not self.start <= self.head < self.end:
            raise RecordError(f"head {self.head} is not among the words {self.start}:{self.end}", "Mention")
        if self.cluster < 0:
            raise RecordError(f"cluster is {self.cluster}", "Mention", "a mention on its own has a cluster of its own")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content as word ranges in order; `depth` is 0, or 1 inside another's content, and so on.

    `manner` is how it is said; None where that was not read.
    """

    source: tuple[WordRange, ...]
    cue: tuple[WordRange, ...]
    content: tuple[WordRange, ...]
    score: float
    depth: int = 0
    manner: Manner | None = None

    def __post_init__(self) -> None:
        """Refuse an attribution of nothing, a score out of range, a negative depth."""
        check_score(self.score, "Attribution")
        if not self.content:
            raise RecordError("has no content", "Attribution")
        if self.depth < 0:
            raise RecordError(f"depth is {self.depth}", "Attribution")


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of a turn of a transcript, as word ranges: `content` is what is said, `label` says by whom.

    `title` and `name` are parts of the label; where both are None, as in `Q`, it names nobody. `acts` are the shares of acts,
    the likeliest first; none where they were not read.
    """

    label: WordRange
    content: WordRange
    title: WordRange | None = None
    name: WordRange | None = None
    acts: tuple[tuple[str, float], ...] = ()

    def __post_init__(self) -> None:
        """Refuse a title or a name outside the label, and a label behind what is said."""
        first, last = self.label
        for part in (self.title, self.name):
            if part is not None and not first <= part[0] < part[1] <= last:
                raise RecordError(f"words {part} are not among those of the label {self.label}", "Turn")
        if last > self.content[0]:
            raise RecordError(f"label {self.label} stands behind what is said {self.content}", "Turn")


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """The words of a document and everything that the language core says about them.

    `start`, `end` (W,) are code points, half-open; `sentence_start` (S,) the first word of each sentence, `sentence_kind`
    S terms; `upos`, `xpos`, `lemma`, `deprel` W strings (Universal Dependencies 2); `head` (W,) the index of the head
    word, -1 for the root of each sentence. Arrays are int32 and become read-only. Raises RecordError where shapes do not
    fit, words leave the text or overlap, a head leaves its sentence, or a sentence has not exactly one root.
    """

    document: Document
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    sentence_start: NDArray[np.int32]
    sentence_kind: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemma: tuple[str, ...]
    head: NDArray[np.int32]
    deprel: tuple[str, ...]
    names: tuple[Name, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    passages: tuple[Passage, ...] = ()
    turns: tuple[Turn, ...] = ()
    forms: tuple[str, ...] = field(init=False, repr=False)
    """The words as they stand in the report."""
    _bounds: tuple[tuple[int, ...], tuple[int, ...]] = field(init=False, repr=False)
    _sentence: tuple[int, ...] = field(init=False, repr=False)
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Refuse parts that do not fit each other."""
        for name in _ARRAYS:
            object.__setattr__(self, name, _frozen(getattr(self, name), name))
        for name in _PER_WORD:
            _require(len(getattr(self, name)) == self.words, f"{name} has not one entry a word ({self.words})")
        self._check_words()
        self._check_sentences()
        self._look_up()
        self._check_trees()
        for first, last in self._ranges():
            _require(0 <= first < last <= self.words, f"words {first}:{last} are not among the {self.words} words")

    @property
    def words(self) -> int:
        """Number of words."""
        return len(self.start)

    @property
    def sentences(self) -> int:
        """Number of sentences."""
        return len(self.sentence_start)

    def text(self, word: int) -> str:
        """Give one word as it stands in the report."""
        return self.forms[word]

    def word_span(self, word: int) -> Span:
        """Give one word as a span."""
        return self.span(word, word + 1)

    def span(self, first: int, last: int) -> Span:
        """Give the words `first` up to `last` (half-open) as one span, with everything between them."""
        return self.document.span(self.start[first], self.end[last - 1])

    def sentence_of(self, word: int) -> int:
        """Give the index of the sentence that holds a word."""
        return self._sentence[word]

    def sentence_range(self, sentence: int) -> WordRange:
        """Give the words of a sentence."""
        last = self.sentence_start[sentence + 1] if sentence + 1 < self.sentences else self.words
        return int(self.sentence_start[sentence]), int(last)

    def children(self, word: int) -> tuple[int, ...]:
        """Give the words that depend on a word, in order."""
        return self._children[word]

    def words_in(self, span: Span) -> WordRange:
        """Give the words that share a character with a span; one where none does: the next."""
        starts, ends = self._bounds
        first = bisect_right(ends, span.start)
        return first, max(first + 1, bisect_left(starts, span.end))

    def _look_up(self) -> None:
        """Cut the words, number their sentences and list what depends on them once: all are asked for thousands of times."""
        text = self.document.text
        starts, ends = tuple(self.start.tolist()), tuple(self.end.tolist())
        forms = tuple(text[start:end] for start, end in zip(starts, ends, strict=True))
        object.__setattr__(self, "_bounds", (starts, ends))
        numbers = np.searchsorted(self.sentence_start, np.arange(self.words), side="right") - 1
        children: list[list[int]] = [[] for _ in forms]
        for word, head in enumerate(self.head.tolist()):
            if 0 <= head < self.words:
                children[head].append(word)
        object.__setattr__(self, "_children", tuple(map(tuple, children)))
        object.__setattr__(self, "forms", forms)
        object.__setattr__(self, "_sentence", tuple(numbers.tolist()))

    def _check_words(self) -> None:
        _require(bool(np.all(self.start < self.end)), "a word is empty")
        _require(bool(np.all(self.end[:-1] <= self.start[1:])), "words overlap or are out of order")
        if self.words:
            _require(self.start[0] >= 0 and self.end[-1] <= self.document.chars, "a word leaves the text")

    def _check_sentences(self) -> None:
        starts = self.sentence_start
        _require(len(self.sentence_kind) == self.sentences, "sentence_kind has not one entry a sentence")
        _require((self.sentences > 0) == (self.words > 0), "words without a sentence, or a sentence without words")
        for kind in set(self.sentence_kind):
            Sentence(0, 1, kind)
        if self.sentences:
            fits = starts[0] == 0 and starts[-1] < self.words and bool(np.all(np.diff(starts) > 0))
            _require(fits, "sentence_start does not part the words from the first to the last")

    def _check_trees(self) -> None:
        if not self.words:
            return
        sentence = np.array(self._sentence)
        roots = self.head == ROOT
        _require(bool(np.all(np.bincount(sentence[roots], minlength=self.sentences) == 1)), "a sentence has not one root")
        heads, held = self.head[~roots], sentence[~roots]
        _require(bool(np.all((heads >= 0) & (heads < self.words))), "a head is no word")
        _require(bool(np.all(sentence[heads] == held)), "a head stands outside its sentence")
        _require(bool(np.all(heads != np.flatnonzero(~roots))), "a word is its own head")

    def _ranges(self) -> Iterator[WordRange]:
        marked: Iterable[Name | Mention | Trigger | Passage] = (*self.names, *self.mentions, *self.triggers, *self.passages)
        yield from ((part.start, part.end) for part in marked)
        for attribution in self.attributions:
            yield from (*attribution.source, *attribution.cue, *attribution.content)
        yield from (words for turn in self.turns for words in (turn.label, turn.content))


def _frozen(array: object, name: str) -> NDArray[np.int32]:
    if not (isinstance(array, np.ndarray) and array.dtype == np.int32 and array.ndim == 1):
        raise RecordError(f"{name} is no int32 vector", "Analysis")
    view: NDArray[np.int32] = array.view()
    view.flags.writeable = False
    return view


def _require(holds: object, what: str) -> None:
    if not holds:
        raise RecordError(what, "Analysis")
