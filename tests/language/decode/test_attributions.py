"""Contents find their cues and cues their sources, with tags and vectors made by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.decode.attributions import Linker, RoleScores, distance_bucket, read_attributions
from verbale.record import Attribution

TAGS = {"s": 1, "q": 3, "c": 5}  # source, cue, content; a capital begins, a small letter goes on, "." has no role
FLAT = np.zeros((2, 32), np.float32)
PARTS = 6
FIRST, LAST, CUE, CUE_SOURCE, SOURCE, NONE = range(PARTS)


def tags(roles: str) -> np.ndarray:
    values = [0 if letter == "." else TAGS[letter.lower()] + letter.islower() for letter in roles]
    return np.array(values, np.int8)


def vectors(words: int, **numbers: dict[int, float]) -> np.ndarray:
    """Link vectors of one number a part: part name -> word -> number."""
    made = np.zeros((words, PARTS), np.float32)
    for name, values in numbers.items():
        for word, value in values.items():
            made[word, globals()[name]] = value
    return made


def scores(
    roles: str,
    links: np.ndarray | None = None,
    lines: list[int] = (),
    sureness: np.ndarray | None = None,
    blocks: list[int] | None = None,
) -> RoleScores:
    """Scores of a text with these roles; `lines` are the words that open lines after the first, `blocks` blocks of them."""
    words = len(roles)
    opens = np.zeros(words, np.intp)
    opens[list(lines)] = 1
    sure = np.ones(words, np.float32) if sureness is None else sureness
    block = np.isin(np.arange(words), blocks or ()).cumsum()
    made = vectors(words) if links is None else links
    return RoleScores(tags(roles), sure, np.arange(words), made, np.cumsum(opens), block)


def read(made: RoleScores, *, distance: np.ndarray = FLAT, none: float = -1.0, depth: int = 0) -> tuple[Attribution, ...]:
    return read_attributions(made, Linker(distance, none), depth)


def parts(one: Attribution) -> tuple[object, ...]:
    return one.source, one.cue, one.content


def test_a_source_a_cue_and_a_content_are_one_attribution():
    (one,) = read(scores("SsQ.Ccc"))
    assert parts(one) == (((0, 2),), ((2, 3),), ((4, 7),))


@pytest.mark.parametrize("roles", ["", "....", "SsQ.", "S...", ".Qq."])
def test_without_content_there_is_no_attribution(roles):
    assert read(scores(roles)) == ()


def test_contents_without_any_cue_stand_alone():
    assert [parts(one) for one in read(scores("Cc.Cc"))] == [((), (), ((0, 2),)), ((), (), ((3, 5),))]


def test_a_content_in_another_block_than_every_cue_stands_alone():
    made = read(scores("SQ.Cc.Cc", lines=[6], blocks=[6]))
    assert [parts(one) for one in made] == [(((0, 1),), ((1, 2),), ((3, 5),)), ((), (), ((6, 8),))]


def test_a_content_in_a_line_that_its_cue_announces_goes_to_it():
    (one,) = read(scores("SQ.Cc", lines=[3], blocks=[]))
    assert one.content == ((3, 5),)


def test_a_cue_that_no_content_goes_to_is_dropped():
    links = vectors(5, FIRST={4: 1.0}, CUE={1: 9.0})
    assert [one.cue for one in read(scores("SQ.QC", links))] == [((1, 2),)]


def test_two_contents_of_one_cue_are_one_attribution():
    (one,) = read(scores("CcQSCc"))
    assert one.content == ((0, 2), (4, 6))


def test_a_content_goes_to_the_cue_that_its_vectors_choose():
    links = vectors(6, FIRST={4: 1.0}, LAST={5: 1.0}, CUE={0: 1.0, 2: 3.0})
    assert [one.cue for one in read(scores("Q.Q.Cc", links))] == [((2, 3),)]


def test_first_and_last_word_of_a_content_both_count():
    links = vectors(6, FIRST={4: 1.0}, LAST={5: -2.0}, CUE={0: 1.0, 2: 3.0})
    assert [one.cue for one in read(scores("Q.Q.Cc", links))] == [((0, 1),)]


def test_the_learnt_distance_counts():
    distance = FLAT.copy()
    distance[0, distance_bucket(np.array([4]))] = 3
    assert [one.cue for one in read(scores("Q.Q.Cc"), distance=distance)] == [((0, 1),)]


def test_the_nearer_cue_wins_where_all_else_is_equal():
    assert [one.cue for one in read(scores("Q.Q.Cc"))] == [((2, 3),)]


def test_a_cue_of_the_same_line_wins_over_a_nearer_one_of_another():
    assert [one.cue for one in read(scores("Q.CC.Q", lines=[3]))] == [((0, 1),), ((5, 6),)]


def test_a_cue_takes_the_source_that_its_vectors_choose():
    links = vectors(5, CUE_SOURCE={2: 1.0}, SOURCE={0: 3.0, 1: 1.0})
    assert [one.source for one in read(scores("SSQ.C", links))] == [((0, 1),)]


def test_a_cue_without_a_good_enough_source_has_none():
    assert [one.source for one in read(scores("SQC"), none=1.0)] == [()]


def test_a_cue_may_say_itself_that_it_has_no_source():
    assert [one.source for one in read(scores("SQC", vectors(3, NONE={1: 5.0})))] == [()]


def test_a_text_without_sources_has_attributions_without():
    assert [one.source for one in read(scores("QC"))] == [()]


def test_one_source_may_have_two_cues():
    assert [one.source for one in read(scores("SQCQC"))] == [((0, 1),), ((0, 1),)]


def test_attributions_come_in_the_order_of_their_cues():
    made = read(scores("CQ.CQ.CQ"))
    assert [one.cue[0][0] for one in made] == sorted(one.cue[0][0] for one in made)


def test_the_score_is_the_mean_of_the_means_of_the_parts():
    sure = np.array([0.5, 1.0, 0.2, 0.4], np.float32)
    (one,) = read(scores("SQCc", sureness=sure))
    assert one.score == pytest.approx((0.5 + 1.0 + 0.3) / 3, abs=1e-3)


@pytest.mark.parametrize(("slope", "shift", "score"), [(1.0, 0.0, 0.8), (2.0, 0.0, 0.941), (1.0, -1.3863, 0.5), (0.0, 0.0, 0.5)])
def test_a_fitted_line_turns_sureness_into_a_chance(slope, shift, score):
    made = scores("SQC", sureness=np.full(3, 0.8, np.float32))
    (one,) = read_attributions(made, Linker(FLAT, -1.0, slope, shift))
    assert one.score == pytest.approx(score, abs=2e-3)


@pytest.mark.parametrize("sure", [0.0, 1.0])
def test_no_sureness_leaves_the_range_of_a_score(sure):
    (one,) = read_attributions(scores("SQC", sureness=np.full(3, sure, np.float32)), Linker(FLAT, -1.0, 3.0, 1.0))
    assert 0 <= one.score <= 1


def test_the_depth_is_that_of_the_layer():
    assert [one.depth for one in read(scores("SQC"), depth=1)] == [1]


@given(st.text("sqcSQC.", max_size=200))
def test_every_content_is_in_one_attribution(roles):
    made = read(scores(roles))
    count = sum(letter == "C" for letter in roles)
    assert len({content for one in made for content in one.content}) == sum(len(one.content) for one in made) == count


def test_many_cues_cost_no_square():
    made = read(scores("SQC." * 20_000))
    assert len(made) == 20_000


def test_distances_are_exact_when_small_and_signed():
    assert distance_bucket(np.array([0, 1, 2, 3, -1, -3])).tolist() == [0, 1, 2, 3, 17, 19]


def test_distances_grow_coarse_and_end():
    found = distance_bucket(np.array([4, 8, 16, 10**6, -(10**6)])).tolist()
    assert found == [4, 6, 8, 15, 31]
