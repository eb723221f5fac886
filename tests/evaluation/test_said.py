"""A reading's statements with their speakers."""

from evaluation.said import Said, from_reading
from verbale.record import Dispute
from verbale.testing import actor, document, find, reading, statement

REPORT = document("Ann said she goes.")


def test_a_speaker_comes_with_its_name_and_mentions() -> None:
    ann = actor(REPORT, "Ann", "Ann", ("she", "pronoun"))
    made = reading(REPORT, [statement(REPORT, "she goes", cue="said", source="Ann", speaker=ann.id)], [ann])
    assert from_reading(made) == (Said(frozenset({9, 13}), "Ann", (frozenset({0}), frozenset({9})), frozenset({4})),)


def test_no_speaker_is_an_empty_name() -> None:
    assert from_reading(reading(REPORT, [statement(REPORT, "she goes")])) == (Said(frozenset({9, 13})),)


def test_the_other_fields_come_along() -> None:
    cue = (find(REPORT, "said"),)
    made = statement(
        REPORT, "she goes", act="deny", negated=True, condition=(find(REPORT, "goes"),), disputed=Dispute("report", cue)
    )
    (said,) = from_reading(reading(REPORT, [made]))
    assert (said.act, said.negated, said.disputed, said.condition) == ("deny", True, True, frozenset({13}))
