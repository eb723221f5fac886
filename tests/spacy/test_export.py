"""Readings as a DocBin, read back by spaCy."""

import io

import pytest

from tests.views.made import wire
from verbale.testing import document, reading

spacy = pytest.importorskip("spacy", reason="needs the extra verbale[spacy]")

from spacy.tokens import DocBin

from verbale.spacy.export import docbin


def test_spacy_reads_back_every_text_with_its_statements():
    readings = [wire(), reading(document("Rain fell."))]
    out = io.BytesIO()
    written = docbin(readings, out)
    docs = list(DocBin().from_bytes(out.getvalue()).get_docs(spacy.blank("en").vocab))
    assert [doc.text for doc in docs] == [one.document.text for one in readings]
    assert len(docs[0]._.statements) == len(readings[0].statements) > 0
    assert str(written) == "2 of 2 readings, from 2 readings"
