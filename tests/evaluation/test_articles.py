"""Articles are compared by their words, quotations word for word."""

import gzip
import json

import pytest

from evaluation.articles import measure, quotations, stands_in, word_f1
from evaluation.data import DataError
from tests.inputs.archives import packed, page_record


def test_words_are_bags():
    assert word_f1("No, no, he said.", "He said: no") == pytest.approx(6 / 7)


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        ('He said: "We keep it open." Then "it closed for ever", she said.', ("We keep it open.", "it closed for ever")),
        ('The 65" screen and the 70" screen', ()),
        ("“One line\nand another”", ()),
        ("“Short”", ()),
    ],
)
def test_quotations(gold, found):
    assert quotations(gold) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He had “ the “new” plan ”.", True),
        ("He had the “new”\nplan.", True),
        ("He had the “new”plan.", True),
        ("He had the new plan.", False),
        ("He hadthe “ new ” plan.", True),
        ("He had the “n ew” plan.", False),
    ],
)
def test_a_quotation_stands_in_a_text(text, expected):
    assert stands_in("the “ new ” plan", text) is expected


def put(root, pages, *bodies: str):
    (root / "inputs").mkdir()
    gold = {str(number): {"url": f"https://post.example/{number}", "articleBody": body} for number, body in enumerate(bodies, 1)}
    (root / "inputs" / "sh181_ground_truth.json.gz").write_bytes(gzip.compress(json.dumps(gold).encode()))
    (root / "inputs" / "sh181_pages.warc.gz").write_bytes(pages)


def test_figures_are_means_over_pages_and_a_page_without_words_counts(tmp_path):
    said = "“Talks will go on,” Mary Lund said."
    pages = packed(page_record(1, f"<article><p>{said}</p></article>"), page_record(2, "<html></html>"))
    put(tmp_path, pages, said, "He left. “We will be back soon,” he said.")
    assert {figure.name: (figure.value, figure.base) for figure in measure(tmp_path, None)} == {
        "articles.f1": (50.0, 2),
        "articles.quotations": (50.0, 2),
    }


def test_an_archive_that_is_damaged_is_no_measure(tmp_path):
    put(tmp_path, packed(page_record(1))[:-9], "He left.")
    with pytest.raises(DataError, match="cannot be read"):
        measure(tmp_path, None)
