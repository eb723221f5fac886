"""Names go on over hyphens that join them."""

import numpy as np
import pytest

from verbale.language.decode.names import whole_names
from verbale.language.pieces import PieceTable
from verbale.language.prepared import Prepared, prepare
from verbale.testing import document


def prepared(text: str) -> Prepared:
    return prepare(document(text), PieceTable({"[UNK]": 100}), 254)


def names(text: str, *tags: int) -> list[str]:
    made = prepared(text)
    found = whole_names(np.array(tags, np.int8), made)
    return [text[made.words.start[first] : made.words.end[last - 1]] for first, last, _ in found]


@pytest.mark.parametrize(
    ("text", "tags", "found"),
    [
        ("Ann Lee left", (1, 2, 0), ["Ann Lee"]),
        ("Salah al-Obaidi left", (1, 2, 0, 1, 0), ["Salah al-Obaidi"]),
        ("Abdul al-Obaidi left", (0, 0, 0, 1, 0), ["al-Obaidi"]),
        ("Baden-Powell left", (1, 0, 0, 0), ["Baden-Powell"]),
        ("the Lee-led talks", (0, 1, 0, 0, 0), ["Lee"]),
        ("Kyiv - Lviv", (1, 0, 1), ["Kyiv", "Lviv"]),
        ("Paris-Berlin talks", (1, 0, 1, 0), ["Paris", "Berlin"]),
        ("Salah-Al-Obaidi left", (1, 0, 0, 0, 1, 0), ["Salah-Al-Obaidi"]),
        ("-Lee", (0, 1), ["Lee"]),
        ("Lee-", (1, 0), ["Lee"]),
        ("", (), []),
    ],
)
def test_a_name_goes_on_over_a_hyphen_before_a_capital_or_behind_a_particle(text, tags, found):
    assert names(text, *tags) == found
