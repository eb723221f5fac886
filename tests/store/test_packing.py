"""A reading packed is a reading unpacked, and nothing else is."""

import pytest
from hypothesis import given

from tests.strategies import readings
from verbale.errors import RecordError
from verbale.record import Reading, encode
from verbale.store.packing import pack, unpack
from verbale.testing import document, reading


@given(readings())
def test_bytes_come_back(one: Reading) -> None:
    assert unpack(pack(one), one.document.text) == encode(one)


def test_the_text_is_not_packed() -> None:
    words = " ".join(str(number) for number in range(2000))
    assert len(pack(reading(document(words)))) < 400


def test_bytes_that_are_damaged() -> None:
    with pytest.raises(RecordError, match="cannot be unpacked"):
        unpack(pack(reading(document("No.")))[:-4], "No.")


def test_another_text() -> None:
    with pytest.raises(RecordError, match="is the reading of another text"):
        unpack(pack(reading(document("No."))), "Yes.")
