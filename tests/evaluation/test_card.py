"""The score section of the model card."""

from dataclasses import replace
from pathlib import Path

import pytest

from evaluation import asked
from evaluation.card import BEGIN, END, main, place, section
from evaluation.counts import Figure
from evaluation.data import DataError
from evaluation.reports import Report, to_json

REPORT = Report(
    "python -m evaluation.report --only names",
    {"verbale": "0.1.0"},
    {"a.gz": "00ff"},
    (Figure("names.re3d", 60.04, 2159), Figure("names.uner", 80.06, 204), Figure("seed.quotations", 12, 12, "count")),
)
MEASURES = {"names.uner": asked.load()["names.uner"]}


def test_figures_of_which_something_is_asked_come_first() -> None:
    rows = [line for line in section(REPORT, MEASURES).split("\n") if line.startswith(("| names", "| seed"))]
    assert rows == [
        "| names.uner | 80.1 | 204 | 76 | 83 |",
        "| names.re3d | 60.0 | 2159 |  |  |",
        "| seed.quotations | 12 | 12 |  |  |",
    ]


def test_the_section_says_how_it_was_measured_and_on_what() -> None:
    text = section(REPORT, MEASURES)
    assert "python -m evaluation.report --only names" in text
    assert "`a.gz` sha256 `00ff`" in text


def test_a_figure_of_faults_says_so() -> None:
    faults = replace(REPORT, figures=(Figure("calibration.ece", 2.2, 2196, better="lower"),))
    assert "| calibration.ece (lower is better) | 2.2 | 2196 |" in section(faults, MEASURES)


def test_the_section_is_replaced_and_the_rest_kept() -> None:
    card = f"# Card\n\n{BEGIN}\nold\n{END}\n\nLicence.\n"
    assert place(card, f"{BEGIN}\nnew\n{END}") == f"# Card\n\n{BEGIN}\nnew\n{END}\n\nLicence.\n"


def test_a_card_without_marks_gets_the_section_at_its_end() -> None:
    assert place("# Card\n", "S") == "# Card\n\nS\n"
    assert place("", "S") == "S\n"


@pytest.mark.parametrize("card", [BEGIN, END, f"{END} {BEGIN}"])
def test_a_broken_pair_of_marks_is_not_written_over(card: str) -> None:
    with pytest.raises(DataError, match="marks"):
        place(card, "S")


def test_the_command_writes_the_card(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(to_json(REPORT), encoding="utf-8")
    card = tmp_path / "MODEL_CARD.md"
    assert main([str(tmp_path / "report.json"), str(card)]) == 0
    assert card.read_text("utf-8").startswith(BEGIN)
