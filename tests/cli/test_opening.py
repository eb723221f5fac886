"""What opens inputs that are no plain text."""

from pathlib import Path

import pytest

from verbale.cli.opening import Opening, is_plain, may_hold_many
from verbale.errors import UsageError
from verbale.inputs import Intake
from verbale.inputs.web import Web
from verbale.record import Document


@pytest.mark.parametrize("name", ["wire.txt", "wire", "notes.md", "./-"])
def test_plain_text_by_its_name(name: str) -> None:
    assert (is_plain(name), may_hold_many(name)) == (True, False)


@pytest.mark.parametrize(
    ("name", "many"), [("a.HTM", False), ("a.ndjson", True), ("a.warc", True), ("https://p.example/a", False)]
)
def test_what_is_none(name: str, *, many: bool) -> None:
    assert (is_plain(name), may_hold_many(name)) == (False, many)


def test_damage_beside_one_report_does_not_make_two(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": \n{"text": "Nobody spoke."}\n', "utf-8")
    opening = Opening(Intake(), Web, None, alone=True)
    bad, good = opening(str(tmp_path / "a.jsonl"))
    assert (isinstance(bad, Document), isinstance(good, Document)) == (False, True)
    opening.close()


def test_two_reports_where_one_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Nobody spoke."}\n{"text": "Rain fell."}\n', "utf-8")
    with pytest.raises(UsageError, match="more than one report"):
        list(Opening(Intake(), Web, None, alone=True)(str(tmp_path / "a.jsonl")))
