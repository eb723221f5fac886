"""Clusters that grow one thing at a time."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from verbale.corpus.clusters import Clusters, Measure

WORDS = st.lists(st.sampled_from("ferry sank orsk grain ban tovia bridge guards vote".split()), max_size=6).map(" ".join)


def gathered(things: list[str], measure: Measure | None = None, days: list[int | None] | None = None) -> list[str]:
    clusters = Clusters(measure or Measure({"words": 1.0}, least=0.3))
    dated = days or [None] * len(things)
    return [
        clusters.add(f"{number} {thing}", {"words": Counter(thing.split())}, day)[0]
        for number, (thing, day) in enumerate(zip(things, dated, strict=True))
    ]


def test_a_thing_joins_the_nearest_cluster():
    assert gathered(["ferry sank orsk", "grain ban tovia", "ban lifted tovia", "ferry raised orsk"]) == list("0110")


def test_what_shares_nothing_begins_a_cluster():
    assert gathered(["ferry sank", "grain ban"]) == list("01")


def test_what_says_nothing_stays_alone():
    assert gathered(["", "", "ferry"]) == list("012")


def test_of_two_equally_near_the_first_is_taken():
    assert gathered(["ferry orsk", "grain orsk", "orsk"], Measure({"words": 1.0}, least=0.9)) == list("012")
    assert gathered(["ferry orsk", "grain orsk", "orsk"], Measure({"words": 1.0}, least=0.6)) == list("010")


def test_silence_parts():
    fading = Measure({"words": 1.0}, least=0.4, half_life=10)
    near = gathered(["ferry sank orsk", "ferry raised orsk"], fading, [100, 103])
    far = gathered(["ferry sank orsk", "ferry raised orsk"], fading, [100, 160])
    assert (near, far) == (list("00"), list("01"))


def test_a_cluster_is_as_young_as_its_latest_member():
    fading = Measure({"words": 1.0}, least=0.4, half_life=10)
    assert gathered(["ferry sank orsk"] * 4, fading, [100, 108, 116, 124]) == list("0000")


def test_a_field_in_which_one_has_nothing_is_left_out():
    clusters = Clusters(Measure({"words": 0.5, "names": 0.5}, least=0.4))
    assert clusters.add("a", {"words": Counter(["ferry", "orsk"]), "names": Counter()}) == "a"
    assert clusters.add("b", {"words": Counter(["ferry", "orsk"]), "names": Counter(["molin"])}) == "a"


@given(st.lists(WORDS, max_size=12))
def test_the_same_things_in_the_same_order_give_the_same_clusters(things):
    assert gathered(things) == gathered(things)


@given(st.lists(WORDS, max_size=9), st.lists(WORDS, max_size=3))
def test_what_comes_later_moves_nothing(things, more):
    assert gathered([*things, *more])[: len(things)] == gathered(things)
