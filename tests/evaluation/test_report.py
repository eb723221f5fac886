"""The report's command line and lines."""

import json
from pathlib import Path

import pytest

from evaluation.counts import Figure
from evaluation.data import DataAbsentError, data_root
from evaluation.report import PROTOCOLS, data_hashes, lines, main, run, versions
from evaluation.system import System
from tests.evaluation import invented_seed
from verbale.record import Analysis, Document, Reading
from verbale.testing import analysis, reading


def read(report: Document) -> Reading:
    return reading(report)


def analyse(report: Document, *_given: object) -> Analysis:
    return analysis(report.text, report=report)


SILENT = System(read, analyse, analyse)  # finds nothing


def test_lines_name_the_command_the_value_and_the_base() -> None:
    text = lines("seed", [Figure("seed.quotations", 11, 12, "count"), Figure("seed.share", 91.666, 12)])
    assert "python -m evaluation.report --only seed" in text
    assert "11   " in text
    assert "91.67  of 12" in text


def test_an_unknown_protocol_is_refused() -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--only", "weather"])


def test_absent_data_is_a_notice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], lambda: data_root({}, tmp_path / "main")) == 0
    assert "nothing measured" in capsys.readouterr().err


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataAbsentError, match="seed/record"):
        data_hashes(tmp_path, ["seed"])


def test_versions_name_the_python() -> None:
    assert versions()["python"].count(".") == 2


def test_a_protocol_runs_on_data_of_its_shape(tmp_path: Path) -> None:
    folder = tmp_path / "seed"
    folder.mkdir()
    (folder / "report.txt").write_text(invented_seed.TEXT, encoding="utf-8")
    (folder / "record.json").write_text(json.dumps(invented_seed.RECORD), encoding="utf-8")
    ((name, figures),) = run(tmp_path, SILENT, ["seed"])
    assert name == "seed"
    assert {figure.name: figure.value for figure in figures if figure.value} == {"seed.must_not": 1}
    assert set(data_hashes(tmp_path, ["seed"])) == set(PROTOCOLS["seed"].files)
