"""The language core: a text's words, sentences, tags, trees, names, mentions and attributions, from one pass of one encoder."""

from collections.abc import Sequence

from verbale.language.core import LanguageCore, shipped
from verbale.record import Analysis, Document

__all__ = ["LanguageCore", "analyse", "analyse_words", "shipped"]


def analyse(document: Document) -> Analysis:
    """Analyse a document with the shipped model."""
    return shipped().analyse(document)


def analyse_words(document: Document, words: Sequence[tuple[int, int]], sentence_start: Sequence[int]) -> Analysis:
    """Analyse a document whose words (character offsets) and sentences (first word of each) are given, with the shipped model."""
    return shipped().analyse_words(document, words, sentence_start)
