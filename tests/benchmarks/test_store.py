"""The benchmark of the store asks every question of a small one."""

import re
from pathlib import Path

import pytest

from benchmarks.store import build, main, questions
from verbale.store import Found


def test_what_is_asked_can_be_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with build(tmp_path / "store.db", 40) as store:
        found = {question.name: question.ask(store) for question in questions(store)}
    totals = {name: answer.total for name, answer in found.items() if isinstance(answer, Found)}
    assert all(totals.values()), totals
    assert all(found[name] for name in ("timeline", "timeline: actor", "timeline: topic", "ahead", "disputed"))
    assert "the same again: 0 new" in capsys.readouterr().out


def test_it_says_what_it_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--readings", "10", "--folder", str(tmp_path)])
    lines = capsys.readouterr().out.splitlines()
    assert re.match(r"integrity: [1-9]\d+ spans, 0 faults, ", lines[-1])
    assert sum(line.endswith(("processor", "TOO LONG")) for line in lines) == 36
