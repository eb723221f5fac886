"""Offices and their terms."""

import pytest

from verbale.knowledge.offices import (
    CERTAIN,
    FORMER,
    LAST_KNOWN,
    NOT_YET,
    PROBABLE,
    UNKNOWN,
    Office,
    may_mean,
    office_of,
    read_role,
)


def term(**dates: str) -> Office:
    return Office("President", "president", "HOS", "GOV", "KES", **dates)


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("President", "president"),
        ("vice president", "vice-president"),
        ("Minister of Foreign Affairs", "foreign-minister"),
        ("deputy foreign minister", "deputy-minister"),
        ("foreign ministry spokeswoman", "spokesperson"),
        ("Secretary of State for Defence", "defence-minister"),
        ("Secretary of State", "secretary-of-state"),
        ("UN Secretary-General", "secretary-general"),
        ("European Council President", "council-president"),
        ("Sen.", "lawmaker"),
        ("striker", None),
    ],
)
def test_the_words_of_an_office(words, office):
    assert office_of(words) == office


@pytest.mark.parametrize(
    ("words", "former"), [("the former defence minister", True), ("ex-president", True), ("president", False)]
)
def test_a_past_office_is_told_by_its_words(words, former):
    assert read_role(words).former is former


def test_a_looser_word_may_mean_an_office():
    assert may_mean("leader", "president")
    assert not may_mean("president", "spokesperson")


SNAPSHOT = {"start": "2030-01-01", "basis": "open_at_snapshot", "as_of": "2033-01-01"}
GAP = {"start": "2030-01-01", "end": "2034-01-01", "basis": "successor_start_gap", "seen": "2032-01-01", "as_of": "2034-06-01"}


@pytest.mark.parametrize(
    ("dates", "day", "standing"),
    [
        (SNAPSHOT, "2029-12-31", NOT_YET),
        (SNAPSHOT, "2033-01-01", CERTAIN),
        (SNAPSHOT, "2033-01-02", LAST_KNOWN),
        (GAP, "2032-01-01", CERTAIN),
        (GAP, "2033-01-01", UNKNOWN),
        (GAP, "2034-01-01", FORMER),
        ({"start": "2030", "end": "2034-05", "basis": "stated"}, "2030-03-01", PROBABLE),
        ({"start": "2030", "end": "2034-05", "basis": "stated"}, "2034-05-07", PROBABLE),
        ({"start": "2030-01-01", "basis": "last_seen", "seen": "2031-01-01"}, "2031-06-01", UNKNOWN),
        ({"start": "2030-01-01", "basis": "memory"}, "2031-06-01", UNKNOWN),
        ({"end": "2034-01-01", "basis": "stated"}, "2031-06-01", UNKNOWN),
    ],
)
def test_how_sure_a_term_is_on_a_day(dates, day, standing):
    assert term(**dates).standing(day) == standing
