"""The sentences that will tell an event coder's false alarms and its sense of status hold what they promise."""

from collections import Counter

import pytest

from tests.pages import ROOT
from verbale.record.ontology import vocabulary

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
