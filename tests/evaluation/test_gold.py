"""The way through the data's own scripts, with made-up ones in their place."""

import sys
from pathlib import Path

import pytest

from evaluation.data import DataError
from evaluation.gold import figures, judge, run, write_texts

CONVERT = "import sys\nprint(open(sys.argv[1], encoding='utf-8').read().upper(), end='')\n"
ROWS = {
    "statement found": "found",
    "+ source (link)": "link",
    "+ speaker": "speaker",
    "+ act": "act",
    "+ form": "form",
    "+ all five": "all",
    "condition": "condition",
    "disputed": "disputed",
    "event found": "event_found",
    "+ type": "event_type",
    "+ actor": "event_actor",
    "+ recipient": "event_recipient",
    "+ status": "event_status",
    "+ all four": "event_all",
    "time found": "time_found",
    "time value": "time_value",
    "scheduled": "scheduled",
}
SCORE = """\
import json, sys
text = open(sys.argv[2], encoding="utf-8").read()
json.dump({"system": text, "boot": sys.argv[4]}, open(sys.argv[6], "w"))
"""


def test_texts_are_written_as_they_are(tmp_path: Path) -> None:
    write_texts([{"id": "g1", "text": "a\r\nb \u201cc\u201d"}], tmp_path)
    assert (tmp_path / "g1.txt").read_bytes() == "a\r\nb \u201cc\u201d".encode()


def test_lines_go_through_both_scripts(tmp_path: Path) -> None:
    scripts = tmp_path / "gold"
    scripts.mkdir()
    (scripts / "from_verbale.py").write_text(CONVERT, encoding="utf-8")
    (scripts / "score.py").write_text(SCORE, encoding="utf-8")
    (scripts / "dev.jsonl").write_text("", encoding="utf-8")
    assert judge(tmp_path, "line \u201cé\u201d", tmp_path) == {"system": "LINE \u201cÉ\u201d", "boot": "1"}


def test_a_command_that_fails_says_why() -> None:
    with pytest.raises(DataError, match="no such report"):
        run([sys.executable, "-c", "raise SystemExit('no such report')"])


def test_f1_is_taken_from_the_result() -> None:
    result = {row: {"f1": {"value": 0.5}, "gold": 45} for row in ROWS}
    result["+ form"]["f1"] = {"value": None}
    found = {figure.name: figure.value for figure in figures(result)}
    assert found == {f"gold.{name}": 0.0 if name == "form" else 50.0 for name in ROWS.values()}
