"""Every span of every record is the report's words: checked on the JSON line, as a user gets it.

The gold reports, the seed report and PolNeAR dev are read and written as `verbale/1`; whatever object of a line has `start`,
`end` and `text` is a span, and right where `document.text[start:end]` is that text. `wrong` counts the others; `exact` is the
share of right ones, cut (never rounded up) to two decimals.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path

from evaluation.counts import Figure
from evaluation.data import Json, data_file, json_lines, read_text
from evaluation.system import System
from verbale.record import Document, encode

_GOLD = "gold/dev.jsonl"
_SEED = "seed/report.txt"
_POLNEAR = "attribution/polnear-dev.jsonl.gz"
FILES = (_GOLD, _SEED, _POLNEAR)


def spans(value: object) -> Iterator[Json]:
    """Every object in a JSON value that has `start`, `end` and `text`, at whatever depth."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from spans(part)


def counted(line: bytes) -> tuple[int, int]:
    """How many spans of a `verbale/1` line are the words that stand there, and how many there are."""
    tree = json.loads(line)
    text = tree["document"]["text"]
    right = [text[span["start"] : span["end"]] == span["text"] for span in spans(tree)]
    return sum(right), len(right)


def figures(right: int, total: int) -> tuple[Figure, ...]:
    """Figures `offsets.exact` and `offsets.wrong`.

    >>> [figure.value for figure in figures(199_999, 200_000)]
    [99.99, 1]
    """
    exact = math.floor(10_000 * right / total) / 100 if total else 0.0
    return (Figure("offsets.exact", exact, total), Figure("offsets.wrong", total - right, total, "count", "lower"))


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `offsets.*` over all records."""
    texts = [record["text"] for name in (_GOLD, _POLNEAR) for record in json_lines(data_file(root, name))]
    texts.append(read_text(data_file(root, _SEED)))
    counts = [counted(encode(reading)) for reading in system.readings(map(Document, texts))]
    return figures(sum(right for right, _ in counts), sum(total for _, total in counts))
