"""Our wordpieces are those of BERT's uncased tokenizer."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from verbale.language.runtime import SHIPPED
from verbale.language.wordpiece import read_vocabulary, wordpieces

SMALL = {"[UNK]": 0, "ky": 1, "##iv": 2, "!": 3, "zelensky": 4, "北": 5, "京": 6, "o": 7, "'": 8, "brien": 9}


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Kyiv", [1, 2]),
        ("Zélénský", [4]),
        ("kyiv!", [1, 2, 3]),
        ("北京", [5, 6]),
        ("O'Brien", [7, 8, 9]),
        ("xyz", [0]),
        ("\x00", []),
        ("", []),
    ],
)
def test_a_word_is_its_longest_pieces_from_the_left(word, pieces):
    assert wordpieces(word, SMALL) == pieces


def test_an_over_long_word_is_unknown():
    assert wordpieces("k" * 101, SMALL | {"k": 10, "##k": 11}) == [0]


@pytest.fixture(scope="module")
def published():
    tokenizers = pytest.importorskip("tokenizers", reason="the training extra brings the library to compare with")
    vocabulary = read_vocabulary((SHIPPED / "vocab.txt").read_text("utf-8").split("\n"))
    made = tokenizers.Tokenizer(tokenizers.models.WordPiece(vocabulary, unk_token="[UNK]"))
    made.normalizer = tokenizers.normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    return vocabulary, made


@example(word="AΣ")
@given(word=st.text(st.characters(max_codepoint=0x5FF, exclude_categories=("Cs", "Cn")), max_size=12))
def test_pieces_equal_those_of_the_published_library(published, word):
    vocabulary, library = published
    assert wordpieces(word, vocabulary) == library.encode(word, add_special_tokens=False).ids
