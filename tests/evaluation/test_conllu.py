"""CoNLL-U back to raw text with offsets."""

import pytest

from evaluation.conllu import parse
from evaluation.data import DataError


def row(number: str, form: str, head: str = "0", misc: str = "_") -> str:
    return "\t".join([number, form, form.lower(), "X", "XX", "_", head, "root" if head == "0" else "dep", "_", misc])


TWO_SENTENCES = "\n".join(
    [
        "# newdoc id = first",
        "# text = Don't go.",
        "1-2\tDon't" + "\t_" * 8,
        row("1", "Do"),
        row("2", "n't", "1"),
        row("3", "go", "1", "Note=x|SpaceAfter=No"),
        row("4", ".", "1"),
        "",
        "# newpar id = p2",
        "# text = Stay",
        row("1", "Stay"),
        row("1.1", "ghost", "1"),
        "",
    ]
)


def test_the_text_is_put_back_together_with_its_paragraphs() -> None:
    (document,) = parse(TWO_SENTENCES)
    assert document.text == "Don't go.\n\nStay"
    assert document.name == "first"


def test_words_have_their_own_offsets_and_tokens_the_surface_s() -> None:
    (document,) = parse(TWO_SENTENCES)
    assert document.words == ((0, 2), (2, 5), (6, 8), (8, 9), (11, 15))
    assert document.tokens == ((0, 5), (0, 5), (6, 8), (8, 9), (11, 15))
    assert document.multiword == (True, True, False, False, False)


def test_heads_are_absolute_and_roots_minus_one() -> None:
    (document,) = parse(TWO_SENTENCES)
    assert document.head == (-1, 0, 0, 0, -1)
    assert document.sentences() == ((0, 4), (4, 5))


def test_a_multiword_token_whose_words_are_spelled_otherwise_is_cut_within_its_characters() -> None:
    content = "# newdoc id = d\n1-2\tau" + "\t_" * 8 + "\n" + row("1", "a") + "\n" + row("2", "le") + "\n"
    (document,) = parse(content)
    assert document.words == ((0, 1), (1, 2))


def test_masked_documents_are_skipped() -> None:
    masked = "# newdoc id = secret\n" + row("1", "____") + "\n" + row("2", "_") + "\n\n"
    assert [document.name for document in parse(masked + TWO_SENTENCES)] == ["first"]


def test_a_text_line_that_differs_is_an_error() -> None:
    with pytest.raises(DataError, match="the text line says"):
        list(parse("# newdoc id = d\n# text = Other\n" + row("1", "Words") + "\n"))


def test_each_newdoc_opens_a_document() -> None:
    content = "# newdoc id = a\n" + row("1", "One") + "\n\n# newdoc id = b\n" + row("1", "Two") + "\n"
    assert [(document.name, document.text) for document in parse(content)] == [("a", "One"), ("b", "Two")]
