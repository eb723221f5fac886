"""JSON Lines: complete, and the same after a round trip."""

import io
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from tests.views.export.made import agenda, eventful
from verbale.record import Reading, decode
from verbale.views.export.jsonl import jsonl


def exported(readings: list[Reading]) -> bytes:
    out = io.BytesIO()
    assert jsonl(readings, out).rows == len(readings)
    return out.getvalue()


@given(st.lists(eventful(), max_size=3))
def test_export_import_export_gives_the_same_bytes(readings) -> None:
    first = exported(readings)
    again = [decode(line) for line in first.splitlines()]
    assert again == readings
    assert exported(again) == first


def test_without_texts() -> None:
    out = io.BytesIO()
    jsonl([agenda()], out, with_text=False)
    assert b'"text":"Envoys of Kestia and Ostrava will meet on' not in out.getvalue().split(b'"statements"')[0]


def test_it_streams() -> None:
    out = io.BytesIO()
    written = []

    def readings() -> Iterator[Reading]:
        for _ in range(3):
            written.append(out.tell())
            yield agenda()

    jsonl(readings(), out)
    assert written[0] < written[1] < written[2]
