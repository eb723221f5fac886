"""Sentences with names in BIO columns: CrossNER, re3d (token, tag) and Universal NER (number, token, tag, ...)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from evaluation.data import read_text

_COLUMNS_OF_UNER = 3


@dataclass(frozen=True, slots=True, order=True)
class Tagged:
    """A half-open range of words and its label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class TaggedText:
    """Words joined by single blanks, with their names: a document, or a sentence where a set has no documents."""

    name: str
    forms: tuple[str, ...]
    sentence_start: tuple[int, ...]
    spans: tuple[Tagged, ...]

    @property
    def text(self) -> str:
        """The words with one blank between them."""
        return " ".join(self.forms)

    def words(self) -> tuple[tuple[int, int], ...]:
        """The words' half-open code-point ranges in `text`."""
        starts = [0]
        for form in self.forms:
            starts.append(starts[-1] + len(form) + 1)
        return tuple((start, after - 1) for start, after in pairwise(starts))


def decode(tags: Sequence[str]) -> tuple[Tagged, ...]:
    """Spans of BIO tags (IOB2; an I that continues nothing opens a span, as in IOB1).

    >>> decode(["B-LOC", "I-LOC", "O", "I-PER"])
    (Tagged(start=0, end=2, label='LOC'), Tagged(start=3, end=4, label='PER'))
    """
    spans: list[Tagged] = []
    opened = 0
    for at, (before, tag) in enumerate(pairwise(["O", *tags, "O"])):
        continues = tag.startswith("I-") and before[2:] == tag[2:]
        if before != "O" and not continues:
            spans.append(Tagged(opened, at, before[2:]))
        if tag != "O" and not continues:
            opened = at
    return tuple(spans)


def sentences(content: str) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Each sentence's document id (empty before the first, and where none is named), words and tags."""
    document = ""
    rows: list[tuple[str, str]] = []
    for line in (*content.split("\n"), ""):
        if line.startswith("# newdoc id = "):
            document = line.partition(" = ")[2].strip()
        elif line.strip() and not line.startswith("# "):
            cells = line.split("\t")
            rows.append((cells[1], cells[2]) if len(cells) >= _COLUMNS_OF_UNER else (cells[0], cells[1]))
        elif rows and not line.strip():
            yield document, tuple(form for form, _ in rows), tuple(tag for _, tag in rows)
            rows = []


def documents(content: str) -> tuple[TaggedText, ...]:
    """The documents of a file that names them; a file without names gives one text a sentence."""
    grouped: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for number, (document, forms, tags) in enumerate(sentences(content)):
        grouped.setdefault(document or f"sentence {number + 1}", []).append((forms, tags))
    return tuple(_join(name, parts) for name, parts in grouped.items())


def load(path: Path) -> tuple[TaggedText, ...]:
    """The documents of a file on disk, unpacked where it ends in .gz; see `documents`."""
    return documents(read_text(path))


def _join(name: str, parts: Sequence[tuple[tuple[str, ...], tuple[str, ...]]]) -> TaggedText:
    forms: list[str] = []
    starts: list[int] = []
    spans: list[Tagged] = []
    for words, tags in parts:
        base = len(forms)
        starts.append(base)
        forms.extend(words)
        spans.extend(Tagged(base + span.start, base + span.end, span.label) for span in decode(tags))
    return TaggedText(name, tuple(forms), tuple(starts), tuple(spans))
