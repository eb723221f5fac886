"""Spans as the corpus writes them are found again by the corpus's own finder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import spans
from training.corpus.find import Finder, lay
from verbale.record import Span
from verbale.testing import document, find
from verbale.views.export.notation import Laid

REPORT = document("He said he would. Mary said that the @2 was so@2. Then, +1: no more “said” he.")
SENTENCES = ((0, 17), (18, 50), (51, REPORT.chars))
WORDS = ["he", "said", "@2", "+1:", "“", "”", ".", " ", "Mary", "that that", "…"]


def laid(text: str, bounds: tuple[tuple[int, int], ...]) -> Laid:
    return Laid([start for start, _ in bounds], [text[start:end] for start, end in bounds])


def found(one: Laid, written: object, sentence: int) -> list[str]:
    """What the corpus takes the notation for."""
    text, bases = lay([{"p": 1, "t": words} for words in one.texts])
    return [text[start:end] for start, end in Finder("t", one.texts, bases).find(written, sentence) or []]


@pytest.mark.parametrize(
    ("words", "sentence", "written"),
    [
        ("said", 0, "said"),
        ("said@2", 1, "said"),
        ("said@3", 2, "said"),
        ("Mary", 0, "+1:Mary"),
        ("+1: no", 2, "+0:+1: no"),
    ],
)
def test_a_span_as_it_is_written(words, sentence, written):
    assert laid(REPORT.text, SENTENCES).notation((find(REPORT, words),), sentence) == written


def test_the_second_place():
    twice = document("Ann met Ann.")
    assert laid(twice.text, ((0, 12),)).notation((find(twice, "Ann@2"),), 0) == "Ann@2"


def test_a_span_over_two_sentences():
    span = REPORT.span(8, 27)
    assert laid(REPORT.text, SENTENCES).notation((span,), 0) == ["he would.", "+1:Mary said"]


@pytest.mark.parametrize(
    ("span", "sentence", "fault"),
    [((1, 4), 0, "cuts a word"), ((0, 2), 1, "too far")],
)
def test_what_cannot_be_written(span, sentence, fault):
    with pytest.raises(ValueError, match=fault):
        laid(REPORT.text, SENTENCES).notation((REPORT.span(*span),), sentence)


def test_words_outside_of_all_sentences():
    with pytest.raises(ValueError, match="does not stand in sentences"):
        laid(REPORT.text, SENTENCES[1:]).notation((REPORT.span(0, 22),), 0)


@given(st.data())
def test_what_is_written_is_found(data: st.DataObject) -> None:
    text = document("".join(data.draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=20))) + "x")
    cut = data.draw(st.integers(1, text.chars - 1))
    one = laid(text.text, ((0, cut), (cut, text.chars)))
    span: Span = data.draw(spans(text))
    sentence = one.sentence_of(span)
    if sentence is None:
        return
    try:
        written = one.notation((span,), sentence)
    except ValueError:
        return
    assert "".join("".join(found(one, written, sentence)).split()) == "".join(span.text.split())
    base = one.notation((span,), sentence)
    first = found(one, base, sentence)[0]
    start, end = Finder("t", one.texts, list(one.starts)).find(base, sentence)[0]
    assert text.text[start:end] == first
    assert start == span.start + len(span.text) - len(span.text.lstrip())
