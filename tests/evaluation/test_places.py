"""Toponyms are right within 161 kilometres."""

import json

import pytest

from evaluation.places import given, kilometres, measure, toponyms
from evaluation.system import System
from verbale.knowledge.gazetteer import Entry, gazetteer_of
from verbale.record import Name
from verbale.testing import analysis

TEXT = "He left Paris for Velm"
GAZETTEER = gazetteer_of([(Entry("Paris", "town", "FRA", "FR.11", 48.85, 2.35, 2_000_000), [], [])])


def record(**gold: object) -> dict[str, object]:
    return {"id": "1", "text": TEXT, "toponyms": [{"start": 8, "end": 13, "phrase": "Paris", **gold}]}


@pytest.mark.parametrize(("lat", "right"), [(48.0, 1), (47.0, 0)])
def test_a_name_is_right_where_it_lies_near(lat, right):
    assert given(TEXT, tuple(toponyms(record(lat=lat, lon=2.35))), GAZETTEER) == right


def test_a_name_without_a_position_does_not_count():
    assert given(TEXT, tuple(toponyms(record())), GAZETTEER) == 0


def test_offsets_that_slipped_are_set_where_the_name_next_stands():
    assert [one.bounds for one in toponyms(record(start=3))] == [(8, 13)]


def test_distances_go_over_the_date_line():
    assert kilometres((0, 179.5), (0, -179.5)) == pytest.approx(111.2, abs=0.1)


def test_figures_are_shares_of_the_names_with_a_position(tmp_path):
    (tmp_path / "places").mkdir()
    one = record(lat=48.9, lon=2.3)
    one["toponyms"] += [{"start": 18, "end": 22, "phrase": "Velm", "lat": 1.0, "lon": 1.0}]
    (tmp_path / "places" / "trnews.jsonl").write_text(json.dumps(one), "utf-8")
    read = analysis(TEXT, names=[Name(2, 3, "place")])
    system = System(lambda _: None, lambda _: read, lambda *_: None)
    assert {figure.name: (figure.value, figure.base) for figure in measure(tmp_path, system)} == {
        "places.trnews": (50.0, 2),
        "places.trnews_read": (50.0, 2),
    }
