"""A document is cut into words and windows before the network sees it."""

from textwrap import fill

import numpy as np
import pytest

from verbale.language.pieces import PieceTable
from verbale.language.prepared import GivenWords, Prepared, prepare
from verbale.language.words import Words
from verbale.testing import document

TABLE = PieceTable({"[UNK]": 100})


def made(text: str, limit: int = 254) -> Prepared:
    return prepare(document(text), TABLE, limit)


def marked(one: Prepared, name: str) -> list[str]:
    return [form for form, is_marked in zip(one.forms, getattr(one, name), strict=True) if is_marked]


def test_words_that_open_lines_are_marked():
    assert marked(made("Ann left.\nBo stayed."), "lines") == ["Ann", "Bo"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\n\n"])
def test_every_newline_opens_a_line(newline):
    assert marked(made(f"Ann left.{newline}Bo stayed."), "lines") == ["Ann", "Bo"]


def test_a_line_after_a_mark_that_announces_it_breaks_no_sentence():
    one = made("Ann said:\nNo.\nBo left.")
    assert (marked(one, "lines"), marked(one, "breaks")) == (["Ann", "No", "Bo"], ["Ann", "Bo"])


def test_line_breaks_of_hard_wrapped_text_are_blanks():
    text = fill("The minister said on Tuesday that taxes would fall, and that nobody else had known of it. " * 8, 60)
    assert marked(made(text), "lines") == ["The"]


def test_words_after_marks_are_marked():
    assert marked(made("Ann left. Bo stayed"), "ended") == ["Ann", "Bo"]


def test_windows_keep_the_limit():
    one = made("a b c. d e f.", limit=4)
    assert one.windows == [(0, 4), (4, 8)]


def test_given_words_and_sentences_are_kept():
    words = Words(np.array([0, 4], np.int32), np.array([3, 8], np.int32))
    starts = np.array([0, 1], np.int32)
    one = prepare(document("Ann left"), TABLE, 254, GivenWords(words, starts))
    assert one.forms == ["Ann", "left"]
    assert one.sentence_start is starts


def test_a_window_is_cut_at_a_given_sentence():
    words = Words(np.arange(0, 12, 2, dtype=np.int32), np.arange(1, 13, 2, dtype=np.int32))
    one = prepare(document("a b c d e f"), TABLE, 4, GivenWords(words, np.array([0, 2], np.int32)))
    assert one.windows[0] == (0, 2)


def test_no_words_have_no_windows():
    assert made(" \n ").windows == []
