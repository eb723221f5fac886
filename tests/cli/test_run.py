"""One run: documents in order, and the tally."""

from pathlib import Path

from verbale.cli.run import Run
from verbale.inputs.intake import Intake
from verbale.testing import reading, statement
from verbale.views.terminal import Tally


def test_the_tally(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Mary said hi.")
    (tmp_path / "b.pdf").write_text("x")
    (tmp_path / "c.txt").write_text("")
    run = Run([str(tmp_path)], Intake(), progress=False)
    for document in run.documents():
        run.done(reading(document, [statement(document, "hi", score=0.1)]))
    assert run.tally == Tally(read=1, skipped=1, failed=1, shown=True, doubtful=True)
    assert run.exit_code == 1


def test_all_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Mary said hi.")
    run = Run([str(tmp_path)], Intake(), progress=False)
    for _ in run.documents():
        run.done()
    assert (run.tally, run.exit_code) == (Tally(read=1), 0)


def test_only_what_the_page_shows_counts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Mary said hi.")
    run = Run([str(tmp_path)], Intake(), progress=False)
    for document in run.documents():
        run.done(reading(document, [statement(document, "hi", score=0.1)]), ("done",))
    assert run.tally == Tally(read=1)
