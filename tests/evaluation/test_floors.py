"""Pinned floors."""

import json
from pathlib import Path

import pytest

from evaluation import asked, floors
from evaluation.asked import Asked
from evaluation.counts import Figure
from evaluation.data import DataError
from evaluation.floors import Floor, Floors
from evaluation.report import PROTOCOLS

MEASURES = asked.load()
UNER, QUOTATIONS, LAS = (MEASURES[name] for name in ("names.uner", "seed.quotations", "ewt.las"))
WRONGLY = Asked("contrast.coded_wrongly", "contrast", 12, 5, better="lower")
FAULTS = Asked("seed.must_not", "seed", 0, 0, "count", "lower")
PINNED = Floors(0.3, {"a.gz": "00"}, (Floor(UNER, 76, 76.3), Floor(QUOTATIONS, 12, 12), Floor(LAS, 89.3, 89.6)))


def pin(*figures: Figure, measures: tuple[Asked, ...] = ()) -> Floors:
    table = {measure.name: measure for measure in measures}
    return floors.pin(PINNED, {figure.name: figure for figure in figures}, {"b.gz": "11"}, table)


def test_pinning_moves_a_percentage_to_what_was_measured_less_the_slack() -> None:
    pinned = pin(Figure("names.uner", 80.0, 204))
    assert pinned.floors[0] == Floor(UNER, 79.7, 80.0)
    assert pinned.data == {"a.gz": "00", "b.gz": "11"}


def test_a_count_has_no_slack_and_what_was_not_measured_stays() -> None:
    pinned = pin(Figure("seed.quotations", 11, 12, "count"))
    assert (pinned.floors[1].floor, pinned.floors[2]) == (11, PINNED.floors[2])


def test_a_figure_of_which_something_is_asked_gets_a_floor_and_another_does_not() -> None:
    pinned = pin(Figure("contrast.coded_wrongly", 10.0, 224, better="lower"), Figure("other", 1.0, 2), measures=(WRONGLY, FAULTS))
    assert pinned.floors == (*PINNED.floors, Floor(WRONGLY, 10.3, 10.0))


def test_where_lower_is_better_the_floor_is_what_a_figure_may_not_rise_over() -> None:
    (*_, faults) = pin(Figure("seed.must_not", 2, 10, "count", "lower"), measures=(FAULTS,)).floors
    assert [faults.holds(value) for value in (1, 2, 3)] == [True, True, False]
    assert [PINNED.floors[0].holds(value) for value in (75.9, 76, 80)] == [False, True, True]


def test_floors_survive_their_file(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text(floors.to_json(PINNED), encoding="utf-8")
    assert floors.load(path) == PINNED


def test_a_floor_of_which_nothing_is_asked_is_told(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    row = {"name": "weather", "floor": 1, "measured": 1}
    path.write_text(json.dumps({"slack": 0.3, "data": {}, "floors": [row]}), encoding="utf-8")
    with pytest.raises(DataError, match="weather"):
        floors.load(path)


def test_every_pinned_floor_has_a_protocol_whose_files_have_hashes() -> None:
    pinned = floors.load()
    for floor in pinned.floors:
        assert set(PROTOCOLS[floor.asked.protocol].files) <= pinned.data.keys()
