"""Words and sentences from raw text, as `conll18_ud_eval.py` counts them.

Offsets count the characters that are not white space. A plain gold word is right where a system word has its very
range. The words of a gold multiword token ("don't" = do + n't) are right as far as their forms stand in the same
order among the system's words within the token's range (longest common subsequence, case folded). Our words carry no
multiword tokens, so the official scorer's other half, for systems that do, is left out. A sentence is right where its
range is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation import conllu
from evaluation.counts import Counts, Figure, f1_figure
from evaluation.data import data_file
from evaluation.dependencies import TREEBANKS
from evaluation.sentences import bounds_of, pair_counts
from evaluation.spans import Range
from evaluation.system import System
from evaluation.tally import Tally, merge
from verbale.record import Analysis, Document

FILES = tuple(TREEBANKS.values())


@dataclass(frozen=True, slots=True)
class Word:
    """A word's form and range; a multiword token's words all have the token's range."""

    start: int
    end: int
    form: str
    multiword: bool = False


def ink(text: str, ranges: Sequence[Range]) -> tuple[Range, ...]:
    """Ranges counted in characters that are not white space.

    >>> ink("a b  c", [(0, 3), (5, 6)])
    ((0, 2), (2, 3))
    """
    before = [0]
    for character in text:
        before.append(before[-1] + (not character.isspace()))
    return tuple((before[start], before[end]) for start, end in ranges)


def gold_words(document: conllu.UdDocument) -> tuple[Word, ...]:
    """The words of a treebank document."""
    spans = ink(document.text, document.tokens)
    return tuple(Word(*span, form, part) for span, form, part in zip(spans, document.form, document.multiword, strict=True))


def system_words(analysis: Analysis) -> tuple[Word, ...]:
    """The words of an analysis."""
    text = analysis.document.text
    spans = [(int(a), int(b)) for a, b in zip(analysis.start, analysis.end, strict=True)]
    return tuple(Word(*span, text[a:b]) for span, (a, b) in zip(ink(text, spans), spans, strict=True))


def word_counts(gold: Sequence[Word], system: Sequence[Word]) -> Counts:
    """Right words of two segmentations of the same text."""
    right = m = n = 0
    while m < len(gold) and n < len(system):
        if gold[m].multiword:
            found, m, n = _multiword(gold, system, m, n)
            right += found
        elif (gold[m].start, gold[m].end) == (system[n].start, system[n].end):
            right, m, n = right + 1, m + 1, n + 1
        elif gold[m].start <= system[n].start:
            m += 1
        else:
            n += 1
    return Counts.of(right, len(system), len(gold))


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `ewt_raw.*` and `gum_raw.*`: words and sentences F1 of the dev parts from raw text."""
    figures: list[Figure] = []
    for name, file in TREEBANKS.items():
        tallies = [_document(gold, system) for gold in conllu.load(data_file(root, file))]
        figures += [f1_figure(f"{name}_raw.{key}", counts) for key, counts in merge(tallies).items()]
    return tuple(figures)


def _document(gold: conllu.UdDocument, system: System) -> Tally:
    analysis = system.analyse(Document(gold.text, path=f"{gold.name}.txt"))
    sentences = [(gold.words[a][0], gold.words[b - 1][1]) for a, b in gold.sentences()]
    return {
        "words": word_counts(gold_words(gold), system_words(analysis)),
        "sentences": pair_counts(gold.text, sentences, bounds_of(analysis)),
    }


def _multiword(gold: Sequence[Word], system: Sequence[Word], m: int, n: int) -> tuple[int, int, int]:
    """Right words of the multiword token at gold `m`, and where both sides go on."""
    start, end = gold[m].start, gold[m].end
    if system[n].start < start:
        n += 1
    first, opened = m, n
    while m < len(gold) and gold[m].start < end:
        m += 1
    while n < len(system) and system[n].end <= end:
        n += 1
    forms = ([word.form.lower() for word in side] for side in (gold[first:m], system[opened:n]))
    return _common(*forms), m, n


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for a in one:
        above = row
        row = [0]
        for at, b in enumerate(other):
            row.append(above[at] + 1 if a == b else max(above[at + 1], row[at]))
    return row[-1]
