"""Column files of names become documents with person, organization and place."""

import gzip

import pytest

from training.data.labelled import NAME_LABELS, Labelled
from training.data.names import name_set, spaced


@pytest.fixture
def read(tmp_path):
    def read_lines(text: str, corpus: str = "made", *, natural: bool = False) -> list[Labelled]:
        file = tmp_path / "made.gz"
        file.write_bytes(gzip.compress(text.encode()))
        return list(name_set(file, corpus, (0, 1), natural=natural))

    return read_lines


def labels(made: Labelled) -> list[str]:
    return [NAME_LABELS[tag] for tag in made.names]


def test_words_stand_one_blank_apart():
    assert spaced(["Ann", ",", "Bo"], natural=False) == [3, 1, 1]


def test_natural_spacing_sets_marks_close():
    assert spaced("( Ann 's aide , Bo )".split(), natural=True) == [3, 0, 0, 1, 0, 1, 0]


def test_no_words_have_a_gap_of_their_own_only_where_there_is_a_word(read):
    assert all(len(one.gaps) == len(one.forms) for one in read("Ann B-PER\n\nBo B-PER\nleft O\n"))


@pytest.mark.parametrize(
    ("kind", "label"),
    [("PER", "B-person"), ("organisation", "B-organization"), ("country", "B-place"), ("MISC", "O"), ("event", "O")],
)
def test_the_types_of_a_set_become_ours(read, kind, label):
    assert labels(read(f"Oule B-{kind}\n")[0]) == [label]


def test_a_name_that_begins_with_an_inside_tag_is_a_name(read):
    assert labels(read("Ann I-PER\nLee I-PER\nleft O\n")[0]) == ["B-person", "I-person", "O"]


def test_a_second_name_of_its_type_begins_anew(read):
    assert labels(read("Ann B-PER\nBo B-PER\n")[0]) == ["B-person", "B-person"]


def test_sentences_are_gathered_into_one_document(read):
    (made,) = read("Ann B-PER\nleft O\n\nBo B-PER\n")
    assert (made.forms, made.sentence_start) == (["Ann", "left", "Bo"], [0, 2])


def test_a_document_has_eight_sentences_at_most(read):
    assert [len(one.forms) for one in read("Ann B-PER\n\n" * 9)] == [8, 1]


def test_documents_of_a_file_are_parted(read):
    made = read("# newdoc id = a\nAnn B-PER\n\n# newdoc id = b\nBo B-PER\n")
    assert [one.forms for one in made] == [["Ann"], ["Bo"]]


def test_a_word_that_is_a_number_sign_is_kept(read):
    assert read("#\tO\nAnn\tB-PER\n")[0].forms == ["#", "Ann"]
