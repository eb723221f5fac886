"""The sentences that will tell an event coder's false alarms and its sense of status hold what they promise."""

from collections import Counter

import pytest

from evaluation.coded import Coded
from evaluation.contrast import Told, figures, found_event, measure
from evaluation.system import System
from tests.pages import ROOT
from verbale.record.ontology import vocabulary
from verbale.testing import reading

yaml = pytest.importorskip("yaml", reason="the extra test brings it")

ITEMS = yaml.safe_load((ROOT / "evaluation" / "contrast.yaml").read_text("utf-8"))
FREE = [item for item in ITEMS if item["kind"] == "free"]
CONTRAST = [item for item in ITEMS if item["kind"] == "contrast"]


def test_there_are_enough_of_both_kinds_and_none_stands_twice():
    assert len(FREE) >= 150
    assert len(CONTRAST) >= 150
    assert len(FREE) + len(CONTRAST) == len({item["t"] for item in ITEMS}) == len({item["id"] for item in ITEMS})


def test_a_sentence_without_an_event_names_none():
    assert all(set(item) == {"id", "kind", "t"} for item in FREE)


@pytest.mark.parametrize("item", CONTRAST, ids=lambda item: item["id"])
def test_an_event_has_its_words_type_and_status(item):
    assert item["t"].count(item["trig"]) == 1
    assert item["type"] in vocabulary("event_type")
    assert item["status"] in vocabulary("event_status")


def test_every_type_and_every_status_is_there():
    assert set(Counter(item["type"] for item in CONTRAST)) == set(vocabulary("event_type"))
    assert min(Counter(item["status"] for item in CONTRAST).values()) >= 20


def told(status, found=None):
    return Told(status, found and Coded(frozenset({0}), "AID", status=found))


def test_the_event_that_shares_most_of_the_trigger_is_the_one_that_was_found():
    near, far = Coded(frozenset({0, 4}), "AID"), Coded(frozenset({4, 8, 12}), "AID")
    assert found_event(frozenset({0, 4}), [far, near]) == near
    assert found_event(frozenset({16}), [far, near]) is None


def test_of_two_on_the_same_words_the_better_score_is_taken():
    weak, sure = Coded(frozenset({0}), "AID", score=0.3), Coded(frozenset({0}), "AID", score=0.9)
    assert found_event(frozenset({0}), [weak, sure]) == sure


def test_a_missed_event_is_a_wrong_status_and_a_coded_sentence_a_fault():
    given = [told("planned", "planned"), told("planned", "actual"), told("negated"), told("actual", "actual")]
    found = {figure.name: figure for figure in figures([True, False, False, False], given)}
    assert found["contrast.coded_wrongly"].value == 25
    assert found["contrast.coded_wrongly"].better == "lower"
    assert found["contrast.found"].value == 75
    assert found["contrast.status"].value == 50
    assert found["contrast.status_found"].value == 66.67
    assert (found["contrast.status.planned"].value, found["contrast.status.planned"].base) == (50, 2)


def test_a_system_that_finds_nothing_codes_nothing_wrongly_and_no_status_rightly(tmp_path):
    system = System(reading, NotImplemented, NotImplemented)
    found = {figure.name: (figure.value, figure.base) for figure in measure(tmp_path, system)}
    assert found["contrast.coded_wrongly"] == (0, len(FREE))
    assert found["contrast.status"] == (0, len(CONTRAST))
