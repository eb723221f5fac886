"""Sentence bounds as pairs of characters."""

from evaluation.counts import Counts
from evaluation.sentences import bound_counts, bounds_of, corenlp_bounds, pair_counts, trim
from verbale.testing import analysis, document

TEXT = "We go. \n\nYou stay? Yes."


def test_white_space_at_the_edges_is_ignored() -> None:
    assert trim(TEXT, (6, 19)) == (9, 18)


def test_both_bounds_must_be_right() -> None:
    gold = [(0, 6), (9, 18), (19, 23)]
    assert pair_counts(TEXT, gold, [(0, 8), (9, 23)]) == Counts.of(1, 2, 3)


def test_each_bound_counts_by_itself() -> None:
    gold = [(0, 6), (9, 18), (19, 23)]
    assert bound_counts(TEXT, gold, [(0, 8), (9, 23)]) == Counts.of(4, 4, 6)


def test_an_empty_sentence_counts_on_neither_side() -> None:
    assert pair_counts(TEXT, [(6, 9)], [(7, 8)]) == Counts.of(0, 0, 0)


def test_an_analysis_gives_its_sentences_from_first_word_to_last() -> None:
    made = analysis("We go . You stay ? Yes .", sentences=[3, 3, 2], report=document(TEXT))
    assert bounds_of(made) == ((0, 6), (9, 18), (19, 23))


def test_corenlp_sentences_are_token_ranges() -> None:
    assert corenlp_bounds({"sent": [[0, 2], [2, 3]], "start": [0, 3, 9], "len": [2, 2, 3]}) == ((0, 5), (9, 12))
