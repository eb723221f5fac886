"""Pinned floors."""

from pathlib import Path

from evaluation import floors
from evaluation.counts import Figure
from evaluation.floors import Floor, Floors
from evaluation.report import PROTOCOLS

ASKED = Floors(
    0.3,
    {"a.gz": "00"},
    (
        Floor("names.uner", "names", "percent", 76, 83, 76),
        Floor("seed.quotations", "seed", "count", 12, 12, 12),
        Floor("ewt.las", "dependencies", "percent", 89.3, 90.5, 89.3),
    ),
)


def test_pinning_moves_a_percentage_to_what_was_measured_less_the_slack() -> None:
    pinned = floors.pin(ASKED, {"names.uner": Figure("names.uner", 80.0, 204)}, {"b.gz": "11"})
    assert (pinned.floors[0].floor, pinned.floors[0].measured, pinned.floors[0].asked) == (79.7, 80.0, 76)
    assert pinned.data == {"a.gz": "00", "b.gz": "11"}


def test_a_count_has_no_slack_and_what_was_not_measured_stays() -> None:
    pinned = floors.pin(ASKED, {"seed.quotations": Figure("seed.quotations", 11, 12, "count")}, {})
    assert (pinned.floors[1].floor, pinned.floors[2]) == (11, ASKED.floors[2])


def test_floors_survive_their_file(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text(floors.to_json(ASKED), encoding="utf-8")
    assert floors.load(path) == ASKED


def test_every_pinned_floor_has_a_protocol_whose_files_have_hashes() -> None:
    pinned = floors.load()
    for floor in pinned.floors:
        assert set(PROTOCOLS[floor.protocol].files) <= pinned.data.keys()
        assert floor.asked <= floor.goal
