"""Words in the notation of the corpus are found where they stand."""

import pytest

from training.corpus.find import CorpusError, Finder, lay, whole

SENTENCES = ["The man said he and she would.", "Then he left, he said."]
FINDER = Finder("r1", SENTENCES, [0, 40])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (None, None),
        ("man", [[4, 7]]),
        ("he", [[13, 15]]),
        ("+1:he", [[45, 47]]),
        ("+1:he@2", [[54, 56]]),
        (["man", "she"], [[4, 7], [20, 23]]),
    ],
)
def test_words_are_found_as_whole_words(words, found):
    assert FINDER.find(words, 0) == found


@pytest.mark.parametrize(
    ("words", "what"), [("wom", "does not stand there"), ("sai", "cuts a word"), ("he@3", "number 3"), ("+2:he", "no sentence")]
)
def test_words_that_do_not_stand_there_are_an_error(words, what):
    with pytest.raises(CorpusError, match=what):
        FINDER.find(words, 0)


def test_an_at_sign_that_stands_in_the_text_is_no_number():
    assert Finder("r1", ["write to desk@2 now"], [0]).find("desk@2", 0) == [[9, 15]]


def test_marks_at_an_edge_cut_no_word():
    assert whole("“No”", "x “No”y") == [2]


def test_sentences_of_a_paragraph_stand_a_blank_apart_and_paragraphs_a_blank_line():
    assert lay([{"p": 0, "t": "One."}, {"p": 0, "t": "Two."}, {"p": 1, "t": "Three."}]) == ("One. Two.\n\nThree.", [0, 5, 11])
