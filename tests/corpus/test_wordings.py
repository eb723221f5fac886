"""One statement in several wordings."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.corpus import Wording, merge_wordings, stems


def said(key: int, speaker: str, words: str) -> Wording[int]:
    return Wording(key, speaker, frozenset(stems(words)))


def test_a_paraphrase_joins_and_another_matter_does_not() -> None:
    one = said(1, "Voss", "the bridge at Lomnic would open to lorries on Monday")
    other = said(2, "Voss", "Lorries may cross the Lomnic bridge from Monday")
    third = said(3, "Voss", "the harvest was the worst in forty years")
    assert merge_wordings([one, other, third]) == ((1, 2), (3,))


def test_the_same_words_of_another_stay_apart() -> None:
    assert merge_wordings([said(1, "Voss", "the bridge is shut"), said(2, "Marsh", "the bridge is shut")]) == ((1,), (2,))


def test_what_nobody_is_known_to_say_stays_alone() -> None:
    assert merge_wordings([said(1, "", "the bridge is shut"), said(2, "", "the bridge is shut")]) == ((1,), (2,))


def test_one_word_in_common_is_not_enough() -> None:
    assert merge_wordings([said(1, "Voss", "the bridge is shut"), said(2, "Voss", "a bridge of gold for cowards")]) == (
        (1,),
        (2,),
    )


@given(st.lists(st.tuples(st.sampled_from(["", "a", "b"]), st.frozensets(st.sampled_from("uvwxyz")))))
def test_every_statement_is_in_one_group_in_its_order(drawn) -> None:
    groups = merge_wordings([Wording(number, speaker, held) for number, (speaker, held) in enumerate(drawn)])
    assert sorted(key for group in groups for key in group) == list(range(len(drawn)))
    assert [group[0] for group in groups] == sorted(group[0] for group in groups)
    assert all(list(group) == sorted(group) for group in groups)
