"""Docs of Verbale's own words, and DocBins."""

import pytest
from hypothesis import given

from tests.strategies import documents, readings
from tests.views.made import wire
from verbale.language.words import find_words
from verbale.record import Attribution, Document, Name, Sentence
from verbale.testing import analysis, reading

spacy = pytest.importorskip("spacy", reason="needs the extra verbale[spacy]")

from spacy.tokens import DocBin

from verbale.spacy import GROUPS, to_doc, to_docbin

VOCAB = spacy.blank("en").vocab
ADA = analysis(
    "Ada did n't go , Lee said . He left .",
    report=Document.from_text(" Ada didn't go,\nLee said.  He left.\r\n", published="2029-08-29"),
    sentences=[8, 3],
    heads=[3, 3, 3, 6, 6, 6, -1, 6, 9, -1, 9],
    upos="PROPN AUX PART VERB PUNCT PROPN VERB PUNCT PRON VERB PUNCT",
    names=[Name(0, 1, "person"), Name(5, 6, "person")],
    attributions=[Attribution(((5, 6),), ((6, 7),), ((0, 4),), 0.9)],
)


def test_the_words_are_verbales_and_the_text_is_the_reports():
    doc = to_doc(ADA, VOCAB)
    assert doc.text == ADA.document.text
    assert [token.text for token in doc if not token.is_space] == [ADA.text(word) for word in range(ADA.words)]


@pytest.mark.parametrize("text", ["a\n\nb", "a \nb", "a\n b", " a", "a  b", "a   ", "\n\n a", "a \n\n b", "", "\n"])
def test_white_space_is_cut_as_spacy_cuts_it(text):
    theirs = [(token.text, token.whitespace_) for token in spacy.blank("en")(text)]
    assert [(token.text, token.whitespace_) for token in to_doc(reading(Document(text)), VOCAB)] == theirs


@given(documents)
def test_any_text_is_kept_to_the_letter(report):
    doc = to_doc(reading(report), VOCAB)
    assert doc.text == report.text
    assert [token.idx for token in doc if not token.is_space] == find_words(report.text).start.tolist()


def test_an_analysis_gives_tags_tree_sentences_and_names():
    doc = to_doc(ADA, VOCAB)
    words = [token for token in doc if not token.is_space]
    assert [token.pos_ for token in words] == list(ADA.upos)
    assert [words.index(token.head) for token in words] == [3, 3, 3, 6, 6, 6, 6, 6, 9, 9, 9]
    assert [sentence.text.strip() for sentence in doc.sents] == ["Ada didn't go,\nLee said.", "He left."]
    assert [name.text for name in doc.ents] == ["Ada", "Lee"]


def test_an_analysis_gives_the_records_too():
    doc = to_doc(ADA, VOCAB)
    assert [span.text for span in doc.spans["verbale.contents"]] == ["Ada didn't go"]
    assert doc._.statements[0].cue[0].text == "said"


def test_the_day_of_the_report_goes_along():
    assert to_doc(ADA, VOCAB)._.published == "2029-08-29"


def test_a_reading_gives_words_sentences_and_records():
    doc = to_doc(wire(), VOCAB)
    assert doc._.verbale == wire()
    assert next(doc.sents).text.strip() == "Ferry talks resume as Maravia drops demand on fishing zone"
    assert not doc.has_annotation("POS")


def test_a_sentence_that_begins_late_leaves_one_before_it():
    doc = to_doc(reading(Document("No. Yes."), sentences=[Sentence(4, 8)]), VOCAB)
    assert [sentence.text for sentence in doc.sents] == ["No.", "Yes."]


def test_a_docbin_gives_back_what_went_in():
    made = to_docbin([ADA, wire()])
    first, second = DocBin().from_bytes(made.to_bytes()).get_docs(spacy.blank("en").vocab)
    assert first.text == ADA.document.text
    for before, after in ((to_doc(ADA, VOCAB), first), (to_doc(wire(), VOCAB), second)):
        assert after._.verbale == before._.verbale
        assert [tuple(map(str, (t, t.pos_, t.lemma_, t.dep_, t.head.i))) for t in after] == [
            tuple(map(str, (t, t.pos_, t.lemma_, t.dep_, t.head.i))) for t in before
        ]
        assert [sentence.text for sentence in after.sents] == [sentence.text for sentence in before.sents]
        assert [(s.text, s.label_, s.id_) for g in GROUPS for s in after.spans[g]] == [
            (s.text, s.label_, s.id_) for g in GROUPS for s in before.spans[g]
        ]
    assert [name.text for name in first.ents] == ["Ada", "Lee"]


@given(readings())
def test_every_reading_survives_a_docbin(made):
    [doc] = to_docbin([made], VOCAB).get_docs(VOCAB)
    assert doc._.verbale == made
    assert doc.text == made.document.text
