"""Words on tokens that somebody else has cut, by hand and for any cut."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.record import Document
from verbale.testing import analysis

pytest.importorskip("spacy", reason="needs the extra verbale[spacy]")

from verbale.spacy.alignment import BLANK, align

MARY = analysis("Mary did n't go .", report=Document("Mary didn't go."), heads=[3, 3, 3, -1, 3])


def cut(text: str, tokens: str) -> tuple[np.ndarray, np.ndarray]:
    """Give the bounds of tokens parted by "|", which are all of the text but its blanks."""
    starts, at = [], 0
    for token in tokens.split("|"):
        starts.append(text.index(token, at))
        at = starts[-1] + len(token)
    return np.array(starts, np.int32), np.array([s + len(t) for s, t in zip(starts, tokens.split("|"), strict=True)], np.int32)


def test_the_same_words_keep_their_heads():
    made = align(MARY, MARY.start, MARY.end)
    assert made.word.tolist() == [0, 1, 2, 3, 4]
    assert made.head.tolist() == [3, 3, 3, 3, 3]
    assert made.whole.all()
    assert not made.piece.any()


def test_a_token_of_several_words_stands_for_the_one_nearest_to_the_root():
    made = align(MARY, *cut("Mary didn't go.", "Mary|didn't|go."))
    assert made.word.tolist() == [0, 1, 3]
    assert made.head.tolist() == [2, 2, 2]
    assert made.whole.tolist() == [True, False, False]


def test_pieces_of_a_word_hang_on_its_last():
    anti = analysis("an anti-war march", heads=[2, 2, -1])
    made = align(anti, *cut("an anti-war march", "an|anti|-|war|march"))
    assert made.word.tolist() == [0, 1, 1, 1, 2]
    assert made.head.tolist() == [4, 3, 3, 4, 4]
    assert made.piece.tolist() == [False, True, True, False, False]


def test_white_space_hangs_on_the_token_before_it_or_on_the_first():
    report = Document("\nMary\n\nleft")
    made = align(analysis("Mary left", report=report), *cut("\nMary\n\nleft", "\n|Mary|\n\n|left"))
    assert made.word.tolist() == [BLANK, 0, BLANK, 1]
    assert made.head.tolist() == [1, 1, 1, 1]


@st.composite
def trees(draw: st.DrawFn) -> list[int]:
    """Draw heads of up to nine words that hang on a root somewhere, each on one drawn before it."""
    order = draw(st.permutations(range(draw(st.integers(1, 9)))))
    heads = [-1] * len(order)
    for place, word in enumerate(order[1:], 1):
        heads[word] = order[draw(st.integers(0, place - 1))]
    return heads


@given(trees(), st.data())
def test_any_cut_gives_one_tree(heads, data):
    text = "".join("ab" + data.draw(st.sampled_from(["", " ", "\n\n"])) for _ in heads)
    made = analysis(" ".join(["ab"] * len(heads)), report=Document(text), heads=heads)
    inside = data.draw(st.lists(st.integers(0, len(text)), max_size=12))
    bounds = np.array(sorted({0, len(text), *inside}), np.int32)
    head = align(made, bounds[:-1], bounds[1:]).head
    top = np.arange(len(head))
    for _ in head:
        top = head[top]
    assert len(set(top.tolist())) == 1
    assert head[top[0]] == top[0]
