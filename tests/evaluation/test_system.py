"""The seam to the system under evaluation."""

from evaluation.system import System
from verbale.testing import document, reading

TEXTS = ("one", "two")


def test_without_a_stream_documents_are_read_one_by_one() -> None:
    system = System(reading, NotImplemented, NotImplemented)
    assert [made.document.text for made in system.readings(map(document, TEXTS))] == ["one", "two"]


def test_a_stream_takes_all_documents_at_once() -> None:
    system = System(NotImplemented, NotImplemented, NotImplemented, lambda documents: map(reading, reversed(list(documents))))
    assert [made.document.text for made in system.readings(map(document, TEXTS))] == ["two", "one"]
