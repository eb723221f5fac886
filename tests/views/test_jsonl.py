"""One reading, one line."""

import json

from tests.views.made import wire
from verbale.record import decode
from verbale.views.jsonl import json_line


def test_a_line_is_the_reading() -> None:
    line = json_line(wire())
    assert line.count(b"\n") == 1
    assert decode(line) == wire()


def test_the_text_may_stay_at_home() -> None:
    document = json.loads(json_line(wire(), with_text=False))["document"]
    assert "text" not in document
    assert document["path"] == "examples/wire.txt"
