"""`verbale info`."""

import json

from tests.cli.fakes import FakeReader, run
from verbale.record import Document, Reading
from verbale.testing import reading


class Deaf(FakeReader):
    def read(self, document: Document) -> Reading:
        return reading(document)


def test_a_reader_that_works() -> None:
    ended = run("info")
    assert ended.exit_code == 0
    assert "self-test  passed (Ingrid Solvane: We asked for a fair night's wage" in ended.stdout


def test_a_reader_that_does_not() -> None:
    ended = run("info", reader=Deaf)
    assert ended.exit_code == 1
    assert "self-test  FAILED" in ended.stdout


def test_the_same_for_programs() -> None:
    said = json.loads(run("info", "--json").stdout)
    assert list(said) == ["versions", "model", "scores", "words_per_second", "self_test"]
    assert said["words_per_second"] > 0
