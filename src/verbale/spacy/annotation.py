"""Tags, lemmas, trees, sentences and names of an analysis, on the tokens of a Doc."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from verbale.record import Analysis
from verbale.spacy.alignment import BLANK, Alignment, align

__all__ = ["annotate", "bounds"]

LABELS: Final = {"person": "PERSON", "organization": "ORG", "place": "LOC"}
"""Kinds of names as spaCy's English pipelines call them; LOC stands for their GPE, LOC and FAC alike."""

_SPACE: Final = ("SPACE", "_SP", "dep")
_MARK: Final = ("PUNCT", "HYPH")
_PIECE: Final = "goeswith"


def bounds(doc: Doc) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Give the first and the last code point (half-open) of each token (T,), without the blank behind it."""
    start = np.fromiter((token.idx for token in doc), np.int32, len(doc))
    length = np.fromiter((len(token) for token in doc), np.int32, len(doc))
    return start, start + length


def annotate(doc: Doc, analysis: Analysis) -> None:
    """Set what the Doc does not have yet: `pos`, `tag`, `lemma`, `dep` and `head` with the sentences, `ents`.

    A token that is a lesser piece of a word gets the word's tags and the relation "goeswith"; white space gets SPACE, "_SP"
    and "dep". The tree is left out where the Doc has a tree or sentences of its own.
    """
    if not analysis.words:
        return
    columns = dict(_columns(doc, analysis, align(analysis, *bounds(doc))))
    if columns:
        # from_array reads unsigned numbers; heads are steps, and a step back wraps around as spaCy expects it to
        doc.from_array(list(columns), np.stack(list(columns.values()), axis=1))
    if not doc.has_annotation("ENT_IOB"):
        doc.set_ents(filter_spans(list(_names(doc, analysis))))


def _columns(doc: Doc, analysis: Analysis, aligned: Alignment) -> Iterator[tuple[str, NDArray[np.uint64]]]:
    """The columns that the Doc lacks, under spaCy's names for them."""
    texts = [token.text for token in doc]
    if not doc.has_annotation("POS"):
        yield "POS", _ids(doc, _tags(analysis.upos, aligned, texts, 0))
    if not doc.has_annotation("TAG"):
        yield "TAG", _ids(doc, _tags(analysis.xpos, aligned, texts, 1))
    if not doc.has_annotation("LEMMA"):
        yield "LEMMA", _ids(doc, _lemmas(analysis, aligned, texts))
    if not (doc.has_annotation("DEP") or doc.has_annotation("SENT_START")):
        yield "DEP", _ids(doc, _relations(analysis, aligned))
        steps = aligned.head.astype(np.int64) - np.arange(len(texts))
        yield "HEAD", steps.astype(np.int32).astype(np.uint64)


def _ids(doc: Doc, values: Sequence[str]) -> NDArray[np.uint64]:
    known = {value: doc.vocab.strings.add(value) for value in set(values)}
    return np.fromiter((known[value] for value in values), np.uint64, len(values))


def _tags(column: Sequence[str], aligned: Alignment, texts: Sequence[str], place: int) -> list[str]:
    """The word's tag; a piece without a letter or a digit is the hyphen of a compound, or such a mark."""
    tags = []
    for word, piece, text in zip(aligned.word.tolist(), aligned.piece.tolist(), texts, strict=True):
        if word == BLANK:
            tags.append(_SPACE[place])
        elif piece and not any(character.isalnum() for character in text):
            tags.append(_MARK[place])
        else:
            tags.append(column[word])
    return tags


def _lemmas(analysis: Analysis, aligned: Alignment, texts: Sequence[str]) -> list[str]:
    """The word's lemma where the token is the whole word, else the token itself, in small letters unless it is a name."""
    lemmas = []
    for word, whole, text in zip(aligned.word.tolist(), aligned.whole.tolist(), texts, strict=True):
        if whole:
            lemmas.append(analysis.lemma[word])
        else:
            lemmas.append(text if word == BLANK or analysis.upos[word] == "PROPN" else text.lower())
    return lemmas


def _relations(analysis: Analysis, aligned: Alignment) -> list[str]:
    relations = []
    for word, piece in zip(aligned.word.tolist(), aligned.piece.tolist(), strict=True):
        if word == BLANK:
            relations.append(_SPACE[2])
        else:
            relations.append(_PIECE if piece else _relation(analysis.deprel[word]))
    return relations


def _relation(deprel: str) -> str:
    """A root goes by the name under which spaCy looks for it."""
    return "ROOT" if deprel == "root" else deprel


def _names(doc: Doc, analysis: Analysis) -> Iterator[Span]:
    for name in analysis.names:
        span = analysis.span(name.start, name.end)
        yield doc.char_span(span.start, span.end, label=LABELS[name.label], alignment_mode="expand")
