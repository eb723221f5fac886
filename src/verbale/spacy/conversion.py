"""Analyses and readings as spaCy's Docs, cut into Verbale's own words, and as a DocBin, spaCy's file of many Docs."""

from collections.abc import Iterable, Iterator

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from verbale.record import Analysis, Document, Reading
from verbale.spacy.annotation import annotate, bounds
from verbale.spacy.records import attach

__all__ = ["to_doc", "to_docbin"]


def to_doc(read: Analysis | Reading, vocab: Vocab) -> Doc:
    r"""Make a Doc of Verbale's words (Universal Dependencies), whose text is the report's to the letter.

    White space other than one blank between words becomes a token, as in spaCy's own. An analysis gives everything: tags,
    lemmas, trees, sentences, names, and the records. A reading has no tags, trees and names: its Doc has words, sentences
    and records.

    >>> import spacy
    >>> from verbale.testing import analysis, document
    >>> mary = analysis("Mary said : hi .", report=document("Mary said:\nhi."), upos="PROPN VERB PUNCT INTJ PUNCT")
    >>> [(token.text, token.pos_) for token in to_doc(mary, spacy.blank("en").vocab)][3:]
    [('\n', 'SPACE'), ('hi', 'INTJ'), ('.', 'PUNCT')]
    """
    from verbale.language.words import find_words  # noqa: PLC0415 - loads the run-time, and every `spacy.blank` imports this
    from verbale.reader import Reader  # noqa: PLC0415 - likewise

    if isinstance(read, Analysis):
        doc = _doc(read.document, read.start, read.end, vocab)
        annotate(doc, read)
        attach(doc, Reader().reading(read))
        return doc
    words = find_words(read.document.text)
    doc = _doc(read.document, words.start, words.end, vocab)
    _set_sentences(doc, read)
    attach(doc, read)
    return doc


def to_docbin(read: Iterable[Analysis | Reading], vocab: Vocab | None = None) -> DocBin:
    """Make a DocBin of the Docs of analyses or readings, their records with them (`store_user_data`).

    `vocab` is spaCy's blank English one unless another is given.
    """
    vocab = spacy.blank("en").vocab if vocab is None else vocab
    return DocBin(store_user_data=True, docs=(to_doc(one, vocab) for one in read))


def _doc(document: Document, start: NDArray[np.int32], end: NDArray[np.int32], vocab: Vocab) -> Doc:
    tokens = list(_tokens(document.text, start.tolist(), end.tolist()))
    doc = Doc(vocab, words=[text for text, _ in tokens], spaces=[blank for _, blank in tokens])
    if document.published:
        doc._.published = document.published
    return doc


def _tokens(text: str, start: Iterable[int], end: Iterable[int]) -> Iterator[tuple[str, bool]]:
    """Give each token with whether one blank follows it, which is all the white space that a Doc keeps beside its tokens."""
    word, at = "", 0
    for first, last in [*zip(start, end, strict=True), (len(text), len(text))]:
        gap = text[at:first]
        blank = bool(word) and gap.startswith(" ")
        if word:
            yield word, blank
        if rest := gap[blank:]:
            yield rest, False
        word, at = text[first:last], last


def _set_sentences(doc: Doc, reading: Reading) -> None:
    if not reading.sentences:
        return
    _, end = bounds(doc)
    starts = np.searchsorted(end, [sentence.start for sentence in reading.sentences], side="right")
    column = np.full(len(doc), -1, np.int64)
    column[starts[starts < len(doc)]] = 1  # a sentence of blanks behind the last token begins none
    column[0] = 1
    doc.from_array(["SENT_START"], column.astype(np.uint64))
