"""Where a report was written ends with a dash between blanks, and only a line that opens with a city in capitals has it."""

import pytest

from verbale.language.pieces import PieceTable
from verbale.language.prepared import prepare
from verbale.testing import document


def told(text: str) -> list[str]:
    made = prepare(document(text), PieceTable({"[UNK]": 100}), 254)
    return [made.forms[word] for word in made.told.nonzero()[0].tolist()]


@pytest.mark.parametrize(
    "line",
    [
        "LOMNIC, Brenovia (Transmere) — Guards were killed on Friday.",
        "NORVIK -- Guards were killed on Friday.",
        "PORT ANSELM, Sept. 26 (KPA) - Guards were killed on Friday.",
        "SAN DE TIERRA – Guards were killed on Friday.",
    ],
)
def test_what_is_told_begins_behind_the_dash(line: str) -> None:
    assert told(f"Shots at the bridge\n\n{line}") == ["Guards"]


@pytest.mark.parametrize(
    "line",
    [
        "NORVIK said on Friday - Guards were killed.",
        "Norvik - Guards were killed on Friday.",
        "UN-backed guards were killed - all of them.",
        "NORVIK - no",
        "US",
        "",
    ],
)
def test_other_lines_have_no_dateline(line: str) -> None:
    assert told(line) == []
