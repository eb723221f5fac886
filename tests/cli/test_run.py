"""One run: documents in order, and the tally."""

from pathlib import Path

from verbale.cli.run import Run
from verbale.inputs.intake import Intake
from verbale.views.terminal import Tally


def test_the_tally(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Mary said hi.")
    (tmp_path / "b.pdf").write_text("x")
    (tmp_path / "c.txt").write_text("")
    run = Run([str(tmp_path)], Intake(), progress=False)
    for _ in run.documents():
        run.done(shown=True, doubtful=True)
    assert run.tally == Tally(read=1, skipped=1, failed=1, shown=True, doubtful=True)
    assert run.exit_code == 1


def test_all_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Mary said hi.")
    run = Run([str(tmp_path)], Intake(), progress=False)
    for _ in run.documents():
        run.done()
    assert (run.tally, run.exit_code) == (Tally(read=1), 0)
