"""A reading's statements with their speakers."""

from evaluation.said import Said, from_reading
from verbale.testing import actor, document, reading, statement

REPORT = document("Ann said she goes.")


def test_a_speaker_comes_with_its_name_and_mentions() -> None:
    ann = actor(REPORT, "Ann", "Ann", ("she", "pronoun"))
    made = reading(REPORT, [statement(REPORT, "she goes", cue="said", source="Ann", speaker=ann.id)], [ann])
    assert from_reading(made) == (Said(frozenset({9, 13}), "Ann", (frozenset({0}), frozenset({9}))),)


def test_no_speaker_is_an_empty_name() -> None:
    assert from_reading(reading(REPORT, [statement(REPORT, "she goes")])) == (Said(frozenset({9, 13})),)
