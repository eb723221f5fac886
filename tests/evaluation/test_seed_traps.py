"""Each thing that must not be said is seen where it is said, and only there."""

from dataclasses import replace

import pytest

from evaluation.data import DataError
from evaluation.seed_traps import TRAPS, Traps, broken
from tests.evaluation.invented_seed import (
    HALVES,
    LEAGUE,
    ORU,
    RECORD,
    REPORT,
    RUN_ON,
    TEXT,
    TYRANT,
    event,
    events,
    made,
    statements,
)
from verbale.record import Place, Reading
from verbale.testing import find, statement

TYRANT_CLAUSE = find(REPORT, "if one were a tyrant")
TRAPS_OF_IT = Traps.of(TEXT, RECORD)
SAID = statements()
TOLD = events(SAID["st8"].id)
LORN = Place(id="lorn", span=find(REPORT, "Lorn"), name="Lorn", use="metonym")


def reading(places: tuple[Place, ...] = (LORN,), told: object = None, **changed: object) -> Reading:
    """The right reading with some statements changed (None: left out), and one event changed or added."""
    said = {name: value for name, value in {**SAID, **changed}.items() if value is not None}
    claims = {name: one for name, one in TOLD.items() if one.within is None or one.within in {s.id for s in said.values()}}
    return made(said, {**claims, **(told or {})}, places)


def test_the_right_reading_breaks_nothing() -> None:
    assert broken(reading(), TRAPS_OF_IT) == ()


BROKEN = {
    "the offer is told as done": (reading(told={"ev1": replace(TOLD["ev1"], status="actual")}), "offer_as_done"),
    "the offer is done and has no mode": (
        reading(told={"ev1": replace(TOLD["ev1"], status="actual", mode=None)}),
        "offer_as_done",
    ),
    "the claim is told by the report": (reading(told={"claim": replace(TOLD["claim"], within=None)}), "claim_as_fact"),
    "the claim stands in another's statement": (
        reading(told={"claim": replace(TOLD["claim"], within=SAID["st2"].id)}),
        "claim_as_fact",
    ),
    "the claim is not disputed": (reading(st8=replace(SAID["st8"], disputed=None)), "claim_as_fact"),
    "the claim is disputed by other words": (
        reading(st8=replace(SAID["st8"], disputed=replace(SAID["st8"].disputed, cue=(find(REPORT, "claimed"),)))),
        "claim_as_fact",
    ),
    "the counterfactual is a condition": (reading(st12=replace(SAID["st12"], condition=(TYRANT_CLAUSE,))), "false_condition"),
    "an event hangs on it": (reading(told={"x": event("ACCUSE", "mind", status="conditional")}), "false_condition"),
    "the visit has a date": (reading(told={"ev25": replace(TOLD["ev25"], time="march")}), "date_or_place_filled_in"),
    "the summit has a place": (reading(told={"ev26": replace(TOLD["ev26"], place="lorn")}), "date_or_place_filled_in"),
    "the pronoun is another": (reading(st26=replace(SAID["st26"], speaker=ORU.id)), "speaker_lost"),
    "the second part has no speaker": (
        reading(st27=replace(SAID["st27"], speaker=None)),
        "speaker_lost",
    ),
    "the second part is not there": (
        reading(st27=statement(REPORT, RUN_ON[0], speaker=SAID["st27"].speaker)),
        "speaker_lost",
    ),
    "the concerns have a holder": (reading(st6=replace(SAID["st6"], speaker=LEAGUE.id)), "speaker_guessed"),
    "the report's own voice is a statement": (reading(x=statement(REPORT, "The outlook remains uncertain")), "speaker_guessed"),
    "the quotation is in halves": (
        reading(st2=statement(REPORT, HALVES[0], speaker=ORU.id), x=statement(REPORT, HALVES[1], speaker=ORU.id)),
        "quotation_halved",
    ),
    "the quotation ends at the inner mark": (
        reading(st12=statement(REPORT, TYRANT.partition(" if")[0], speaker=ORU.id)),
        "quotation_cut_short",
    ),
    "a name is inside a word": (reading(x=statement(REPORT, "soldiers", source="Treska@3")), "name_inside_word"),
    "the metonym is drawn as a place": (reading((replace(LORN, use="literal"),)), "state_as_place"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_must_not_be_said_is_seen(case: str) -> None:
    said, name = BROKEN[case]
    assert broken(said, TRAPS_OF_IT) == (name,)


def test_every_check_is_seen_to_fail() -> None:
    assert {name for _, name in BROKEN.values()} == {check.__name__ for check in TRAPS}


def test_nothing_read_loses_a_speaker() -> None:
    assert broken(made({}, {}), TRAPS_OF_IT) == ("speaker_lost",)


def test_a_thing_that_no_check_is_for_is_told() -> None:
    with pytest.raises(DataError, match="lists 11 things"):
        Traps.of(TEXT, {**RECORD, "must_not": [*RECORD["must_not"], "one more"]})
