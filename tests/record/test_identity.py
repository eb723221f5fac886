import pytest

from verbale.record import Span, record_id

HI = Span(10, 12, "hi")


def test_the_same_reading_of_the_same_words_has_the_same_id() -> None:
    assert record_id("d", "statement", [HI], "1") == record_id("d", "statement", (HI,), "1")


@pytest.mark.parametrize(
    "other",
    [
        ("e", "statement", [HI], "1"),
        ("d", "event", [HI], "1"),
        ("d", "statement", [Span(10, 13, "hi!")], "1"),
        ("d", "statement", [HI], "2"),
    ],
)
def test_another_document_kind_place_or_version_has_another(other: tuple[str, str, list[Span], str]) -> None:
    assert record_id(*other) != record_id("d", "statement", [HI], "1")


def test_an_id_is_short() -> None:
    assert len(record_id("d", "statement", [HI], "1")) == 16
