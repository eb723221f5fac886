"""UPOS, XPOS, lemmas and trees with gold tokens: accuracies as `conll18_ud_eval.py` counts them on gold tokens.

Every word counts, punctuation too. LAS compares universal relations (the part before the colon), `las_full` the whole
label. A lemma that the gold leaves out (`_`) counts as right. Source: Zeman et al. 2018, CoNLL 2018 Shared Task.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation import conllu
from evaluation.counts import Counts, Figure, share_figure
from evaluation.data import DataError, data_file
from evaluation.system import System
from evaluation.tally import Tally, merge
from verbale.record import Analysis, Document

TREEBANKS = {"ewt": "ud/ewt-dev.conllu.gz", "gum": "ud/gum-dev.conllu.gz"}
FILES = tuple(TREEBANKS.values())


@dataclass(frozen=True, slots=True)
class Columns:
    """What is compared, one item a word; `head` holds absolute word indices, -1 for a root."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemma: tuple[str, ...]
    head: tuple[int, ...]
    deprel: tuple[str, ...]


def of_gold(document: conllu.UdDocument) -> Columns:
    """The gold columns of a treebank document."""
    return Columns(document.upos, document.xpos, document.lemma, document.head, document.deprel)


def of_analysis(analysis: Analysis) -> Columns:
    """The columns of an analysis."""
    head = tuple(int(index) for index in analysis.head)
    return Columns(tuple(analysis.upos), tuple(analysis.xpos), tuple(analysis.lemma), head, tuple(analysis.deprel))


def score(gold: Columns, system: Columns) -> Tally:
    """Right words by measure; raises DataError where the two have not the same number of words."""
    if len(gold.head) != len(system.head):
        what = f"{len(system.head)} words were read where {len(gold.head)} were given"
        raise DataError(what)
    attached = [a == b for a, b in zip(gold.head, system.head, strict=True)]
    universal = _equal([_universal(x) for x in gold.deprel], [_universal(x) for x in system.deprel])
    right = {
        "upos": _equal(gold.upos, system.upos),
        "xpos": _equal(gold.xpos, system.xpos),
        "lemma": [a in {"_", b} for a, b in zip(gold.lemma, system.lemma, strict=True)],
        "uas": attached,
        "las": [a and b for a, b in zip(attached, universal, strict=True)],
        "las_full": [a and b for a, b in zip(attached, _equal(gold.deprel, system.deprel), strict=True)],
    }
    return {name: Counts.of(sum(words), len(words), len(words)) for name, words in right.items()}


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `ewt.*` and `gum.*` on the dev parts, the model given the gold words and sentences."""
    figures: list[Figure] = []
    for name, file in TREEBANKS.items():
        tallies = [_document(gold, system) for gold in conllu.load(data_file(root, file))]
        figures += [share_figure(f"{name}.{key}", c.right, c.gold) for key, c in merge(tallies).items()]
    return tuple(figures)


def _document(gold: conllu.UdDocument, system: System) -> Tally:
    document = Document(gold.text, path=f"{gold.name}.txt")
    return score(of_gold(gold), of_analysis(system.analyse_words(document, gold.words, gold.sentence_start)))


def _equal(gold: Sequence[str], system: Sequence[str]) -> list[bool]:
    return [a == b for a, b in zip(gold, system, strict=True)]


def _universal(relation: str) -> str:
    return relation.partition(":")[0]
