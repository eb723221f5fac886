"""Treebank files become raw text with gold words."""

import gzip
from pathlib import Path

import pytest

from training.data.ud import UdDocument, read_conllu


def row(number: str, form: str, head: str = "0", misc: str = "_") -> str:
    return "\t".join([number, form, form.lower(), "X", "FW", "_", head, "dep" if head != "0" else "root", "_", misc])


def conllu(path: Path, *blocks: str) -> Path:
    file = path / "made.conllu.gz"
    file.write_bytes(gzip.compress("".join(f"{block}\n\n" for block in blocks).encode()))
    return file


def sentence(*rows: str, before: str = "") -> str:
    return "\n".join([*([before] if before else []), *rows])


@pytest.fixture
def read(tmp_path):
    def read_blocks(*blocks: str) -> list[UdDocument]:
        return list(read_conllu(conllu(tmp_path, *blocks)))

    return read_blocks


NEW = "# newdoc id = one"


def test_words_stand_in_the_text_at_their_offsets(read):
    (made,) = read(sentence(row("1", "Mary"), row("2", "left", "1", "SpaceAfter=No"), row("3", ".", "1"), before=NEW))
    assert made.text == "Mary left. "
    assert made.forms == ["Mary", "left", "."]


def test_heads_count_over_the_document(read):
    (made,) = read(sentence(row("1", "No"), before=NEW), sentence(row("1", "Ann", "2"), row("2", "left")))
    assert made.head == [-1, 2, -1]
    assert made.sentence_start == [0, 1]


def test_a_new_paragraph_is_a_blank_line(read):
    (made,) = read(sentence(row("1", "No"), before=NEW), sentence(row("1", "Yes"), before="# newpar"))
    assert made.text.strip() == "No\n\nYes"


def test_a_multiword_token_is_cut_into_its_words(read):
    (made,) = read(sentence(row("1-2", "don't", "_"), row("1", "do", "2"), row("2", "n't"), before=NEW))
    assert (made.text, made.forms) == ("don't ", ["do", "n't"])


def test_a_multiword_token_of_other_letters_is_cut_too(read):
    (made,) = read(
        sentence(row("1-2", "can't", "_", "SpaceAfter=No"), row("1", "can", "2"), row("2", "not"), row("3", ".", "2"), before=NEW)
    )
    assert made.forms == ["can", "'t", "."]


def test_a_word_that_stands_nowhere_is_left_out(read):
    (made,) = read(sentence(row("1", "Mary"), row("1.1", "was", "_"), row("2", "here", "1"), before=NEW))
    assert made.forms == ["Mary", "here"]


def test_documents_are_parted(read):
    made = read(sentence(row("1", "No"), before=NEW), sentence(row("1", "Yes"), before="# newdoc id = two"))
    assert [(one.name, one.text.strip()) for one in made] == [("one", "No"), ("two", "Yes")]


def test_documents_whose_words_are_withheld_are_left_out(read):
    made = read(sentence(row("1", "____"), before=NEW), sentence(row("1", "Yes"), before="# newdoc id = two"))
    assert [one.name for one in made] == ["two"]
