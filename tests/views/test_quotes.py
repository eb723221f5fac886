"""Words with the report's own quotation marks."""

import pytest

from verbale.record import Document, Span
from verbale.views.quotes import quoted, words_of


def cut(text: str, *parts: str) -> list[Span]:
    """Find each part behind the one before it."""
    document, spans, at = Document(text), [], 0
    for part in parts:
        at = text.index(part, at)
        spans.append(document.span(at, at + len(part)))
        at += len(part)
    return spans


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“No more,” he said.", "“No more”"),
        ('"No more," he said.', '"No more"'),
        ("'No more,' he said.", "'No more'"),
        ("‘No more,’ he said.", "‘No more’"),
        ("«No more», he said.", "«No more»"),
        ("``No more,'' he said.", "``No more''"),
        ("He said: No more", "No more"),
        ("the dockers'No more", "No more"),
    ],
)
def test_a_direct_quotation_gets_the_marks_of_its_report(text: str, shown: str) -> None:
    assert quoted(text, cut(text, "No more"), direct=True) == shown


def test_a_quotation_broken_by_its_cue_is_one_with_an_ellipsis() -> None:
    text = "“It is not done,” she said. “It never was.”"
    assert quoted(text, cut(text, "It is not done", "It never was."), direct=True) == "“It is not done … It never was.”"


def test_a_part_of_a_direct_quotation_gets_the_marks_of_the_whole() -> None:
    text = "“If it rains, we leave,” he said."
    assert quoted(text, cut(text, "we leave"), direct=True, whole=cut(text, "If it rains, we leave")) == "“we leave”"


def test_paragraphs_of_one_quotation_follow_each_other() -> None:
    text = '"He signed.\r\n\r\n"The boys did not go home."'
    parts = cut(text, "He signed.", "The boys did not go home.")
    assert quoted(text, parts, direct=True) == '"He signed. The boys did not go home."'


def test_a_quotation_inside_keeps_its_marks() -> None:
    text = "\"He was told, 'Sign.' He signed,\" she said."
    assert quoted(text, cut(text, "He was told, 'Sign.' He signed"), direct=True) == "\"He was told, 'Sign.' He signed\""


@pytest.mark.parametrize(
    ("text", "part", "shown"),
    [
        ("He warned that “hard choices” lay ahead.", "“hard choices” lay ahead", "“hard choices” lay ahead"),
        ("He warned that “hard choices” lay ahead.", "hard choices” lay ahead", "“hard choices” lay ahead"),
        ("He called it “a mistake.”", "it “a mistake", "it “a mistake.”"),
        ('He called it "a mistake", twice.', 'it "a mistake', 'it "a mistake"'),
        ('He warned that "hard choices" lay ahead.', 'hard choices" lay ahead', '"hard choices" lay ahead'),
        ("They called it a mistake.", "it a mistake", "it a mistake"),
    ],
)
def test_half_a_pair_of_marks_is_made_whole(text: str, part: str, shown: str) -> None:
    assert quoted(text, cut(text, part), direct=False) == shown


def test_an_apostrophe_is_never_taken_for_a_mark() -> None:
    text = "the dockers' pay isn't fair, they said"
    assert quoted(text, cut(text, "pay isn't fair"), direct=False) == "pay isn't fair"


def test_a_mark_without_its_partner_does_no_harm() -> None:
    text = "“It is not done, she said."
    assert quoted(text, cut(text, "It is not done"), direct=True) == "“It is not done”"


def test_words_of_several_parts() -> None:
    text = "Was she, as some say, quoted?"
    assert words_of(cut(text, "Was", "quoted")) == "Was … quoted"
