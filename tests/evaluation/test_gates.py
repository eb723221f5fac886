"""Gates: a figure under its floor, a missing one, other data, absent data."""

from dataclasses import replace
from pathlib import Path

import pytest

from evaluation import asked, floors
from evaluation.asked import Asked
from evaluation.counts import Figure
from evaluation.data import data_root
from evaluation.floors import Floor, Floors
from evaluation.gates import check, main, table
from evaluation.report import PROTOCOLS
from evaluation.reports import Report, to_json

DATA = dict.fromkeys(PROTOCOLS["names"].files, "00")
FLOORS = Floors(0.3, DATA, (Floor(asked.load()["names.uner"], 76.0, 76.3),))
REPORT = Report("command", {}, DATA, (Figure("names.uner", 76.0, 204),))


def test_a_figure_at_its_floor_passes() -> None:
    (gate,) = check(FLOORS, REPORT)
    assert gate.open
    assert "FALLS" not in table([gate])


@pytest.mark.parametrize(
    "report",
    [
        replace(REPORT, figures=(Figure("names.uner", 75.99, 204),)),
        replace(REPORT, figures=()),
        replace(REPORT, data={**DATA, PROTOCOLS["names"].files[0]: "11"}),
        replace(REPORT, data={}),
    ],
)
def test_a_fall_a_missing_figure_and_other_data_shut_the_gate(report: Report) -> None:
    (gate,) = check(FLOORS, report)
    assert not gate.open
    assert "FALLS" in table([gate])


@pytest.mark.parametrize(("value", "falls"), [(11.0, False), (13.0, True)])
def test_a_figure_of_faults_falls_where_it_rises(value: float, falls: bool) -> None:
    faults = Floors(0.3, DATA, (Floor(Asked("names.faults", "names", 12, 5, better="lower"), 12.0, 11.7),))
    (gate,) = check(faults, replace(REPORT, figures=(Figure("names.faults", value, 204, better="lower"),)))
    assert gate.open is not falls
    assert "lower is better" in table([gate])
    assert ("FALLS" in table([gate])) is falls


def files(folder: Path, report: Report) -> tuple[Path, Path]:
    """A report and floors on disk."""
    (folder / "report.json").write_text(to_json(report), encoding="utf-8")
    (folder / "floors.json").write_text(floors.to_json(FLOORS), encoding="utf-8")
    return folder / "report.json", folder / "floors.json"


@pytest.mark.parametrize(("value", "status"), [(80.0, 0), (70.0, 1)])
def test_the_exit_status_tells_whether_all_are_open(tmp_path: Path, value: float, status: int) -> None:
    report, pinned = files(tmp_path, replace(REPORT, figures=(Figure("names.uner", value, 204),)))
    assert main(["--from", str(report)], pinned) == status


def test_pinning_writes_the_floors(tmp_path: Path) -> None:
    report, pinned = files(tmp_path, replace(REPORT, figures=(Figure("names.uner", 70.0, 204),)))
    assert main(["--from", str(report), "--pin"], pinned) == 0
    assert floors.load(pinned).floors[0].floor == 69.7


def test_pinning_sets_a_floor_for_a_measure_that_had_none(tmp_path: Path) -> None:
    politics = Figure("names.politics", 63.0, 4734)
    report, pinned = files(tmp_path, replace(REPORT, figures=(*REPORT.figures, politics)))
    assert main(["--from", str(report)], pinned) == 0
    assert [floor.name for floor in floors.load(pinned).floors] == ["names.uner"]
    assert main(["--from", str(report), "--pin"], pinned) == 0
    assert [floor.name for floor in floors.load(pinned).floors] == ["names.uner", "names.politics"]


def test_absent_data_is_a_notice_and_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, pinned = files(tmp_path, REPORT)
    assert main([], pinned, lambda: data_root({}, tmp_path / "main")) == 0
    assert "no gate checked" in capsys.readouterr().err
