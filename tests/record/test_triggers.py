"""Marks of happenings refuse what they cannot mean."""

import pytest

from verbale.errors import RecordError
from verbale.record import Argument, Kind, Manner, Passage, Trigger

KIND = Kind("AID", None, 0.9)


def test_a_trigger_of_no_kind_is_refused():
    with pytest.raises(RecordError, match="no kind"):
        Trigger(0, 1, (), (("actual", 1.0),), (), 0.5)


def test_an_unknown_status_is_refused():
    with pytest.raises(RecordError, match="statuses"):
        Trigger(0, 1, (KIND,), (("someday", 1.0),), (), 0.5)


def test_an_unknown_type_is_refused():
    with pytest.raises(RecordError, match="type"):
        Kind("HELP", None, 0.9)


@pytest.mark.parametrize("score", [-0.1, 1.1])
def test_a_score_out_of_range_is_refused(score):
    with pytest.raises(RecordError):
        Argument("actor", 3, score)


def test_an_unknown_role_is_refused():
    with pytest.raises(RecordError, match="role"):
        Argument("victim", 3, 0.5)


def test_an_unknown_passage_is_refused():
    with pytest.raises(RecordError, match="kind"):
        Passage(0, 2, "reason", 0.5)


def test_a_manner_without_acts_is_refused():
    with pytest.raises(RecordError, match="acts"):
        Manner(())


def test_a_manner_of_an_unknown_act_is_refused():
    with pytest.raises(RecordError, match="acts"):
        Manner((("mumble", 1.0),))


def test_a_dispute_by_nobody_known_is_refused():
    with pytest.raises(RecordError, match="disputed"):
        Manner((("assert", 1.0),), disputed="readers")
