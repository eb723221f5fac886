"""Sentence bounds on raw text: GUM news dev by hand, PolNeAR dev against CoreNLP.

A bound is where a sentence starts or where it ends, white space at the edges left out; F1 over bounds, pooled over documents.
The figures `…_whole` ask more: the pair of both bounds is right where the gold has the same pair.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from evaluation import conllu
from evaluation.counts import Counts, Figure, f1_figure
from evaluation.data import Json, data_file, json_lines
from evaluation.spans import Range
from evaluation.system import System
from verbale.record import Analysis, Document

_GUM = "ud/gum-dev.conllu.gz"
_POLNEAR = "attribution/polnear-dev.jsonl.gz"
_CORENLP = "attribution/polnear-corenlp-dev.jsonl.gz"
FILES = (_GUM, _POLNEAR, _CORENLP)
_NEWS = "GUM_news_"


def trim(text: str, bounds: Range) -> Range:
    """The range without white space at its edges.

    >>> trim(" We go. ", (0, 8))
    (1, 7)
    """
    start, end = bounds
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return start, start + len(inner.strip())


def pair_counts(text: str, gold: Iterable[Range], system: Iterable[Range]) -> Counts:
    """Right sentences of one document; a pair counts once, an empty one never."""
    asked, answered = ({pair for pair in (trim(text, x) for x in side) if pair[0] < pair[1]} for side in (gold, system))
    return Counts.of(len(asked & answered), len(answered), len(asked))


def bound_counts(text: str, gold: Iterable[Range], system: Iterable[Range]) -> Counts:
    """Right bounds of one document: starts and ends, each by itself."""
    sides = []
    for side in (gold, system):
        pairs = [pair for pair in (trim(text, x) for x in side) if pair[0] < pair[1]]
        sides.append({("start", start) for start, _ in pairs} | {("end", end) for _, end in pairs})
    asked, answered = sides
    return Counts.of(len(asked & answered), len(answered), len(asked))


def bounds_of(analysis: Analysis) -> tuple[Range, ...]:
    """Character ranges of an analysis's sentences, first word to last."""
    starts = [int(index) for index in analysis.sentence_start]
    ends = [*starts[1:], len(analysis.start)] if starts else []
    return tuple((int(analysis.start[a]), int(analysis.end[b - 1])) for a, b in zip(starts, ends, strict=True) if a < b)


def corenlp_bounds(record: Json) -> tuple[Range, ...]:
    """Character ranges of the sentences of a CoreNLP record (`sent` token ranges, `start` and `len` a token)."""
    start, length = record["start"], record["len"]
    return tuple((start[a], start[b - 1] + length[b - 1]) for a, b in record["sent"] if a < b)


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Bounds and whole sentences of `gum_news` and `polnear` (one article has no CoreNLP layer and is left out)."""
    found = []
    for name, texts in (("gum_news", _gum_news(root)), ("polnear", _polnear(root))):
        bounds, whole = _score(texts, system)
        found += [f1_figure(f"sentences.{name}", bounds), f1_figure(f"sentences.{name}_whole", whole)]
    return tuple(found)


def _score(texts: Iterable[tuple[str, Sequence[Range]]], system: System) -> tuple[Counts, Counts]:
    bounds, whole = Counts(), Counts()
    for text, gold in texts:
        found = bounds_of(system.analyse(Document(text)))
        bounds += bound_counts(text, gold, found)
        whole += pair_counts(text, gold, found)
    return bounds, whole


def _gum_news(root: Path) -> Iterator[tuple[str, Sequence[Range]]]:
    for document in conllu.load(data_file(root, _GUM)):
        if document.name.startswith(_NEWS):
            yield document.text, [(document.words[a][0], document.words[b - 1][1]) for a, b in document.sentences()]


def _polnear(root: Path) -> Iterator[tuple[str, Sequence[Range]]]:
    layers = {record["id"]: record for record in json_lines(data_file(root, _CORENLP))}
    for record in json_lines(data_file(root, _POLNEAR)):
        if record["id"] in layers:
            yield record["text"], corenlp_bounds(layers[record["id"]])
