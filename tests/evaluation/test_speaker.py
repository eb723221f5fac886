"""Speakers by votes of mentions, and by name."""

import pytest

from evaluation.data import DataError
from evaluation.said import Said
from evaluation.speaker import (
    GoldMention,
    GoldStatement,
    actor_right,
    clusters_covered,
    score_clusters,
    score_names,
    transfer,
)

# words 0..9; Ann is cluster 1; "the wife (3) of Bob (5)" holds Bob's mention, cluster 2
ANN, WIFE, BOB = (
    GoldMention(frozenset({0}), 1),
    GoldMention(frozenset({3, 4, 5}), 1),
    GoldMention(frozenset({5}), 2),
)
MENTIONS = [ANN, WIFE, BOB]


def test_a_mention_votes_for_the_gold_mention_it_covers_best() -> None:
    assert clusters_covered(frozenset({3, 4, 5}), MENTIONS) == {1}
    assert clusters_covered(frozenset({5}), MENTIONS) == {2}
    assert clusters_covered(frozenset({9}), MENTIONS) == frozenset()


def test_more_than_half_of_the_votes_are_needed() -> None:
    ann, bob = frozenset({0}), frozenset({5})
    assert actor_right([ann], 1, MENTIONS)
    assert not actor_right([ann, bob], 1, MENTIONS)
    assert not actor_right([], 1, MENTIONS)


def test_only_found_statements_are_asked_for_their_speaker() -> None:
    gold = [GoldStatement(frozenset({6, 7, 8}), 1), GoldStatement(frozenset({20}), 2)]
    system = [Said(frozenset({6, 7}), "Ann", (frozenset({0}),)), Said(frozenset({30}), "Bob", (frozenset({5}),))]
    assert score_clusters(gold, MENTIONS, system) == (1, 1)


def test_a_statement_without_speaker_is_found_and_wrong() -> None:
    assert score_clusters([GoldStatement(frozenset({6}), 1)], MENTIONS, [Said(frozenset({6}))]) == (0, 1)


def test_ranges_move_between_texts_that_differ_in_white_space() -> None:
    assert transfer([(0, 8)], "They 're\nin", "They're in") == ((0, 7),)
    assert transfer([(4, 5)], "They 're\nin", "They're in") == ()


def test_texts_that_differ_otherwise_are_an_error() -> None:
    with pytest.raises(DataError, match="white space"):
        transfer([(0, 1)], "ab", "ac")


def test_speakers_by_name() -> None:
    text = "Ann said we go. It will rain, a policeman said."
    record = {
        "text": text,
        "coref": [{"name": "Ann Lee", "mentions": [[0, 3]]}],
        "statements": [
            {"speaker": "Ann Lee", "content": [[9, 14]]},
            {"speaker": "unnamed: a policeman", "content": [[16, 28]]},
        ],
    }
    system = [Said(frozenset({9, 12}), "Ann"), Said(frozenset({16, 19, 24}), "Ann Lee", (frozenset({0}),))]
    assert score_names(record, system) == (1, 2)
