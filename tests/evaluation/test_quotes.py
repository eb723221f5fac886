"""Which words of a reference text are quoted."""

import pytest

from evaluation.quotes import form_of, quoted, quoted_words


def inside(text: str) -> list[str]:
    return [text[start:end] for start, end in quoted(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He said: \u201cWe go.\u201d She left.",
        'He said: "We go." She left.',
        "He said: ``We go.'' She left.",
        "He said: ''We go.'' She left.",
        "He said: \u00abWe go.\u00bb She left.",
        "He said: \u2018We go.\u2019 She left.",
    ],
)
def test_every_style_of_quotation_marks(text: str) -> None:
    assert inside(text) == ["We go."]


def test_apostrophes_are_no_marks() -> None:
    assert inside("It\u2019s Ann's view, and the boys\u2019 too.") == []


def test_an_apostrophe_does_not_end_a_curly_single_quotation() -> None:
    assert inside("\u2018It\u2019s ours\u2019, she said") == ["It\u2019s ours"]


def test_a_quotation_inside_a_quotation_belongs_to_the_outer_one() -> None:
    assert inside("\u201cThe word \u2018dictator\u2019 hurts,\u201d he said") == ["The word \u2018dictator\u2019 hurts,"]


def test_a_paragraph_of_a_long_quotation_may_stay_open() -> None:
    assert inside("\u201cFirst.\n\n\u201cSecond.\u201d End") == ["First.", "Second."]


def test_a_stray_straight_mark_swallows_nothing() -> None:
    assert inside('A 6" pipe broke.\nShe said "no".') == ["no"]


def test_forms_follow_the_share_of_quoted_words() -> None:
    text = 'She "will go" home'
    within = quoted_words(text)
    assert within == {5, 10}
    assert form_of(frozenset({5, 10}), within) == "direct"
    assert form_of(frozenset({10, 14}), within) == "mixed"
    assert form_of(frozenset({14}), within) == "indirect"
    assert form_of(frozenset(), within) == "indirect"
