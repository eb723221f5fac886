"""Tags, trees and names on the tokens of a Doc, where it has none of its own."""

import pytest

from verbale.record import Document, Name
from verbale.testing import analysis

spacy = pytest.importorskip("spacy", reason="needs the extra verbale[spacy]")

from verbale.spacy.annotation import annotate

NLP = spacy.blank("en")
TEXT = "Ada didn't join Anti-Kest. He left.\n"
ADA = analysis(
    "Ada did n't join Anti-Kest . He left .",
    report=Document(TEXT),
    sentences=[6, 3],
    heads=[3, 3, 3, -1, 3, 3, 7, -1, 7],
    upos="PROPN AUX PART VERB PROPN PUNCT PRON VERB PUNCT",
    xpos="NNP VBD RB VB NNP . PRP VBD .",
    lemmas="Ada do not join Anti-Kest . he leave .",
    deprels="nsubj aux advmod root obj punct nsubj root punct",
    names=[Name(0, 1, "person"), Name(4, 5, "organization")],
)


@pytest.fixture
def doc():
    """Give a Doc of spaCy's own tokens, with everything set."""
    made = NLP.make_doc(TEXT)
    annotate(made, ADA)
    return made


def test_the_tokens_stay_those_of_the_doc(doc):
    assert [token.text for token in doc] == ["Ada", "did", "n't", "join", "Anti", "-", "Kest", ".", "He", "left", ".", "\n"]


def test_tags_are_the_words(doc):
    assert [token.pos_ for token in doc[:4]] == ["PROPN", "AUX", "PART", "VERB"]
    assert [token.tag_ for token in doc[:4]] == ["NNP", "VBD", "RB", "VB"]


def test_pieces_of_a_word_have_its_tags_but_for_the_hyphen(doc):
    assert [(token.pos_, token.tag_, token.dep_, token.head.text) for token in doc[4:7]] == [
        ("PROPN", "NNP", "goeswith", "Kest"),
        ("PUNCT", "HYPH", "goeswith", "Kest"),
        ("PROPN", "NNP", "obj", "join"),
    ]


def test_lemmas_are_the_words_and_of_pieces_the_piece(doc):
    assert [token.lemma_ for token in doc[:7]] == ["Ada", "do", "not", "join", "Anti", "-", "Kest"]


def test_white_space_is_space(doc):
    assert [(token.pos_, token.tag_, token.dep_, token.head.text) for token in doc[-1:]] == [("SPACE", "_SP", "dep", ".")]


def test_the_tree_parts_the_sentences(doc):
    assert [(sentence.text, sentence.root.text) for sentence in doc.sents] == [
        ("Ada didn't join Anti-Kest.", "join"),
        ("He left.\n", "left"),
    ]
    assert [token.dep_ for token in doc if token.head == token] == ["ROOT", "ROOT"]


def test_names_are_entities_over_all_their_tokens(doc):
    assert [(name.text, name.label_) for name in doc.ents] == [("Ada", "PERSON"), ("Anti-Kest", "ORG")]


def test_names_that_share_tokens_are_one():
    doc = NLP.make_doc(TEXT)
    both = analysis("Ada didn't", report=Document(TEXT), names=[Name(0, 2, "person"), Name(1, 2, "place")])
    annotate(doc, both)
    assert [(name.text, name.label_) for name in doc.ents] == [("Ada didn't", "PERSON")]


def test_what_the_doc_has_already_stays():
    doc = NLP.make_doc(TEXT)
    doc[0].pos_ = "NOUN"
    doc[0].is_sent_start, doc[4].is_sent_start = True, True
    doc.set_ents([doc.char_span(9, 15, label="ORG", alignment_mode="contract")])
    annotate(doc, ADA)
    assert doc[0].pos_ == "NOUN"
    assert not doc.has_annotation("DEP")
    assert [sentence.text for sentence in doc.sents] == ["Ada didn't join", "Anti-Kest. He left.\n"]
    assert [name.text for name in doc.ents] == ["join"]
    assert doc[0].tag_ == "NNP"


def test_a_text_without_words_stays_as_it_is():
    doc = NLP.make_doc("\n")
    annotate(doc, analysis("", report=Document("\n")))
    assert not doc.has_annotation("DEP")
