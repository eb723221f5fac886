from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from verbale.errors import RecordError
from verbale.record import Analysis, Attribution, Mention, Name
from verbale.testing import analysis

TWO = analysis("Rain fell . Mary said so .", heads=[1, -1, 1, 4, -1, 4, 4], sentences=[3, 4])


def test_words_and_sentences_are_counted() -> None:
    assert (TWO.words, TWO.sentences) == (7, 2)


def test_spans_run_over_what_stands_between_words() -> None:
    assert TWO.span(3, 6).text == "Mary said so"
    assert TWO.word_span(3).text == TWO.text(3) == "Mary"


def test_each_word_has_its_sentence() -> None:
    assert [TWO.sentence_of(word) for word in range(7)] == [0, 0, 0, 1, 1, 1, 1]
    assert [TWO.sentence_range(0), TWO.sentence_range(1)] == [(0, 3), (3, 7)]


def test_a_document_without_words_has_an_empty_analysis() -> None:
    nothing = analysis("")
    assert (nothing.words, nothing.sentences) == (0, 0)


def test_arrays_are_read_only_and_those_of_the_caller_are_not() -> None:
    head = np.array([1, -1, 1, 4, -1, 4, 4], np.int32)
    frozen = replace(TWO, head=head)
    with pytest.raises(ValueError, match="read-only"):
        frozen.head[0] = 0
    head[0] = 2


def _ints(*values: int) -> "np.ndarray[Any, np.dtype[np.int32]]":
    return np.array(values, np.int32)


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ({"upos": ("X",)}, "upos has not one entry a word"),
        ({"head": np.zeros(7, np.int64)}, "head is no int32 vector"),
        ({"start": _ints(0, 0, 10, 12, 17, 22, 25)}, "words overlap"),
        ({"end": _ints(0, 9, 11, 16, 21, 24, 26)}, "a word is empty"),
        ({"end": _ints(4, 9, 11, 16, 21, 24, 99)}, "a word leaves the text"),
        ({"sentence_start": _ints(0)}, "sentence_kind has not one entry"),
        ({"sentence_start": _ints(1, 3)}, "does not part the words"),
        ({"sentence_start": _ints(0, 7)}, "does not part the words"),
        ({"sentence_kind": ("sentence", "verse")}, "not one of: headline"),
        ({"head": _ints(1, -1, -1, 4, -1, 4, 4)}, "not one root"),
        ({"head": _ints(1, 0, 1, 4, -1, 4, 4)}, "not one root"),
        ({"head": _ints(4, -1, 1, 4, -1, 4, 4)}, "outside its sentence"),
        ({"head": _ints(0, -1, 1, 4, -1, 4, 4)}, "its own head"),
        ({"head": _ints(7, -1, 1, 4, -1, 4, 4)}, "is no word"),
        ({"names": (Name(5, 8, "person"),)}, "words 5:8 are not among"),
        ({"mentions": (Mention(-1, 1, 0, "person", 0),)}, "words -1:1 are not among"),
        ({"attributions": (Attribution((), ((4, 4),), ((5, 6),), 1.0),)}, "words 4:4 are not among"),
    ],
)
def test_parts_that_do_not_fit_are_refused(broken: dict[str, Any], message: str) -> None:
    with pytest.raises(RecordError, match=message):
        replace(TWO, **broken)


def test_sentences_need_words() -> None:
    with pytest.raises(RecordError, match="without a sentence"):
        Analysis(TWO.document, TWO.start, TWO.end, _ints(), (), TWO.upos, TWO.xpos, TWO.lemma, TWO.head, TWO.deprel)


def test_a_name_has_a_known_label() -> None:
    with pytest.raises(RecordError, match="label is 'ship'"):
        Name(0, 1, "ship")


def test_a_mention_holds_its_head_and_has_a_cluster() -> None:
    with pytest.raises(RecordError, match="head 2"):
        Mention(0, 2, 2, "person", 0)
    with pytest.raises(RecordError, match="cluster is -1"):
        Mention(0, 2, 1, "person", -1)


def test_an_attribution_has_content_and_a_depth() -> None:
    with pytest.raises(RecordError, match="no content"):
        Attribution(((0, 1),), (), (), 1.0)
    with pytest.raises(RecordError, match="depth is -1"):
        Attribution((), (), ((0, 1),), 1.0, depth=-1)
