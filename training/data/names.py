"""Named-entity sets mapped to person, organization and place: Universal NER on EWT, Wikigold, CrossNER politics, WNUT17."""

import gzip
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from evaluation.data import held_out
from training.data.labelled import NAME_LABELS, Labelled, bio

MAPPING = {
    "PER": "person", "ORG": "organization", "LOC": "place", "politician": "person", "person": "person",
    "organisation": "organization", "politicalparty": "organization", "country": "place", "location": "place",
    "corporation": "organization", "group": "organization",
}  # fmt: skip
_CLOSERS = frozenset(".,;:!?)]}%") | {"'s", "’s", "n't", "'", "'re", "'ve", "'ll", "'d", "'m"}
_OPENERS = frozenset("([{$")
_PER_DOCUMENT = 8
_BOUNDS_ARE_DEVELOPMENT = frozenset({"uner"})  # its sentences are those of EWT's development part


def spaced(forms: list[str], *, natural: bool) -> list[int]:
    """Gaps before the words: single blanks, or (natural) none before closing and after opening marks."""
    gaps = [3]
    for before, form in pairwise(forms):
        tight = natural and (form in _CLOSERS or before in _OPENERS)
        gaps.append(0 if tight else 1)
    return gaps


def _sentences(path: Path, word: int, tag: int) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield (document id, words, tags) of a column file."""
    document, forms, tags = "", [], []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                document = line.split("=", 1)[1].strip()
            columns = line.split()
            if line.strip() and not line.startswith("# ") and len(columns) >= 2:
                forms.append(columns[word])
                tags.append(columns[tag])
            elif not line.strip() and forms:
                yield document, forms, tags
                forms, tags = [], []
    if forms:
        yield document, forms, tags


def _spans(tags: list[str]) -> list[tuple[int, int, str]]:
    """IOB1 or IOB2 tags -> labelled ranges of the three types."""
    spans: list[tuple[int, int, str]] = []
    at = 0
    while at < len(tags):
        kind, stop = tags[at][2:], at + 1
        while tags[at] != "O" and stop < len(tags) and tags[stop] == f"I-{kind}":
            stop += 1
        if kind in MAPPING:
            spans.append((at, stop, MAPPING[kind]))
        at = stop
    return spans


def name_set(path: Path, corpus: str, columns: tuple[int, int], *, natural: bool) -> Iterator[Labelled]:
    """Yield documents of a few sentences each from one file; ``columns`` are those of word and tag."""
    forms: list[str] = []
    gaps: list[int] = []
    tags: list[int] = []
    starts: list[int] = []
    previous = None
    number = 0
    for document, words, labels in _sentences(path, *columns):
        if corpus == "uner" and held_out(document):
            continue
        if forms and (document != previous or len(starts) >= _PER_DOCUMENT):
            yield Labelled(
                f"{corpus}-{number}",
                corpus,
                forms,
                gaps,
                sentence_start=None if corpus in _BOUNDS_ARE_DEVELOPMENT else starts,
                names=tags,
            )
            forms, gaps, tags, starts = [], [], [], []
            number += 1
        starts.append(len(forms))
        forms += words
        gaps += spaced(words, natural=natural)
        tags += bio(len(words), _spans(labels), NAME_LABELS)
        previous = document
    if forms:
        yield Labelled(
            f"{corpus}-{number}",
            corpus,
            forms,
            gaps,
            sentence_start=None if corpus in _BOUNDS_ARE_DEVELOPMENT else starts,
            names=tags,
        )
