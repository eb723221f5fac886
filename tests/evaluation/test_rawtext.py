"""Words from raw text, as the CoNLL 2018 scorer counts them."""

import pytest

from evaluation.rawtext import Word, ink, word_counts


def plain(*forms: str) -> list[Word]:
    """Words one after the other."""
    words, at = [], 0
    for form in forms:
        words.append(Word(at, at + len(form), form))
        at += len(form)
    return words


def test_white_space_does_not_count() -> None:
    assert ink("We  go\n\nnow", [(0, 2), (4, 6), (8, 11)]) == ((0, 2), (2, 4), (4, 7))


def test_a_word_needs_its_very_range() -> None:
    counts = word_counts(plain("well", "-", "known", "man"), plain("well-known", "man"))
    assert (counts.right, counts.system, counts.gold) == (1, 2, 4)


DONT = [Word(0, 5, "Do", multiword=True), Word(0, 5, "n't", multiword=True), Word(5, 7, "go")]


@pytest.mark.parametrize(
    ("system", "right"),
    [
        (plain("Do", "n't", "go"), 3),
        (plain("do", "N'T", "go"), 3),  # case is folded inside a multiword token
        (plain("Don't", "go"), 1),
        (plain("Do", "n'", "t", "go"), 2),
        (plain("Don", "'t", "go"), 1),
        (plain("Do", "n'tgo"), 1),  # a word that leaves the token is none of its words
    ],
)
def test_the_words_of_a_multiword_token_are_matched_by_their_forms(system: list[Word], right: int) -> None:
    assert word_counts(DONT, system).right == right


def test_a_word_that_runs_into_a_multiword_token_does_not_stop_the_count() -> None:
    gold = [Word(0, 2, "We"), Word(2, 7, "do", multiword=True), Word(2, 7, "n't", multiword=True), Word(7, 9, "go")]
    system = [Word(0, 4, "Wedo"), Word(4, 7, "n't"), Word(7, 9, "go")]
    assert word_counts(gold, system).right == 2
