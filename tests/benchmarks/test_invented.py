"""The invented readings are whole, alike for a seed, and as many as are asked for."""

from benchmarks.invented import SENTENCES, invented_readings


def test_readings_with_every_kind_of_record() -> None:
    (one,) = invented_readings(1)
    assert len(one.sentences) == len(one.statements) == len(one.events) == len(one.times) == len(one.places) == SENTENCES
    assert {actor.kind for actor in one.actors} == {"person", "state"}


def test_the_same_seed_gives_the_same() -> None:
    assert list(invented_readings(3, seed=7)) == list(invented_readings(3, seed=7))


def test_no_two_are_the_same() -> None:
    assert len({one.document.id for one in invented_readings(20)}) == 20
