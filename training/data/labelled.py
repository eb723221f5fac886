"""The one shape that every data set is brought to: words with features and whatever labels the set has."""

from dataclasses import dataclass, field

import msgspec
import numpy as np
from numpy.typing import NDArray

from verbale.language.features import gap_kinds, layouts
from verbale.language.words import Words, find_words

NAME_LABELS = ("O", "B-person", "I-person", "B-organization", "I-organization", "B-place", "I-place")
ROLE_LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
MENTION_KINDS = (
    "none", "person", "organization", "place", "object", "event", "time", "substance", "animal", "plant", "abstract",
)  # fmt: skip
WordRange = tuple[int, int]


class Attribution(msgspec.Struct):
    """One attribution in words: ranges are half-open; cue and source may be empty."""

    source: list[WordRange]
    cue: list[WordRange]
    content: list[WordRange]


class Labelled(msgspec.Struct):
    """A document's words with the labels that its data set gives; None: the set does not label this."""

    name: str
    corpus: str
    forms: list[str]
    gaps: list[int]
    sentence_start: list[int] | None = None
    upos: list[str] | None = None
    xpos: list[str] | None = None
    lemma: list[str] | None = None
    head: list[int] | None = None
    deprel: list[str] | None = None
    names: list[int] | None = None
    name_weight: float = 1.0
    mentions: list[int] | None = None
    clusters: list[int] | None = None
    attributions: list[Attribution] | None = None
    nested: list[Attribution] | None = None
    discourse: list[Attribution] | None = None
    told: list[Attribution] | None = None
    """The statements of the project's own corpus, by its guide; PolNeAR's are the attributions."""
    records: dict[str, list[int]] | None = None
    """Columns of the record's heads (``records.TAGS``); -100 where a word is asked nothing."""
    arguments: list[tuple[int, int, int]] | None = None
    """Trigger or cue, role (``records.ROLES``), first word of the argument."""

    def layout(self) -> NDArray[np.int64]:
        """The layout feature of each word."""
        return layouts(np.asarray(self.gaps, np.int64))


@dataclass
class Aligner:
    """Character ranges of a text -> word ranges; the words are ours unless a treebank's are given."""

    text: str
    words: Words | None = None
    start: NDArray[np.int32] = field(init=False)
    end: NDArray[np.int32] = field(init=False)

    def __post_init__(self) -> None:
        """Find the words."""
        words = self.words or find_words(self.text)
        self.start, self.end = words.start, words.end

    def forms(self) -> list[str]:
        """The words."""
        return [self.text[a:b] for a, b in zip(self.start, self.end, strict=True)]

    def gaps(self) -> list[int]:
        """What stands before each word."""
        return gap_kinds(self.text, self.start, self.end).tolist()

    def range(self, start: int, end: int) -> WordRange | None:
        """The words that overlap the characters, or None where there is none."""
        first = int(np.searchsorted(self.end, start, side="right"))
        last = int(np.searchsorted(self.start, end, side="left"))
        return (first, last) if last > first else None

    def ranges(self, spans: list[list[int]] | None) -> list[WordRange]:
        """The word ranges of several character ranges."""
        found = (self.range(a, b) for a, b in spans or [])
        return [r for r in found if r is not None]


def bio(length: int, spans: list[tuple[int, int, str]], labels: tuple[str, ...]) -> list[int]:
    """Write labelled word ranges as BIO indices; the first of two overlapping ranges stays."""
    tags = [0] * length
    for first, last, kind in spans:
        if any(tags[first:last]):
            continue
        tags[first] = labels.index(f"B-{kind}")
        for at in range(first + 1, last):
            tags[at] = labels.index(f"I-{kind}")
    return tags
