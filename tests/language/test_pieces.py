"""Wordpieces are looked up once a word, at least one and at most twelve."""

import pytest

from verbale.language.pieces import UNKNOWN, PieceTable

VOCABULARY = {"kyiv": 1, "said": 2, "mo": 3, "##scow": 4, "##x": 5, "x": 6, "[UNK]": UNKNOWN}


@pytest.fixture
def table() -> PieceTable:
    return PieceTable(VOCABULARY)


def test_pieces_stand_in_the_order_of_the_words(table):
    assert table.look_up(["said", "Moscow", "Kyiv", "said"]) == [(2,), (3, 4), (1,), (2,)]


def test_an_unknown_word_is_the_unknown_piece(table):
    assert table.look_up(["zzz"]) == [(UNKNOWN,)]


def test_a_word_of_which_nothing_is_left_is_the_unknown_piece(table):
    assert table.look_up([""]) == [(UNKNOWN,)]


def test_a_long_word_keeps_twelve_pieces(table):
    assert table.look_up(["x" * 40]) == [(6, *[5] * 11)]


def test_no_words_have_no_pieces(table):
    assert table.look_up([]) == []


def test_a_second_look_gives_the_same(table):
    assert table.look_up(["Moscow"]) == table.look_up(["Moscow"])
